// An outage begins and ends for those whose visit lies in its time (2.5.5): each is told once of both, by the
// channel they prefer; who sends it is wired in by `app`.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "appointment/calls.hpp"
#include "outage/calls.hpp"
#include "outage/store/outage_store.hpp"
#include "outage/use_cases/turns.hpp"
#include "timer/calls.hpp"

namespace bihuan::outage {
namespace {

constexpr std::int64_t batch = 200;  // customers told in one unit of work

// False: there are more.
bool tell_batch(Unit& unit, const appointment::Hands& hands, const Notice& notice, NoticeTurn& turn,
                Instant until) {
    const auto word = turn.told == Told::nobody ? "began" : "ended";
    const auto from = turn.next_start.value_or(notice.starts_at);
    const auto visits = appointment::booked_between(unit, hands, {from, until, turn.next_id}, batch);
    for (const auto& one : visits)
        unit.tell({.topic = std::string{tells_affected},
                   .subject_id = one.booking.appointment_id.number,
                   .organization_id = one.organization_id.number,
                   .customer_id = one.customer_id.number,
                   .payload = fmt::format(R"({{"notice_id":"{}","phase":"{}","until":"{}"}})",
                                          notice.notice_id.number, word, to_iso(notice.ends_at))});
    if (std::ssize(visits) < batch) {
        turn.next_start.reset();
        turn.next_id = {};
        return true;
    }
    turn.next_start = visits.back().booking.starts_at;
    turn.next_id = visits.back().booking.appointment_id;
    return false;
}

}  // namespace

void arrange_turn(Unit& unit, const Notice& notice) {
    OutageStore store{unit};
    auto turn = store.turn(notice.notice_id);
    const bool is_over = notice.ends_at <= unit.now;
    const auto never = [&] { timer::clear(unit, turn_timer, notice.notice_id.number); };
    if (notice.kind == NoticeKind::information || turn.told == Told::end) return never();
    if (turn.told == Told::nobody) {
        if (is_over && !turn.next_start) return never();  // withdrawn before anybody heard of it
        return timer::set(unit, turn_timer, notice.notice_id.number, std::max(unit.now, notice.starts_at));
    }
    if (turn.told_until && notice.ends_at > *turn.told_until && !is_over) {
        // It takes longer: those behind hear of the beginning as well.
        turn.told = Told::nobody;
        turn.next_start = *turn.told_until;
        turn.next_id = {};
        store.save(notice.notice_id, turn);
        return timer::set(unit, turn_timer, notice.notice_id.number, unit.now);
    }
    timer::set(unit, turn_timer, notice.notice_id.number, std::max(unit.now, notice.ends_at));
}

void on_turn(Unit& unit, const appointment::Hands& hands, NoticeId id) {
    OutageStore store{unit};
    const auto notice = store.find(id);
    if (!notice || notice->kind == NoticeKind::information) return;
    auto turn = store.turn(id);
    if (turn.told == Told::end) return;
    const bool is_beginning = turn.told == Told::nobody;
    const auto due = is_beginning ? notice->starts_at : notice->ends_at;
    if (unit.now < due) return timer::set(unit, turn_timer, id.number, due);
    // Ended while they were being told of its beginning: those who heard hear of the end as well.
    const auto heard = turn.next_start ? *turn.next_start + std::chrono::microseconds{1} : due;
    const auto until =
        is_beginning ? notice->ends_at : std::max(notice->ends_at, turn.told_until.value_or(notice->ends_at));
    if (!tell_batch(unit, hands, *notice, turn, until)) {
        store.save(id, turn);
        return timer::set(unit, turn_timer, id.number, unit.now);
    }
    turn.told = is_beginning ? Told::beginning : Told::end;
    if (is_beginning) turn.told_until = std::max({until, heard, turn.told_until.value_or(until)});
    store.save(id, turn);
    if (is_beginning) timer::set(unit, turn_timer, id.number, std::max(unit.now, notice->ends_at));
}

}  // namespace bihuan::outage
