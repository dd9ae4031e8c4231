#include "privacy/domain/retention_rules.hpp"

#include <fmt/format.h>

#include <chrono>

#include "privacy/domain/retention_errors.hpp"
#include "privacy/domain/retention_flow.hpp"

namespace bihuan::privacy {
namespace {

// Of a person's own steps; the others are the program's.
constexpr std::array run_steps{RunAction::approve, RunAction::decline, RunAction::stop};

Done check_turn(const Actor& actor, const Switch& one, SwitchAction action, const std::string& terms) {
    // A proposal for other terms can be refused or left: it cannot be approved.
    const auto state =
        action == SwitchAction::approve || action == SwitchAction::refuse ? one.state : state_of(one, terms);
    if (!next_state(retention_switch_flow, state, action))
        return refuse(retention_step, std::string{to_text(action)});
    if (action != SwitchAction::approve) return {};
    if (one.terms != terms) return refuse(retention_changed);
    if (one.proposed_by_id.number == actor.user_id) return refuse(retention_own);
    return {};
}

Done check_run(const Actor& actor, const Run& run, RunAction action) {
    if (!next_state(retention_run_flow, run.state, action))
        return refuse(retention_step, std::string{to_text(action)});
    if (action == RunAction::approve && run.started_by_id && run.started_by_id.number == actor.user_id)
        return refuse(retention_own);
    return {};
}

}  // namespace

std::string terms_of(const standard::Retention& entry) {
    return fmt::format("{} {}d", entry.is_deleted ? "delete" : "anonymise", entry.days);
}

SwitchState state_of(const Switch& one, const std::string& terms) {
    return one.terms == terms ? one.state : SwitchState::off;
}

Result<Switch> turn(const Actor& actor, Switch one, SwitchAction action, const std::string& terms,
                    Instant now) {
    TRY_DONE(check_turn(actor, one, action, terms));
    const auto from = action == SwitchAction::propose ? SwitchState::off : one.state;
    one.state = *next_state(retention_switch_flow, from, action);
    if (action == SwitchAction::propose) {
        one.terms = terms;
        one.proposed_by_id = UserId{actor.user_id};
        one.proposed_by = actor.name;
        one.proposed_at = now;
        one.decided_by.clear();
        one.decided_at.reset();
    } else {
        one.decided_by = actor.name;
        one.decided_at = now;
    }
    return one;
}

std::vector<SwitchAction> allowed_actions(const Actor& actor, const Switch& one, const std::string& terms) {
    std::vector<SwitchAction> out;
    for (std::size_t i = 0; i < switch_action_names.size(); ++i)
        if (const auto action = static_cast<SwitchAction>(i); check_turn(actor, one, action, terms))
            out.push_back(action);
    return out;
}

bool is_much(std::int64_t due, std::int64_t all, const standard::Disposal& rules) {
    return due >= rules.share_from && due * 100 > all * rules.share_percent;
}

Result<Run> act(const Actor& actor, Run run, RunAction action, Instant now) {
    TRY_DONE(check_run(actor, run, action));
    run.state = *next_state(retention_run_flow, run.state, action);
    if (action == RunAction::approve || action == RunAction::decline || action == RunAction::stop)
        run.decided_by = actor.name;
    if (!is_open(run.state)) run.ended_at = now;
    return run;
}

std::vector<RunAction> allowed_actions(const Actor& actor, const Run& run) {
    std::vector<RunAction> out;
    for (const auto action : run_steps)
        if (check_run(actor, run, action)) out.push_back(action);
    return out;
}

Fate fate_of(bool has_hold, bool has_open_work) {
    if (has_hold) return Fate::held;
    return has_open_work ? Fate::in_work : Fate::dispose;
}

Instant next_night(Instant now, std::int64_t hour, std::string_view zone) {
    const auto on = [&](Instant day) {
        const auto date = local_date_compact(day, zone);
        const auto midnight = from_iso_or_local_date(
            fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2)), zone);
        return midnight.value_or(day) + std::chrono::hours{hour};
    };
    const auto tonight = on(now);
    return tonight > now ? tonight : on(now + std::chrono::hours{24});
}

}  // namespace bihuan::privacy
