// What customers do on their own pages: a narrow view of the same tickets, by the same rules.
#include <algorithm>
#include <array>

#include "customer/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/customer_calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {
namespace {

bool may_step(Unit& unit, const Ticket& t, Action action) {
    return check_step(unit.actor(), t, action).has_value() &&
           !(action == Action::reopen && t.closed_at && *t.closed_at + customer_reopen_limit < unit.now);
}

bool is_told_to_customers(sla::ClockKind clock) {
    using enum sla::ClockKind;
    return clock == accept || clock == respond || clock == resolve || clock == feedback;
}

std::vector<PortalPromise> promises_of(Unit& unit, TicketId id) {
    std::vector<PortalPromise> out;
    const auto view = sla::view(unit, subject_of(id));
    if (!view) return out;
    for (const auto& one : view->clocks) {
        const auto& value = one.explanation.value;
        if (value.ended_at || value.state == sla::ClockState::cancelled || !is_told_to_customers(value.kind))
            continue;
        PortalPromise promise{.clock = value.kind, .due_at = value.due_at};
        if (value.state == sla::ClockState::paused) promise.due_at.reset();
        for (const auto& outcome : view->outcomes)
            if (outcome.clock == value.kind && outcome.started_at == value.started_at &&
                outcome.promised_at) {
                promise.due_at = outcome.promised_at;
                promise.is_restated = true;
            }
        promise.is_late = promise.due_at && *promise.due_at < unit.now;
        out.push_back(promise);
    }
    std::ranges::sort(out, {}, &PortalPromise::clock);
    return out;
}

PortalTicket portal_view(Unit& unit, Ticket t) {
    PortalTicket out;
    out.promises = promises_of(unit, t.ticket_id);
    if (t.handler_id && !t.offered_until)  // an offer is nobody's yet
        if (const auto person = identity::staff(unit, t.handler_id); person && !person->posts.empty())
            out.handler_role = identity::to_text(person->posts.front().role);
    out.can_reply = is_open(t.state);
    out.can_evaluate = may_step(unit, t, Action::evaluate);
    // Before the result was told there is nothing to disagree with.
    out.can_reopen = t.fed_back_at && may_step(unit, t, Action::reopen);
    out.can_cancel = may_step(unit, t, Action::cancel);
    if (!t.fed_back_at) t.result.clear();  // 1.5.4: told by a person first
    out.ticket = std::move(t);
    return out;
}

}  // namespace

Result<PortalProfile> portal_profile(Unit& unit) {
    const CustomerId me{unit.actor().customer_id};
    const std::array ids{me};
    const auto words = customer::customer_words(unit, ids);
    const auto found = words.find(me);
    if (found == words.end()) return refuse(customer_unknown);
    return PortalProfile{.customer_id = found->second.customer_id,
                         .name = found->second.masked_name,
                         .segment = found->second.segment,
                         .services = customer::held_services(unit, found->second.customer_id),
                         .principles = standard::principles(unit)};
}

Result<PortalPage> list_portal_tickets(Unit& unit, std::optional<bool> is_open, const std::string& after,
                                       std::int64_t limit) {
    ListQuery query;
    query.is_open = is_open;
    query.sort = Sort::newest;
    for (const auto id : customer::merged_ids(unit, CustomerId{unit.actor().customer_id}))
        query.customers.push_back(id.number);
    if (!after.empty()) {
        const auto id = parse_id(after);
        if (!id) return refuse_field("after", cursor_wrong);
        query.after = Cursor{.sort = Sort::newest, .key = 0, .ticket_id = *id};
    }
    PortalPage page;
    page.items = ListStore{unit}.page(query, {.is_everywhere = true, .organizations = {}}, limit + 1);
    if (static_cast<std::int64_t>(page.items.size()) > limit) {
        page.items.resize(static_cast<std::size_t>(limit));
        page.next = page.items.back().ticket_id.text();
    }
    return page;
}

Result<PortalTicket> get_portal_ticket(Unit& unit, TicketId id) {
    TRY(auto found, find_own_of_customer(unit, id));
    return portal_view(unit, std::move(found));
}

Result<PortalTicket> submit_portal_ticket(Unit& unit, CodeSource& codes, const PortalRequest& request) {
    TRY(const auto category, active_category(unit, request.category_id));
    if (!category.is_public) return refuse_field("category_id", category_unknown);
    NewTicket wanted;
    wanted.title = request.title;
    wanted.description = request.description;
    wanted.channel = "portal";
    wanted.category_id = request.category_id;
    wanted.customer_id = CustomerId{unit.actor().customer_id};
    wanted.held_service_id = request.held_service_id;
    TRY(auto made, open_ticket(unit, codes, wanted));
    return portal_view(unit, std::move(made.ticket));
}

Result<PortalTicket> portal_step(Unit& unit, TicketId id, Action action, const StepFacts& facts) {
    TRY(const auto before, find_own_of_customer(unit, id));
    if (action == Action::reopen && !before.fed_back_at)
        return refuse(action_not_allowed, std::string{to_text(before.state)});
    TRY(auto after, step(unit, before, action, facts));
    return portal_view(unit, std::move(after));
}

Done reopen_of_customer(Unit& unit, TicketId id, const std::string& reason) {
    StepFacts facts;
    facts.reason = reason;
    TRY_DONE(portal_step(unit, id, Action::reopen, facts));
    return {};
}

}  // namespace bihuan::ticket
