#include "automation/use_cases/schedules.hpp"

#include <algorithm>
#include <array>

#include "automation/store/automation_store.hpp"
#include "automation/use_cases/facts.hpp"
#include "automation/use_cases/fire.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::automation {
namespace {

// One unit of work looks at so many; a busy hour of others is not held up by a sweep.
constexpr std::int64_t tickets_at_once = 50;

Instant local_midnight(Instant at, std::string_view zone) {
    const auto date = local_date_compact(at, zone);
    const auto text = date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6, 2);
    return from_iso_or_local_date(text, zone).value();
}

// The moment a firing is good for: it comes again when the ticket has moved.
std::int64_t key_of(const Facts& facts) {
    return facts.state_since ? facts.state_since->time_since_epoch().count() : 0;
}

void sweep_page(Unit& unit, RuleBook& book, const Rule& rule, std::span<const ticket::Ticket> tickets) {
    const auto facts = facts_of(unit, tickets, fields_of(rule.definition));
    RuleStore store{unit};
    const std::array rules{&rule};
    for (std::size_t i = 0; i < tickets.size(); ++i) {
        const auto id = tickets[i].ticket_id;
        const auto mark = store.mark_of(rule.rule_id, id);
        if (!matches(rule, facts[i], unit.now)) {
            if (mark) store.unmark(rule.rule_id, id);
            continue;
        }
        if (mark == key_of(facts[i]) && !rule.definition.schedule->repeats) continue;
        store.mark(rule.rule_id, id, key_of(facts[i]));
        for (const auto& planned : plan(rules, facts[i], unit.now))
            fire(unit, book, planned, tickets[i], {.event = "schedule"});
    }
}

}  // namespace

Instant next_sweep(const Schedule& schedule, Instant now, std::string_view zone) {
    using namespace std::chrono_literals;
    if (schedule.kind == ScheduleKind::every) return now + schedule.span;
    if (schedule.kind == ScheduleKind::held_for)
        return now + std::clamp<Duration>(schedule.span / 12, 1min, 15min);
    const auto today = local_midnight(now, zone);
    const auto minute = std::chrono::minutes{schedule.minute_of_day};
    if (today + minute > now) return today + minute;
    return local_midnight(today + 36h, zone) + minute;
}

void on_schedule(Unit& unit, RuleId id, RuleBook& book) {
    RuleStore store{unit};
    const auto rule = store.find(id);
    if (!rule || !rule->is_active || !rule->definition.schedule) return;
    const TicketId after{parse_id(rule->sweep_after).value_or(0)};
    const auto tickets = ticket::list(unit, {.organization_id = rule->organization_id,
                                             .is_only_open = true,
                                             .is_newest_first = false,
                                             .after = after,
                                             .limit = tickets_at_once});
    sweep_page(unit, book, *rule, tickets);
    const bool is_more = std::ssize(tickets) == tickets_at_once;
    const auto end = is_more ? tickets.back().ticket_id.text() : std::string{};
    if (end != rule->sweep_after) store.keep_sweep(id, end);
    timer::set(unit, schedule_timer, id.number,
               is_more ? unit.now : next_sweep(*rule->definition.schedule, unit.now, book.policy().zone));
}

}  // namespace bihuan::automation
