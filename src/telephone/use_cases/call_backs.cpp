// Whoever rang in vain is called back (4.2.2).
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "telephone/use_cases/steps.hpp"
#include "timer/calls.hpp"

namespace bihuan::telephone {
namespace {

constexpr std::int64_t tries_max = 50;

Result<CallBack> visible(Unit& unit, CallBackStore& store, CallBackId id) {
    auto found = store.find(id);
    if (!found || !unit.actor().sees(found->organization_id.number)) return refuse(call_back_unknown);
    return std::move(*found);
}

CallBackView view_of(Unit& unit, CallBackStore& store, const CallBack& one,
                     const standard::CallRules& rules) {
    CallBackView view{.call_back = one,
                      .owner_name = {},
                      .customer = {},
                      .tries = store.tries(one.call_back_id, tries_max),
                      .names = {},
                      .may_give_up = may_give_up(one, rules)};
    std::vector<UserId> people{one.owner_id};
    for (const auto& done : view.tries) people.push_back(done.user_id);
    const auto names = identity::user_names(unit, people);
    const auto name_of = [&](UserId id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string{} : found->second;
    };
    view.owner_name = name_of(one.owner_id);
    for (const auto& done : view.tries) view.names.push_back(name_of(done.user_id));
    if (one.customer_id) {
        const std::array ids{one.customer_id};
        if (auto known = choices(unit, ids); !known.empty()) view.customer = std::move(known.front());
    }
    return view;
}

void write_down(Unit& unit, const CallBack& one, std::string_view action) {
    audit(unit, fmt::format("call_back_{}", action), "call_back", one.call_back_id.number,
          masked(one.number));
    tell(unit, tells_call_back, one.call_back_id.number, one.organization_id, {one.owner_id.number, 0}, {});
}

// Nobody is called back while nobody works: the time runs in the hours of the queue that was called.
Instant due_in_hours(Unit& unit, const Call& call, const std::optional<Instant>& wished,
                     const standard::CallRules& rules) {
    const auto due = due_of(unit.now, wished, rules);
    const auto* queue = standard::call_queue(rules, call.course.first_queue);
    if (queue == nullptr || (wished && *wished == due)) return due;
    const auto whole = standard::in_force(unit, unit.now).standard;
    const auto found = std::ranges::find(whole->calendars, queue->calendar, &standard::CalendarRule::code);
    if (found == whole->calendars.end()) return due;
    return add_working_time(found->calendar, unit.now, rules.call_back).value_or(due);
}

}  // namespace

void open_call_back(Unit& unit, const Hands& hands, const Call& call, CallBackReason reason,
                    const std::optional<Instant>& wished) {
    if (call.caller.empty()) return;  // a hidden number cannot be called
    const auto rules = *standard::call_rules(unit, unit.now);
    CallBackStore store{unit, *hands.cipher};
    if (auto open = store.open_of(call.caller)) {
        if (!wished) return;
        open->due_at = open->next_at = due_in_hours(unit, call, wished, rules);
        if (!store.save(*open)) return;
        timer::set(unit, call_back_timer, open->call_back_id.number, open->due_at);
        return write_down(unit, *open, "moved");
    }
    CallBack one;
    one.call_back_id = unit.new_id<CallBackId>();
    one.organization_id = call.organization_id;
    one.queue = call.course.queue;
    one.call_id = call.call_id;
    one.number = call.caller;
    one.customer_id = call.customer_id;
    one.segment = call.segment;
    one.reason = reason;
    one.due_at = due_in_hours(unit, call, wished, rules);
    one.next_at = wished ? one.due_at : unit.now;
    if (!store.add(one)) return;  // another node was faster: one open line a number
    timer::set(unit, call_back_timer, one.call_back_id.number, one.due_at);
    write_down(unit, one, "opened");
}

void close_call_back(Unit& unit, const Hands& hands, const Call& call) {
    if (call.caller.empty()) return;
    CallBackStore store{unit, *hands.cipher};
    auto open = store.open_of(call.caller);
    if (!open) return;
    const auto action =
        call.direction == Direction::outgoing ? CallBackAction::reach : CallBackAction::answer;
    open->state = *next_state(call_back_flow, open->state, action);
    open->ended_at = unit.now;
    if (!store.save(*open)) return;
    timer::clear(unit, call_back_timer, open->call_back_id.number);
    write_down(unit, *open, to_text(action));
}

Page<CallBackView> list_call_backs(Unit& unit, const Hands& hands, const CallBackFilter& filter,
                                   std::int64_t limit) {
    const auto rules = *standard::call_rules(unit, unit.now);
    CallBackStore store{unit, *hands.cipher};
    auto rows = store.list(filter, limit + 1);
    Page<CallBackView> out;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = fmt::format("{}.{}", rows.back().next_at.time_since_epoch().count(),
                               rows.back().call_back_id.number);
    }
    for (const auto& one : rows) out.items.push_back(view_of(unit, store, one, rules));
    return out;
}

Result<CallBackView> act_on_call_back(Unit& unit, const Hands& hands, CallBackId id, std::int64_t version,
                                      CallBackAction action, const std::string& words) {
    const auto rules = *standard::call_rules(unit, unit.now);
    CallBackStore store{unit, *hands.cipher};
    TRY(auto one, visible(unit, store, id));
    if (one.version != version) return refuse(version_conflict);
    const auto next = next_state(call_back_flow, one.state, action);
    if (!next) return refuse(call_back_over);
    const UserId me{unit.actor().user_id};
    const bool is_others = one.owner_id && one.owner_id != me;
    if (is_others && !unit.actor().can(Permission::call_supervise)) {
        const std::array ids{one.owner_id};
        const auto names = identity::user_names(unit, ids);
        return refuse(call_back_taken, names.empty() ? std::string{} : names.begin()->second);
    }
    if (action != CallBackAction::take && action != CallBackAction::miss && words.empty())
        return refuse_field("words", reason_needed);
    if (action == CallBackAction::give_up && !may_give_up(one, rules))
        return refuse(try_more, std::to_string(rules.call_back_tries - one.tries));
    one.owner_id = me;
    one.state = *next;
    if (action == CallBackAction::reach || action == CallBackAction::miss) {
        ++one.tries;
        store.add_try(id, {unit.now, me, action == CallBackAction::reach, words});
    }
    if (action == CallBackAction::miss) one.next_at = unit.now + rules.call_back_again;
    if (one.state != CallBackState::open) {
        one.ended_at = unit.now;
        one.result = words;
        timer::clear(unit, call_back_timer, id.number);
    }
    if (!store.save(one)) return refuse(version_conflict);
    ++one.version;
    write_down(unit, one, to_text(action));
    return view_of(unit, store, one, rules);
}

Result<std::string> reveal_call_back(Unit& unit, const Hands& hands, CallBackId id,
                                     const std::string& reason) {
    CallBackStore store{unit, *hands.cipher};
    TRY(const auto one, visible(unit, store, id));
    // Whoever calls back needs the number; anybody else the permission.
    const bool is_owner = one.state == CallBackState::open && one.owner_id.number == unit.actor().user_id;
    if (!is_owner && !unit.actor().can(Permission::customer_reveal)) return refuse(call_not_yours);
    audit(unit, "reveal", "call_back", id.number, masked(one.number), json_text("reason", reason));
    return one.number;
}

}  // namespace bihuan::telephone
