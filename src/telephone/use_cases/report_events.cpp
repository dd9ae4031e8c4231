// The switch tells what happens to calls, and asks whom to ring (4.2.2).
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <map>

#include "base/duration.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/use_cases/steps.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::int64_t known_customers_max = 5;

Done check_moments(std::span<const Told> events, Instant now, const standard::CallRules& rules) {
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto field = fmt::format("events.{}.at", i);
        if (events[i].at > now + rules.skew)
            return refuse_field(field, moment_ahead, duration_to_text(rules.skew));
        if (events[i].at < now - rules.age_max)
            return refuse_field(field, moment_old, duration_to_text(rules.age_max));
    }
    return {};
}

OrganizationId unit_of(Unit& unit, const standard::CallQueue* queue) {
    if (queue)
        if (const auto found = identity::organization_by_code(unit, queue->organization_code))
            return found->organization_id;
    const auto root = identity::root_organization(unit);
    return root ? root->organization_id : OrganizationId{};
}

// As the first event says; later ones find it there.
Call new_call(Unit& unit, const Hands& hands, const Told& told, const standard::CallRules& rules) {
    Call call;
    call.call_id = unit.new_id<CallId>();
    call.switch_id = UserId{unit.actor().user_id};
    call.reference = told.reference;
    call.direction = told.direction;
    call.caller = number_of(told.caller).value_or("");
    call.dialled = told.dialled;
    call.first_at = told.at;
    const auto* queue = standard::call_queue(rules, told.queue);
    if (queue == nullptr) queue = standard::call_queue_dialled(rules, told.dialled);
    call.organization_id = unit_of(unit, queue);
    call.answer_limit = standard::answer_limit(rules, queue);
    if (call.caller.empty()) return call;
    const auto known = customer::customers_by_contact(unit, *hands.cipher, call.caller, known_customers_max);
    if (known.size() == 1) {
        const auto one = choices(unit, known);
        if (!one.empty()) {
            call.customer_id = one.front().customer_id;
            call.segment = one.front().segment;
        }
    }
    return call;
}

CallEvent event_of(Unit& unit, CallStore& store, const Told& told, const standard::CallRules& rules) {
    CallEvent event;
    event.event_id = unit.new_id<EventId>();
    event.key = told.key;
    event.kind = told.kind;
    event.at = told.at;
    event.told_at = unit.now;
    event.agent = told.agent;
    event.queue = told.queue;
    event.recording = told.recording;
    event.wished_at = told.wished_at;
    if (!told.caller.empty() && !number_of(told.caller)) event.flag = Flag::number;
    if (!told.agent.empty()) {
        if (const auto line = store.line_at(told.agent))
            event.agent_id = line->user_id;
        else
            event.agent_id = identity::user_by_username(unit, told.agent).value_or(UserId{});
        if (!event.agent_id) event.flag = Flag::agent;
    }
    const bool is_entering =
        told.kind == EventKind::queued || (told.kind == EventKind::transferred && told.agent.empty());
    if (is_entering && told.queue.empty())
        if (const auto* queue = standard::call_queue_dialled(rules, told.dialled)) event.queue = queue->code;
    if (is_entering && standard::call_queue(rules, event.queue) == nullptr) event.flag = Flag::queue;
    return event;
}

void hear_call(Unit& unit, const Hands& hands, std::span<const Told* const> events,
               const standard::CallRules& rules, Heard& heard) {
    CallStore store{unit, *hands.cipher};
    const auto call = store.held(new_call(unit, hands, *events.front(), rules));
    auto count = store.count_events(call.call_id);
    std::vector<EventId> added;
    std::optional<std::optional<Instant>> wished;
    for (const auto* told : events) {
        if (count >= rules.events_of_call_max) {
            ++heard.dropped;
            continue;
        }
        const auto event = event_of(unit, store, *told, rules);
        if (!store.add_event(call.call_id, event)) {
            ++heard.repeated;
            continue;
        }
        ++heard.accepted;
        ++count;
        added.push_back(event.event_id);
        if (event.kind == EventKind::call_back) wished = event.wished_at;
    }
    if (added.empty()) return;
    follow(unit, hands, store, call, rules);
    if (wished) open_call_back(unit, hands, call, CallBackReason::asked, *wished);
    for (const auto& one : store.events(call.call_id, rules.events_of_call_max))
        if (one.flag != Flag::none && std::ranges::find(added, one.event_id) != added.end())
            heard.flagged.push_back({one.key, one.flag});
}

// Who may be rung now: an extension, nothing on it, and said to be there.
std::vector<Agent> free_agents(Unit& unit, CallStore& store) {
    std::vector<UserId> people;
    std::vector<Agent> out;
    for (const auto& one : line_views(unit, store, true))
        if (one.state == AgentState::ready) {
            people.push_back(one.line.user_id);
            out.push_back({one.line.user_id, one.line.idle_since, {}});
        }
    const auto skills = duty::skills_of(unit, people);
    for (auto& one : out)
        if (const auto found = skills.find(one.user_id); found != skills.end()) one.skills = found->second;
    return out;
}

}  // namespace

Result<Heard> report_events(Unit& unit, const Hands& hands, std::span<const Told> events, bool is_asking) {
    if (events.empty()) return refuse_field("events", events_none);
    const auto rules = standard::call_rules(unit, unit.now);
    TRY_DONE(check_moments(events, unit.now, *rules));
    Heard heard;
    // In one order everywhere: two reports at once hold the calls they share one after the other.
    std::map<std::string, std::vector<const Told*>> by_reference;
    for (const auto& one : events) by_reference[one.reference].push_back(&one);
    for (const auto& [reference, told] : by_reference) hear_call(unit, hands, told, *rules, heard);
    if (is_asking) heard.ring = next_calls(unit, hands);
    return heard;
}

std::vector<Ring> next_calls(Unit& unit, const Hands& hands) {
    const auto in_force = standard::call_rules(unit, unit.now);
    const auto& rules = *in_force;
    CallStore store{unit, *hands.cipher};
    auto agents = free_agents(unit, store);
    std::vector<UserId> people;
    for (const auto& one : agents) people.push_back(one.user_id);
    std::ranges::sort(people);
    duty::hold(unit, people);  // another node asks at the same time
    agents = free_agents(unit, store);
    std::vector<Caller> callers;
    for (const auto& call : store.waiting(rules.waiting_max)) {
        const bool is_rung = call.course.state == State::ringing && call.course.rung_at &&
                             unit.now - *call.course.rung_at < rules.ring;
        if (call.switch_id.number == unit.actor().user_id && call.course.waiting_since && !is_rung)
            callers.push_back({call.call_id, call.course.queue, call.segment, *call.course.waiting_since});
    }
    std::vector<Ring> out;
    for (const auto& [call_id, user_id] : matched(std::move(callers), std::move(agents), rules, unit.now)) {
        const auto found = store.find(call_id);
        const auto line = store.line_of(user_id);
        if (!found || !line) continue;
        const auto call = store.held(*found);
        if (!is_waiting(call.course.state)) continue;
        store.add_event(call_id, own_event(unit, EventKind::offered, user_id, line->extension));
        follow(unit, hands, store, call, rules);
        out.push_back({call.reference, line->extension});
    }
    return out;
}

Result<Figures> reported_figures(Unit& unit, const Hands& hands, const std::string& queue, Instant from,
                                 Instant to) {
    constexpr std::chrono::days span_max{31};
    if (from >= to || to - from > span_max)
        return refuse_field("to", span_wrong, std::to_string(span_max.count()));
    Figures sum;
    for (const auto& row : CallStore{unit, *hands.cipher}.intervals(queue, from, to)) sum += row.figures;
    return sum;
}

}  // namespace bihuan::telephone
