#include <algorithm>
#include <iterator>
#include <map>

#include "analytics/domain/measures.hpp"
#include "analytics/use_cases/months.hpp"
#include "complaint/types.hpp"
#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::analytics {
namespace {

using namespace std::chrono_literals;

constexpr auto pause_before_measuring = 2s;  // steps of one moment are measured once
constexpr std::int64_t backfill_page = 500;
constexpr auto backfill_pause = 1s;  // leaves the writer to those who work

std::chrono::days days_of(standard::Duration length) { return std::chrono::ceil<std::chrono::days>(length); }

// Rows as they should be against rows as they are; sums move by the difference.
void keep(Unit& unit, std::int64_t ticket_id, const std::vector<Kept>& before,
          const std::vector<Kept>& after) {
    MeasureStore store{unit};
    std::map<SumKey, Sums> changes;
    const auto count = [&](const Kept& row, std::int64_t sign) {
        changes[{row.month, std::string{to_text(row.formula)}, row.organization_id}] +=
            Sums{sign, row.is_miss ? sign : 0, sign * row.amount};
    };
    const auto is_of = [](const Kept& one) {
        return [&one](const Kept& other) {
            return other.formula == one.formula && other.instance == one.instance;
        };
    };
    for (const auto& row : before) {
        count(row, -1);
        if (std::ranges::none_of(after, is_of(row))) store.remove(ticket_id, row);
    }
    for (const auto& row : after) {
        count(row, 1);
        const auto old = std::ranges::find_if(before, is_of(row));
        const bool is_same =
            old != before.end() && static_cast<const Measure&>(*old) == row && old->month == row.month;
        if (!is_same) store.put(ticket_id, row);
    }
    for (const auto& [key, change] : changes)
        if (change != Sums{}) store.add_to_sum(key, change);
}

}  // namespace

void hear(Unit& unit, const Event& event) {
    const bool is_step = event.topic == ticket::tells_moved || event.topic == ticket::tells_changed ||
                         event.topic == ticket::tells_clock || event.topic == ticket::tells_replied ||
                         event.topic == complaint::tells_changed;
    // Of a new ticket only what it repeats can be told.
    if (is_step || (event.topic == ticket::tells_opened && event.customer_id != 0))
        timer::set(unit, measure_timer, event.subject_id, unit.now + pause_before_measuring);
}

// One ticket a timer, and only by its timer: the timer's row, taken away in this unit, is what keeps two
// nodes from measuring the same ticket at once, whose sums would then move twice.
void measure_ticket(Unit& unit, std::int64_t ticket_id, std::string_view zone) {
    const ticket::TicketId id{ticket_id};
    const auto now = windows_of(*standard::in_force(unit, unit.now).standard);
    auto trail = ticket::trail_of(unit, id, days_of(std::max(now.repeat, now.first_contact)));
    if (!trail) return;
    const auto before = MeasureStore{unit}.of_ticket(ticket_id);
    // Seen for the first time: it may be why an earlier one was not solved at once.
    if (before.empty())
        for (const auto other : ticket::solved_before(unit, id, days_of(now.first_contact)))
            timer::set(unit, measure_timer, other.number, unit.now);
    const Case one{*std::move(trail), sla::outcomes(unit, {"ticket", ticket_id})};
    // What counts in a month is what that month's own standard says, as its page does. When a thing happened
    // does not depend on it, so only months that were measured otherwise are told over.
    std::map<Month, std::vector<Kept>> by_month;
    const auto tell = [&](const Windows& windows, std::optional<Month> only) {
        for (auto& measure : measures_of(one, windows)) {
            const auto month = month_of(measure.at, zone);
            if (!only || *only == month) by_month[month].push_back({std::move(measure), month});
        }
    };
    tell(now, std::nullopt);
    for (auto& [month, rows] : by_month) {
        const auto then = windows_of(*standard_of(unit, month, zone).standard);
        if (then == now) continue;
        rows.clear();
        tell(then, month);
    }
    std::vector<Kept> after;
    for (auto& [_, rows] : by_month) std::ranges::move(rows, std::back_inserter(after));
    keep(unit, ticket_id, before, after);
}

void ensure_begun(Unit& unit) {
    MeasureStore store{unit};
    if (store.is_begun()) return;
    store.mark_begun();
    timer::set(unit, backfill_timer, 0, unit.now);
}

void backfill(Unit& unit, std::int64_t after_ticket_id) {
    const auto ids = ticket::tickets_after(unit, ticket::TicketId{after_ticket_id}, backfill_page);
    for (const auto id : ids) timer::set(unit, measure_timer, id.number, unit.now);
    if (!ids.empty()) timer::set(unit, backfill_timer, ids.back().number, unit.now + backfill_pause);
}

}  // namespace bihuan::analytics
