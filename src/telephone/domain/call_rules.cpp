#include "telephone/domain/call_rules.hpp"

#include <algorithm>
#include <tuple>

#include "telephone/domain/call_flow.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::size_t digits_min = 3, digits_max = 20;

// none: says something of the call and moves nothing.
std::optional<Move> move_of(const CallEvent& event) {
    switch (event.kind) {
        case EventKind::offered:
            return event.agent.empty() ? Move::arrive : Move::ring;
        case EventKind::queued:
            return Move::queue;
        case EventKind::answered:
            return Move::answer;
        case EventKind::held:
            return Move::hold;
        case EventKind::resumed:
            return Move::resume;
        case EventKind::transferred:
            return event.agent.empty() ? Move::queue : Move::pass;
        case EventKind::ended:
            return Move::end;
        case EventKind::abandoned:
            return Move::abandon;
        case EventKind::wrapped:
            return Move::wrap;
        case EventKind::recording:
        case EventKind::call_back:
            return std::nullopt;
    }
    return std::nullopt;
}

void enter(Course& course, State next, const CallEvent& event) {
    if (course.since) {
        const Duration spent = event.at - *course.since;
        if (course.state == State::talking) course.talk += spent;
        if (course.state == State::held) course.hold += spent;
    }
    course.state = next;
    course.since = event.at;
    switch (next) {
        case State::queued:
            if (event.flag != Flag::queue && !event.queue.empty()) course.queue = event.queue;
            if (!course.queued_at) course.queued_at = event.at;
            if (course.first_queue.empty()) course.first_queue = course.queue;
            course.waiting_since = event.at;
            course.agent_id = {};
            break;
        case State::ringing:
            course.agent_id = event.agent_id;
            course.rung_at = event.at;
            break;
        case State::talking:
            if (event.agent_id) course.agent_id = event.agent_id;
            if (!course.answered_at) course.answered_at = event.at;
            break;
        case State::ended:
        case State::abandoned:
            course.ended_at = event.at;
            break;
        case State::done:
            course.wrapped_at = event.at;
            break;
        case State::unheard:
        case State::arriving:
        case State::held:
            break;
    }
}

bool is_able(const Agent& agent, const standard::CallQueue& queue, Instant now) {
    return std::ranges::all_of(queue.skills, [&](const std::string& code) {
        return std::ranges::any_of(agent.skills, [&](const duty::Skill& skill) {
            return skill.code == code && skill.level >= queue.level &&
                   (!skill.valid_until || *skill.valid_until > now);
        });
    });
}

}  // namespace

void put_in_order(std::vector<CallEvent>& events) {
    std::ranges::sort(events, [](const CallEvent& a, const CallEvent& b) {
        return std::tuple{a.at, a.kind, a.event_id} < std::tuple{b.at, b.kind, b.event_id};
    });
}

Course course_of(std::span<CallEvent> in_order) {
    Course course;
    for (auto& event : in_order) {
        if (event.flag == Flag::order) event.flag = Flag::none;
        const auto move = move_of(event);
        if (!move) continue;
        if (const auto next = next_state(call_flow, course.state, *move))
            enter(course, *next, event);
        else
            event.flag = Flag::order;
    }
    return course;
}

std::optional<std::string> number_of(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            out += c;
        else if (c == '+' && out.empty())
            out += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')')
            return std::nullopt;
    }
    const auto digits = out.size() - (out.starts_with('+') ? 1 : 0);
    return digits < digits_min || digits > digits_max ? std::nullopt : std::optional{out};
}

std::string masked(std::string_view number) {
    constexpr std::size_t head = 3, tail = 4;
    if (number.empty()) return {};
    if (number.size() <= head + tail) return std::string(number.size(), '*');
    return std::string{number.substr(0, head)} + "****" + std::string{number.substr(number.size() - tail)};
}

AgentState state_of(const Line& line, const Call* current, bool is_present, Instant now) {
    if (current != nullptr) {
        const auto& course = current->course;
        if (course.agent_id == line.user_id && course.state == State::ringing) return AgentState::ringing;
        if (course.agent_id == line.user_id &&
            (course.state == State::talking || course.state == State::held))
            return AgentState::talking;
        if (course.state == State::ended && line.wrap_until && *line.wrap_until > now)
            return AgentState::wrap_up;
    }
    return is_present ? AgentState::ready : AgentState::away;
}

std::vector<Pair> matched(std::vector<Caller> callers, std::vector<Agent> agents,
                          const standard::CallRules& rules, Instant now) {
    const auto rank = [&](const Caller& caller) {
        const auto* queue = standard::call_queue(rules, caller.queue);
        const auto found = queue ? queue->priority.find(caller.segment)
                                 : std::map<std::string, std::int64_t>::const_iterator{};
        const auto priority = queue && found != queue->priority.end() ? found->second : 0;
        return std::tuple{-priority, caller.since, caller.call_id};
    };
    std::ranges::sort(callers, [&](const Caller& a, const Caller& b) { return rank(a) < rank(b); });
    std::ranges::sort(agents, [](const Agent& a, const Agent& b) {
        return std::tuple{a.idle_since, a.user_id} < std::tuple{b.idle_since, b.user_id};
    });
    std::vector<Pair> out;
    for (const auto& caller : callers) {
        const auto* queue = standard::call_queue(rules, caller.queue);
        if (queue == nullptr) continue;
        const auto* helping = now - caller.since >= queue->overflow_after && !queue->overflow.empty()
                                  ? standard::call_queue(rules, queue->overflow)
                                  : nullptr;
        auto chosen = std::ranges::find_if(agents, [&](const Agent& a) { return is_able(a, *queue, now); });
        if (chosen == agents.end() && helping)
            chosen = std::ranges::find_if(agents, [&](const Agent& a) { return is_able(a, *helping, now); });
        if (chosen == agents.end()) continue;
        out.push_back({caller.call_id, chosen->user_id});
        agents.erase(chosen);
    }
    return out;
}

}  // namespace bihuan::telephone
