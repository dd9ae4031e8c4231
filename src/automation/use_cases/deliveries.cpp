// The outbox of webhooks: rows that outlive a crash, taken by the sender (http/webhook_sender.*), which holds
// no transaction while another system thinks.
#include <fmt/format.h>

#include "automation/domain/rule_errors.hpp"
#include "automation/store/automation_store.hpp"
#include "automation/use_cases/use_cases.hpp"
#include "keys/calls.hpp"

namespace bihuan::automation {
namespace {

constexpr std::chrono::seconds lease{60};  // longer than a call may last

void tell_of(Unit& unit, const Delivery& d) {
    unit.tell({.topic = "automation.delivery",
               .subject_id = d.delivery_id.number,
               .organization_id = DeliveryStore{unit}.organization_of(d.delivery_id).number,
               .payload = fmt::format(R"({{"state":"{}"}})", to_text(d.state))});
}

}  // namespace

DeliveryPage list_deliveries(Unit& unit, std::optional<DeliveryState> state, DeliveryId before,
                             std::int64_t limit) {
    DeliveryPage page;
    page.items = DeliveryStore{unit}.page(state, unit.actor(), before, limit + 1);
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next = page.items.back().delivery_id;
    }
    return page;
}

Result<Delivery> send_again(Unit& unit, RuleBook& book, DeliveryId id) {
    DeliveryStore store{unit};
    auto found = store.find(id);
    if (!found || !unit.actor().sees(store.organization_of(id).number)) return refuse(delivery_unknown);
    if (found->state != DeliveryState::dead) return refuse(delivery_not_dead);
    found->state = DeliveryState::pending;
    found->attempts = 0;
    found->next_at = unit.now;
    found->ended_at.reset();
    store.save(*found);
    tell_of(unit, *found);
    unit.after_commit([&book] { book.wake(); });
    return std::move(*found);
}

bool has_due_deliveries(Unit& unit) { return !DeliveryStore{unit}.due(unit.now, 1).empty(); }

std::vector<Delivery> take_due_deliveries(Unit& unit, const RuleBook& book, std::int64_t limit) {
    DeliveryStore store{unit};
    auto due = store.due(unit.now, limit);
    std::erase_if(due, [&](Delivery& d) {
        if (!store.lease(d, unit.now + lease)) return true;
        const auto opened = keys::Sealer{unit, book.cipher()}.open(d.secret, secret_context(d.rule_id));
        if (opened) {
            d.secret = *opened;
            return false;
        }
        // The key of this store is another one: no try will ever do.
        d.state = DeliveryState::dead;
        d.last_error = "the signing secret cannot be read";
        d.ended_at = unit.now;
        store.save(d);
        tell_of(unit, d);
        return true;
    });
    return due;
}

void end_delivery(Unit& unit, DeliveryId id, const Answer& answer) {
    DeliveryStore store{unit};
    auto found = store.find(id);
    if (!found || found->state != DeliveryState::pending) return;
    auto& d = *found;
    ++d.attempts;
    d.last_status = answer.status;
    d.last_error = answer.error;
    if (is_success(answer.status)) {
        d.state = DeliveryState::sent;
        d.ended_at = unit.now;
    } else if (const auto pause = pause_after(d.attempts)) {
        d.next_at = unit.now + *pause;
    } else {
        d.state = DeliveryState::dead;
        d.ended_at = unit.now;
    }
    store.save(d);
    tell_of(unit, d);
}

}  // namespace bihuan::automation
