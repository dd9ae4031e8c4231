#include "appointment/domain/analysis.hpp"

#include <algorithm>

namespace bihuan::appointment {
namespace {

constexpr std::int64_t minutes = tick_length.count();

}  // namespace

Loads loads_of(std::span<const OnDuty> duty, std::span<const PlannedWork> work, const Span& range,
               std::string_view zone) {
    std::map<std::string, DayLoad> days;
    std::map<UserId, PersonLoad> people;
    // A day's name for each tick of the range, found once: spans are many, ticks of a month are not.
    std::vector<DayLoad*> day_of;
    for (auto tick = range.from; tick < range.to; ++tick) {
        const auto date = local_text(instant_of(tick), zone).substr(0, 10);
        auto& day = days[date];
        day.date = date;
        day_of.push_back(&day);
    }
    const auto each = [&](const Span& span, auto use) {
        for (auto tick = std::max(span.from, range.from); tick < std::min(span.to, range.to); ++tick)
            use(*day_of[static_cast<std::size_t>(tick - range.from)]);
    };
    for (const auto& one : duty) {
        auto& person = people[one.user_id];
        person.user_id = one.user_id;
        for (const auto& span : one.spans)
            each(span, [&](DayLoad& day) {
                day.duty_minutes += minutes;
                person.duty_minutes += minutes;
            });
    }
    for (const auto& one : work) {
        auto& person = people[one.user_id];
        person.user_id = one.user_id;
        if (one.span.from < range.from || one.span.from >= range.to) continue;
        ++person.visits;
        ++day_of[static_cast<std::size_t>(one.span.from - range.from)]->visits;
        each(one.span, [&](DayLoad& day) {
            day.booked_minutes += minutes;
            person.booked_minutes += minutes;
        });
    }
    Loads out;
    for (auto& [date, day] : days) out.days.push_back(std::move(day));
    for (auto& [id, person] : people) out.people.push_back(person);
    // booked / duty, compared without dividing; who was not on duty at all comes first if anything was
    // planned.
    std::ranges::stable_sort(out.people, [](const PersonLoad& a, const PersonLoad& b) {
        return a.booked_minutes * b.duty_minutes > b.booked_minutes * a.duty_minutes;
    });
    return out;
}

}  // namespace bihuan::appointment
