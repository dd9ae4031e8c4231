// A ticket's way through the closed loop, handed to whoever measures it.
#include <algorithm>
#include <charconv>

#include "customer/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/domain/entry_details.hpp"
#include "ticket/store/trail_store.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

std::int64_t number_of(const std::string& text) {
    std::int64_t out = 0;
    std::from_chars(text.data(), text.data() + text.size(), out);
    return out;
}

TrailStep step_of(const Entry& entry) {
    TrailStep step;
    step.at = entry.at;
    step.kind = entry.kind;
    step.action = entry.action;
    step.from_state = entry.from_state;
    step.is_by_customer = entry.actor_role == "customer";
    step.is_by_system = entry.actor_id == 0 && !step.is_by_customer;
    step.is_handover = detail_of(entry.details, "is_handover") == "true";
    step.answer = detail_of(entry.details, "customer_answer");
    step.reason_code = detail_of(entry.details, "reason_code");
    step.score = number_of(detail_of(entry.details, "score"));
    return step;
}

}  // namespace

std::optional<Trail> trail_of(Unit& unit, TicketId id, std::chrono::days others_within) {
    auto found = TicketStore{unit}.find(id);
    if (!found) return std::nullopt;
    Trail trail{.ticket = *std::move(found), .type = {}, .steps = {}, .others_opened_at = {}};
    const auto& t = trail.ticket;
    if (const auto category = standard::category(unit, t.category_id)) trail.type = category->ticket_type;
    TrailStore store{unit};
    const auto entries = store.steps(id);
    // Backwards from where it is now: each hand-over says where it came from.
    auto where = t.organization_id;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        trail.steps.push_back(step_of(*entry));
        trail.steps.back().organization_id = where;
        if (const auto from = number_of(detail_of(entry->details, "from_organization_id")); from != 0)
            where = OrganizationId{from};
    }
    std::ranges::reverse(trail.steps);
    if (t.customer_id) {
        const auto last = trail.steps.empty() ? t.opened_at : trail.steps.back().at;
        for (const auto customer : customer::merged_ids(unit, t.customer_id))
            for (const auto& [other, at] : store.of_customer(
                     customer, t.category_id, t.opened_at - others_within, last + others_within))
                if (other != id) trail.others_opened_at.push_back(at);
    }
    return trail;
}

std::vector<TicketId> solved_before(Unit& unit, TicketId id, std::chrono::days within) {
    const auto t = TicketStore{unit}.find(id);
    std::vector<TicketId> out;
    if (!t || !t->customer_id) return out;
    for (const auto customer : customer::merged_ids(unit, t->customer_id))
        for (const auto other :
             TrailStore{unit}.solved_of_customer(customer, t->category_id, id, t->opened_at - within))
            out.push_back(other);
    return out;
}

std::vector<TicketId> tickets_after(Unit& unit, TicketId id, std::int64_t limit) {
    return TrailStore{unit}.ids_after(id, limit);
}

std::vector<TicketBrief> briefs(Unit& unit, std::span<const TicketId> ids) {
    std::vector<TicketBrief> out;
    for (auto& t : TrailStore{unit}.heads(ids)) {
        const bool is_seen = is_visible(unit.actor(), t);
        out.push_back(
            {t.ticket_id, t.code, is_seen ? std::move(t.title) : "", t.state, t.organization_id, is_seen});
    }
    return out;
}

}  // namespace bihuan::ticket
