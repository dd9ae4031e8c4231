#include "telephone/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "contact/calls.hpp"
#include "customer/calls.hpp"
#include "duty/calls.hpp"
#include "identity/calls.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::int64_t lines_max = 2000;

sla::Fact clock_fact(Instant at, sla::FactKind kind) {
    sla::Fact fact;
    fact.at = at;
    fact.kind = kind;
    fact.clock = sla::ClockKind::answer;
    return fact;
}

// 4.2.2: from the queue to the person. What is known late is written late; the call's own figures are right
// in any case.
void follow_clock(Unit& unit, Call& call, const Course& before, const standard::CallQueue* queue) {
    const auto& course = call.course;
    if (call.direction != Direction::incoming || !course.queued_at || is_over(before.state)) return;
    std::vector<sla::Fact> facts;
    if (!call.has_clock) {
        facts.push_back(clock_fact(*course.queued_at, sla::FactKind::started));
        facts.back().terms =
            sla::Terms{call.answer_limit, queue ? queue->calendar : "always", "phone_answer"};
        call.has_clock = true;
    }
    if (course.answered_at && !before.answered_at)
        facts.push_back(clock_fact(*course.answered_at, sla::FactKind::stopped));
    else if (course.state == State::abandoned)
        facts.push_back(clock_fact(*course.ended_at, sla::FactKind::cancelled));
    if (!facts.empty())
        sla::record(unit, {std::string{clock_subject}, call.call_id.number},
                    standard::in_force(unit, unit.now).version_id,
                    {call.organization_id.number, course.agent_id.number}, facts);
}

void follow_figures(CallStore& store, const std::optional<Counted>& before,
                    const std::optional<Counted>& after) {
    const auto add = [&](const Counted& one) { store.add_figures(one); };
    if (before && after && before->queue == after->queue && before->starts_at == after->starts_at) {
        auto more = *after;
        more.figures -= before->figures;
        return add(more);
    }
    if (before) {
        auto less = Counted{before->queue, before->starts_at, {}};
        less.figures -= before->figures;
        add(less);
    }
    if (after) add(*after);
}

// Free again, or bound to the call. A line that somebody changed meanwhile is read anew by the next event.
void follow_lines(Unit& unit, CallStore& store, const Call& call, const Course& before,
                  const standard::CallRules& rules) {
    const auto& course = call.course;
    if (before.agent_id && before.agent_id != course.agent_id)
        if (auto line = store.line_of(before.agent_id); line && line->call_id == call.call_id) {
            line->call_id = {};
            line->wrap_until.reset();
            store.save_line(*line);
        }
    if (!course.agent_id) return;
    auto line = store.line_of(course.agent_id);
    if (!line) return;
    const bool is_bound =
        course.state == State::ringing || course.state == State::talking || course.state == State::held;
    if (is_bound) {
        line->call_id = call.call_id;
        line->wrap_until.reset();
    } else if (line->call_id == call.call_id) {
        if (course.state == State::ended) {
            line->wrap_until = *course.ended_at + rules.wrap_up;
            line->idle_since = *line->wrap_until;
            timer::set(unit, wrap_timer, call.call_id.number, *line->wrap_until);
        } else {
            line->call_id = {};
            line->wrap_until.reset();
            if (course.state == State::done) line->idle_since = *course.wrapped_at;
        }
    } else {
        return;
    }
    store.save_line(*line);
}

void follow_call_backs(Unit& unit, const Hands& hands, const Call& call, const Course& before,
                       const standard::CallRules& rules) {
    const auto& course = call.course;
    const auto* queue = standard::call_queue(rules, course.queue);
    if (course.answered_at && !before.answered_at) close_call_back(unit, hands, call);
    if (call.direction != Direction::incoming) return;
    if (course.state == State::queued && before.state != State::queued && queue && !course.answered_at)
        timer::set(unit, patience_timer, call.call_id.number, *course.queued_at + queue->patience);
    if (is_over(course.state)) timer::clear(unit, patience_timer, call.call_id.number);
    const bool is_lost = course.state == State::abandoned && before.state != State::abandoned &&
                         !course.answered_at && course.queued_at &&
                         *course.ended_at - *course.queued_at > rules.short_call;
    if (is_lost) open_call_back(unit, hands, call, CallBackReason::abandoned, {});
}

}  // namespace

std::string json_text(std::string_view name, const std::string& value) {
    return boost::json::serialize(boost::json::object{{name, value}});
}

void audit(Unit& unit, std::string_view action, std::string_view kind, std::int64_t id, std::string label,
           std::string after) {
    identity::audit(unit, {.action = fmt::format("telephone.{}", action),
                           .subject_kind = std::string{kind},
                           .subject_id = id,
                           .subject_label = std::move(label),
                           .before = {},
                           .after = std::move(after)});
}

void tell(Unit& unit, std::string_view topic, std::int64_t subject, OrganizationId organization,
          std::array<std::int64_t, 2> people, std::string payload) {
    unit.tell({.topic = std::string{topic},
               .subject_id = subject,
               .organization_id = organization.number,
               .people = people,
               .payload = std::move(payload)});
}

void follow(Unit& unit, const Hands& hands, CallStore& store, Call call, const standard::CallRules& rules) {
    const auto before = call.course;
    const auto counted_before = counted(call, rules.short_call);
    auto events = store.events(call.call_id, rules.events_of_call_max);
    std::vector<Flag> flags;
    put_in_order(events);
    for (const auto& one : events) flags.push_back(one.flag);
    call.course = course_of(events);
    const auto* queue = standard::call_queue(rules, call.course.first_queue);
    // What was promised when it came stands, whatever the standard says later.
    if (call.course.first_queue != before.first_queue) call.answer_limit = answer_limit(rules, queue);
    call.has_flags = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].flag != flags[i]) store.save_flag(events[i]);
        call.has_flags = call.has_flags || events[i].flag != Flag::none;
    }
    follow_figures(store, counted_before, counted(call, rules.short_call));
    follow_clock(unit, call, before, queue);
    must(store.save(call));
    follow_lines(unit, store, call, before, rules);
    follow_call_backs(unit, hands, call, before, rules);
    if (call.course.answered_at && is_over(call.course.state) && !is_over(before.state))
        contact::expect(unit, {"call", call.call_id.number}, call.organization_id, *call.course.answered_at);
    if (call.course == before) return;
    tell(unit, tells_call, call.call_id.number, call.organization_id,
         {call.course.agent_id.number, before.agent_id.number},
         fmt::format(R"({{"state":"{}","agent_id":"{}"}})", to_text(call.course.state),
                     call.course.agent_id.text()));
}

CallEvent own_event(Unit& unit, EventKind kind, UserId agent, const std::string& extension) {
    const auto id = unit.new_id<EventId>();
    CallEvent event;
    event.event_id = id;
    event.key = " " + id.text();
    event.kind = kind;
    event.at = event.told_at = unit.now;
    event.agent = extension;
    event.agent_id = agent;
    return event;
}

bool is_theirs(const Unit& unit, const Call& call) {
    return call.course.agent_id && call.course.agent_id.number == unit.actor().user_id;
}

std::optional<Call> visible_call(Unit& unit, CallStore& store, CallId id) {
    auto found = store.find(id);
    if (!found) return std::nullopt;
    const bool is_led =
        unit.actor().can(Permission::call_supervise) && unit.actor().sees(found->organization_id.number);
    return is_led || is_theirs(unit, *found) ? std::move(found) : std::nullopt;
}

std::vector<CustomerChoice> choices(Unit& unit, std::span<const CustomerId> ids) {
    std::vector<CustomerChoice> out;
    const auto words = customer::customer_words(unit, ids);
    for (const auto id : ids) {
        const auto found = words.find(id);
        if (found != words.end())
            out.push_back({found->second.customer_id, found->second.code, found->second.masked_name,
                           found->second.segment});
    }
    return out;
}

std::vector<CallView> views(Unit& unit, std::span<const Call> calls) {
    std::vector<UserId> people;
    std::vector<CustomerId> customers;
    std::vector<TicketId> tickets;
    for (const auto& one : calls) {
        if (one.course.agent_id) people.push_back(one.course.agent_id);
        if (one.customer_id) customers.push_back(one.customer_id);
        if (one.ticket_id) tickets.push_back(one.ticket_id);
    }
    const auto names = identity::user_names(unit, people);
    const auto words = customer::customer_words(unit, customers);
    const auto briefs = ticket::briefs(unit, tickets);
    const auto rules = standard::call_rules(unit, unit.now);
    std::vector<CallView> out;
    for (const auto& one : calls) {
        CallView view{.call = one, .agent_name = {}, .customers = {}, .ticket_code = {}, .queue = {}};
        if (const auto* queue = standard::call_queue(*rules, one.course.queue)) view.queue = *queue;
        if (const auto name = names.find(one.course.agent_id); name != names.end())
            view.agent_name = name->second;
        if (const auto found = words.find(one.customer_id); found != words.end())
            view.customers.push_back({found->second.customer_id, found->second.code,
                                      found->second.masked_name, found->second.segment});
        const auto brief = std::ranges::find(briefs, one.ticket_id, &ticket::TicketBrief::ticket_id);
        if (brief != briefs.end()) view.ticket_code = brief->code;
        out.push_back(std::move(view));
    }
    return out;
}

std::vector<LineView> line_views(Unit& unit, CallStore& store, bool is_everywhere) {
    auto lines = store.lines(lines_max);
    std::erase_if(lines, [&](const Line& one) {
        return !is_everywhere && !unit.actor().sees(one.organization_id.number);
    });
    std::vector<UserId> people;
    std::vector<CallId> ids;
    for (const auto& one : lines) {
        people.push_back(one.user_id);
        if (one.call_id) ids.push_back(one.call_id);
    }
    const auto calls = store.find_all(ids);
    const auto names = identity::user_names(unit, people);
    std::set<UserId> present;
    if (const auto root = identity::root_organization(unit))
        for (const auto& one : duty::available_people(unit, root->organization_id))
            present.insert(one.user_id);
    std::vector<LineView> out;
    for (const auto& one : lines) {
        const auto call = std::ranges::find(calls, one.call_id, &Call::call_id);
        const auto name = names.find(one.user_id);
        out.push_back(
            {one, name == names.end() ? std::string{} : name->second,
             state_of(one, call == calls.end() ? nullptr : &*call, present.contains(one.user_id), unit.now)});
    }
    return out;
}

}  // namespace bihuan::telephone
