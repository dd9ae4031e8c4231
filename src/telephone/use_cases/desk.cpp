// Whoever is rung sees who calls, and says what came of it (4.2.2, 4.3.1).
#include <fmt/format.h>

#include <algorithm>

#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/use_cases/steps.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::string_view record_type = "call";
constexpr std::int64_t customers_max = 5, tickets_max = 5, past_max = 5;

std::vector<OpenTicket> open_tickets(Unit& unit, CustomerId customer) {
    const auto ids = customer::merged_ids(unit, customer);
    std::vector<OpenTicket> out;
    for (const auto& one :
         ticket::briefs(unit, ticket::tickets_of_customers(unit, ids, true, TicketId{}, tickets_max)))
        out.push_back({one.ticket_id, one.code, one.is_visible ? one.title : std::string{},
                       std::string{ticket::to_text(one.state)}});
    return out;
}

std::vector<PastCall> past_calls(Unit& unit, CallStore& store, const Call& call) {
    std::vector<PastCall> out;
    if (call.caller.empty()) return out;
    const auto rows = store.list(
        {.queue = {}, .number = call.caller, .state = {}, .agent_id = {}, .before = call.call_id}, past_max);
    for (const auto& one : views(unit, rows))
        out.push_back({one.call.call_id, one.call.first_at, one.call.course.state, one.call.direction,
                       one.agent_name, one.call.note});
    return out;
}

Desk desk_of(Unit& unit, const Hands& hands, CallStore& store) {
    Desk out;
    out.line = store.line_of(UserId{unit.actor().user_id});
    if (!out.line) return out;
    for (const auto& one : line_views(unit, store, true))
        if (one.line.user_id == out.line->user_id) out.state = one.state;
    const auto rules = standard::contact_rules(unit, unit.now);
    out.results = rules->results;
    const auto type = std::ranges::find(rules->types, record_type, &standard::ContactType::code);
    if (type != rules->types.end()) out.needs = type->needs;
    const auto call = out.line->call_id ? store.find(out.line->call_id) : std::nullopt;
    if (!call || !is_theirs(unit, *call)) return out;
    auto view = views(unit, std::span{&*call, 1}).front();
    if (view.customers.empty() && !call->caller.empty())
        view.customers =
            choices(unit, customer::customers_by_contact(unit, *hands.cipher, call->caller, customers_max));
    if (const auto* queue = standard::call_queue(*standard::call_rules(unit, unit.now), call->course.queue))
        out.queue = *queue;
    if (call->customer_id) out.tickets = open_tickets(unit, call->customer_id);
    out.past = past_calls(unit, store, *call);
    out.call = std::move(view);
    return out;
}

// The call, held, of whoever took it.
Result<Call> own_call(Unit& unit, CallStore& store, CallId id) {
    const auto found = visible_call(unit, store, id);
    if (!found) return refuse(call_unknown);
    auto call = store.held(*found);
    if (!is_theirs(unit, call)) return refuse(call_not_yours);
    return call;
}

Done take_links(Unit& unit, Call& call, const Links& links) {
    if (links.customer_id) {
        const std::array ids{*links.customer_id};
        const auto known = choices(unit, ids);
        if (*links.customer_id && known.empty()) return refuse_field("customer_id", customer_unknown);
        call.customer_id = *links.customer_id;
        call.segment = known.empty() ? std::string{} : known.front().segment;
    }
    if (links.ticket_id) {
        if (*links.ticket_id) TRY_DONE(ticket::find_visible(unit, *links.ticket_id));
        call.ticket_id = *links.ticket_id;
    }
    if (links.note) call.note = *links.note;
    return {};
}

Done write_record(Unit& unit, const Hands& hands, const Call& call, const WrapUp& words) {
    contact::NewRecord record;
    record.type = record_type;
    record.direction =
        call.direction == Direction::incoming ? contact::Direction::in : contact::Direction::out;
    record.started_at = call.course.answered_at.value_or(call.first_at);
    record.ended_at = call.course.ended_at;
    record.customer_id = call.customer_id;
    record.address = call.caller;
    record.content = words.content;
    record.answer = words.answer;
    record.result = words.result;
    if (call.ticket_id)
        if (const auto ticket = ticket::find(unit, call.ticket_id)) {
            record.ticket_id = ticket->ticket_id.number;
            record.ticket_code = ticket->code;
        }
    record.organization_id = call.organization_id;
    record.by_id = UserId{unit.actor().user_id};
    record.by_name = unit.actor().name;
    record.source_kind = "call";
    record.source_id = call.call_id.number;
    TRY_DONE(contact::record(unit, *hands.cipher, record));
    return {};
}

}  // namespace

Desk call_desk(Unit& unit, const Hands& hands) {
    CallStore store{unit, *hands.cipher};
    return desk_of(unit, hands, store);
}

Result<Desk> link_call(Unit& unit, const Hands& hands, CallId id, const Links& links) {
    CallStore store{unit, *hands.cipher};
    TRY(auto call, own_call(unit, store, id));
    TRY_DONE(take_links(unit, call, links));
    must(store.save(call));
    audit(unit, "link", "call", id.number, call.reference);
    tell(unit, tells_call, id.number, call.organization_id, {unit.actor().user_id, 0}, {});
    return desk_of(unit, hands, store);
}

Result<Desk> wrap_up_call(Unit& unit, const Hands& hands, CallId id, const WrapUp& words) {
    CallStore store{unit, *hands.cipher};
    TRY(auto call, own_call(unit, store, id));
    if (!is_over(call.course.state)) return refuse(not_over);
    if (call.is_recorded) return refuse(wrapped_already);
    Links links;
    if (words.customer_id) links.customer_id = words.customer_id;
    if (words.ticket_id) links.ticket_id = words.ticket_id;
    TRY_DONE(take_links(unit, call, links));
    TRY_DONE(write_record(unit, hands, call, words));
    call.is_recorded = true;
    if (call.course.state == State::ended)
        store.add_event(id, own_event(unit, EventKind::wrapped, call.course.agent_id, {}));
    timer::clear(unit, wrap_timer, id.number);
    follow(unit, hands, store, call, *standard::call_rules(unit, unit.now));
    audit(unit, "wrap_up", "call", id.number, call.reference);
    return desk_of(unit, hands, store);
}

Result<std::string> reveal_caller(Unit& unit, const Hands& hands, CallId id, const std::string& reason) {
    CallStore store{unit, *hands.cipher};
    const auto found = visible_call(unit, store, id);
    if (!found) return refuse(call_unknown);
    audit(unit, "reveal", "call", id.number, masked(found->caller), json_text("reason", reason));
    return found->caller;
}

}  // namespace bihuan::telephone
