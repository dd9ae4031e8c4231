// The steps of a turn after it was called, and of one who was absent (2.3.2).
#include "counter/use_cases/steps.hpp"

namespace bihuan::counter {
namespace {

void wait_again(Turn& turn) {
    turn.calls = 0;
    turn.window_id = {};
    turn.user_id = {};
    turn.begun_at.reset();
    turn.last_called_at.reset();
}

// Whoever called it; a lead may clear what was left behind.
Done check_hands(Unit& unit, const Turn& turn) {
    const bool is_theirs = turn.user_id.number == unit.actor().user_id;
    if (is_at_window(turn.state) && !is_theirs && !unit.actor().can(Permission::ticket_assign))
        return refuse(window_not_yours);
    return {};
}

}  // namespace

Result<Desk> act_on_turn(Unit& unit, const Hands& hands, TurnId id, std::int64_t version, Action action,
                         const TurnFacts& facts) {
    CounterStore store{unit};
    auto found = store.find(id);
    if (!found || !unit.actor().sees(found->organization_id.number)) return refuse(turn_unknown);
    auto& turn = *found;
    TRY(const auto day, hall_day(unit, hands, turn.place_id));
    if (turn.version != version) return refuse(version_conflict);
    if (action == Action::call || !next_state(turn_flow, turn.state, action))
        return refuse(action_not_allowed, std::string{to_text(turn.state)});
    TRY_DONE(check_hands(unit, turn));
    const auto& standard = *day.version.standard;
    const auto booking = [&](appointment::Action step, const std::string& result = {}) -> Done {
        if (!turn.appointment_id) return {};
        return appointment::step_at_counter(unit, hands, turn.appointment_id, step, result);
    };
    const bool was_at_window = is_at_window(turn.state);
    const bool is_leaving = was_at_window && action != Action::recall && action != Action::begin;
    if (is_leaving && !leave_window(unit, turn)) return refuse(version_conflict);
    switch (action) {
        case Action::recall:
            ++turn.calls;
            turn.last_called_at = unit.now;
            break;
        case Action::begin:
            turn.begun_at = unit.now;
            TRY_DONE(booking(appointment::Action::start));
            break;
        case Action::finish:
            if (turn.appointment_id && facts.result.empty()) return refuse_field("result", result_needed);
            turn.ended_at = unit.now;
            TRY_DONE(booking(appointment::Action::complete, facts.result));
            break;
        case Action::miss:
            if (turn.calls <= standard.counter.recalls)
                return refuse(call_again, std::to_string(standard.counter.recalls + 1 - turn.calls));
            break;
        case Action::come_back:
            wait_again(turn);
            turn.booked_at.reset();
            turn.rank_at =
                rank_behind(waiting_in_order(unit, day), turn.queue, standard.counter.behind, unit.now);
            break;
        case Action::transfer:
            if (standard::counter_queue(standard, facts.queue) == nullptr || facts.queue == turn.queue)
                return refuse_field("queue", queue_unknown);
            wait_again(turn);
            turn.queue = facts.queue;
            break;
        case Action::cancel:
            turn.ended_at = unit.now;
            TRY_DONE(booking(appointment::Action::miss));
            break;
        case Action::call:
            break;
    }
    go(turn, action);
    if (!store.save(turn)) return refuse(version_conflict);
    write_down(unit, turn, to_text(action));
    return desk_of(unit, day);
}

}  // namespace bihuan::counter
