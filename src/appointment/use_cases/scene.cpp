#include "appointment/use_cases/scene.hpp"

#include <algorithm>
#include <map>

#include "appointment/domain/appointment_errors.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::appointment {
namespace {

constexpr Tick around = 288;  // a day to each side: the way from and to what lies there
constexpr std::int32_t coarse_units = 200;
constexpr int tries_max = 8;
constexpr std::chrono::days duty_ahead{190};

std::vector<std::int64_t> units_of(Unit& unit, OrganizationId organization) {
    if (organization) return identity::organization_subtree(unit, organization);
    const auto root = identity::root_organization(unit);
    return root ? identity::organization_subtree(unit, root->organization_id) : std::vector<std::int64_t>{};
}

std::vector<Schedule> schedules(Unit& unit, Kind kind, std::span<const std::int64_t> owners,
                                const Span& range) {
    std::vector<Schedule> out;
    std::map<std::int64_t, std::size_t> places;
    for (const auto id : owners) {
        places[id] = out.size();
        out.push_back({id, {}, {}, kind != Kind::person, !travels(kind)});
    }
    if (owners.empty()) return out;
    for (auto& one : ResourceStore{unit}.agendas(kind, owners, period_of(range.from - around),
                                                 period_of(range.to + around))) {
        auto& schedule = out[places.at(one.owner_id)];
        std::ranges::move(one.duty, std::back_inserter(schedule.duty));
        std::ranges::move(one.claims, std::back_inserter(schedule.claims));
    }
    return out;
}

std::vector<std::int64_t> ids_of(std::span<const Resource> resources) {
    std::vector<std::int64_t> out;
    for (const auto& one : resources) out.push_back(one.resource_id.number);
    return out;
}

// Those able to do it at its beginning, of whom there may be.
std::vector<Person> able_people(Unit& unit, const standard::ServiceType& type, const SlotWish& wish,
                                std::span<const UserId> only, std::span<const std::int64_t> units,
                                Instant at) {
    ResourceStore store{unit};
    std::vector<Person> people;
    if (only.empty() && !wish.user_id) {
        people = store.people(units, wish.district);
    } else {
        std::vector<std::int64_t> ids;
        for (const auto id : only) ids.push_back(id.number);
        if (wish.user_id) ids = {wish.user_id.number};
        people = store.people_of(ids);
        std::erase_if(people, [&](const Person& one) {
            const bool goes_there = wish.district.empty() || one.districts.empty() ||
                                    one.districts.contains("," + wish.district + ",");
            return !one.is_active || !goes_there ||
                   std::ranges::find(units, one.organization_id.number) == units.end();
        });
    }
    if (type.skills.empty() || people.empty()) return people;
    std::vector<UserId> ids;
    for (const auto& one : people) ids.push_back(one.user_id);
    const auto skills = duty::skills_of(unit, ids);
    const duty::Need need{type.skills, type.level};
    std::erase_if(people, [&](const Person& one) {
        const auto found = skills.find(one.user_id);
        return found == skills.end() || !duty::is_able(found->second, need, at);
    });
    return people;
}

const WorkCalendar* calendar_of(const standard::Standard& standard, std::string_view code) {
    const auto found = std::ranges::find(standard.calendars, code, &standard::CalendarRule::code);
    return found == standard.calendars.end() ? nullptr : &found->calendar;
}

}  // namespace

std::optional<Position> coarse(const std::optional<Position>& position) {
    if (!position) return std::nullopt;
    const auto round = [](std::int32_t units) { return units / coarse_units * coarse_units; };
    return Position{round(position->latitude), round(position->longitude)};
}

std::vector<Span> open_spans(const WorkCalendar& calendar, const Span& range) {
    if (calendar.is_always) {
        // The day's grid all the same, so that starts lie on the hour.
        return {{range.from / around * around, range.to}};
    }
    std::vector<Span> out;
    // From the day before on, so that a span's beginning is its own and not the range's.
    for (auto tick = range.from - around; tick < range.to + around;) {
        if (!is_working(calendar, instant_of(tick))) {
            const auto next = add_working_time(calendar, instant_of(tick), std::chrono::microseconds{1});
            if (!next) break;
            tick = tick_at(*next - std::chrono::microseconds{1});
            if (!is_working(calendar, instant_of(tick))) ++tick;
            continue;
        }
        if (!out.empty() && out.back().to == tick)
            ++out.back().to;
        else
            out.push_back({tick, tick + 1});
        ++tick;
    }
    std::erase_if(out, [&](const Span& one) { return one.to <= range.from || one.from >= range.to; });
    return out;
}

Result<std::vector<UserId>> people_for(Unit& unit, const standard::ServiceType& type, const SlotWish& wish) {
    if (wish.user_id) return std::vector{wish.user_id};
    ResourceStore store{unit};
    auto organization = wish.organization_id;
    if (type.place == standard::ServicePlace::counter) {
        const auto place = store.find_place(wish.place_id);
        if (!place) return refuse_field("place_id", place_unknown);
        organization = place->organization_id;
    }
    std::vector<UserId> out;
    for (const auto& one : store.people(units_of(unit, organization), wish.district))
        out.push_back(one.user_id);
    // Whoever is first in the list would be asked for by all and have the fullest day.
    if (!out.empty()) std::ranges::rotate(out, out.begin() + wish.appointment_id.number % std::ssize(out));
    return out;
}

Result<Scene> scene_of(Unit& unit, const standard::InForce& version, const standard::ServiceType& type,
                       const SlotWish& wish, std::span<const UserId> only, Instant from, Instant to) {
    const auto& standard = *version.standard;
    Scene out;
    auto& query = out.query;
    query.range = {tick_from(from), tick_from(to)};
    query.length = type.length / tick_length;
    query.window = type.window / tick_length;
    query.step = (type.window > standard::Duration{} ? type.window : standard.booking.step) / tick_length;
    query.position = type.place == standard::ServicePlace::site ? coarse(wish.position) : desk;
    query.travel = {standard.booking.speed_kmh, standard.booking.road_percent};
    query.own = wish.appointment_id;
    const Span looked_at{query.range.from, query.range.to + query.window + query.length};
    ResourceStore store{unit};

    auto organization = wish.organization_id;
    const auto* calendar = calendar_of(standard, type.calendar);
    if (type.place == standard::ServicePlace::counter) {
        if (!wish.place_id) return refuse_field("place_id", place_needed);
        const auto place = store.find_place(wish.place_id);
        if (!place || !place->is_active) return refuse_field("place_id", place_unknown);
        organization = place->organization_id;
        query.position = coarse(place->position).value_or(desk);
        if (const auto* own = calendar_of(standard, place->calendar)) calendar = own;
        out.windows = schedules(unit, Kind::window, ids_of(store.windows(place->place_id)), looked_at);
    }
    const auto units = units_of(unit, organization);
    if (units.empty()) return refuse_field("organization_id", organization_unknown);
    for (const auto& kind : type.equipment)
        out.equipment.push_back(
            schedules(unit, Kind::equipment, ids_of(store.equipment(units, kind)), looked_at));
    must(calendar != nullptr);  // the standard was checked
    query.open = open_spans(*calendar, query.range);
    out.persons = able_people(unit, type, wish, only, units, from);
    std::vector<std::int64_t> owners;
    for (const auto& one : out.persons) owners.push_back(one.user_id.number);
    out.people = schedules(unit, Kind::person, owners, looked_at);
    if (wish.customer_id) {
        const std::array customer{wish.customer_id.number};
        query.customer = std::move(schedules(unit, Kind::customer, customer, looked_at).front().claims);
    }
    return out;
}

bool claim(Unit& unit, Kind kind, std::int64_t owner, const Claim& wanted,
           const std::optional<Travel>& travel, bool is_waiting) {
    ResourceStore store{unit};
    const std::array owners{owner};
    const auto period = period_of(wanted.span.from);
    const auto first = period_of(wanted.span.from - around), last = period_of(wanted.span.to + around);
    bool has_written = false;
    for (int tries = 0; tries < (is_waiting ? tries_max : 1); ++tries) {
        auto rows = store.agendas(kind, owners, first, last);
        std::vector<Claim> all;
        for (const auto& row : rows) std::ranges::copy(row.claims, std::back_inserter(all));
        const auto others = travels(kind) && travel
                                ? conflicts(all, wanted.span, wanted.position, *travel, wanted.appointment_id)
                                : overlaps(all, wanted.span, wanted.appointment_id);
        if (!others.empty()) break;
        // All rows are written, also a neighbour that only came near: two claims beside a period's end fight
        // for the same rows. They are written in the order of their periods.
        if (std::ranges::find(rows, period, &Agenda::period) == rows.end()) {
            rows.push_back({kind, owner, period, {}, {}, 0});
            std::ranges::sort(rows, {}, &Agenda::period);
        }
        bool is_kept = true;
        for (auto& row : rows) {
            if (row.period == period) {
                take_off(row.claims, wanted.appointment_id);
                put(row.claims, wanted);
            }
            is_kept = is_kept && store.save_agenda(row, is_waiting);
            has_written = has_written || (is_kept && row.period == period);
        }
        if (is_kept) return true;
    }
    if (has_written) release(unit, kind, owner, wanted.appointment_id, wanted.span);
    return false;
}

void release(Unit& unit, Kind kind, std::int64_t owner, AppointmentId whose, const Span& span) {
    ResourceStore store{unit};
    const std::array owners{owner};
    const auto period = period_of(span.from);
    for (int tries = 0; tries < tries_max; ++tries) {
        auto rows = store.agendas(kind, owners, period, period);
        if (rows.empty() || !take_off(rows.front().claims, whose) || store.save_agenda(rows.front())) return;
    }
    throw std::runtime_error{"an agenda is written by others all the time"};
}

void refresh_duty(Unit& unit, UserId person) {
    ResourceStore store{unit};
    const std::array owners{person.number};
    const auto from = unit.now - std::chrono::days{1}, to = unit.now + duty_ahead;
    const auto first = period_of(tick_at(from)), last = period_of(tick_at(to));
    std::map<std::int64_t, std::vector<Span>> wanted;
    for (auto period = first; period <= last; ++period) wanted[period];
    for (const auto& shift : duty::shifts_of(unit, person, instant_of(first * period_ticks), to)) {
        const Span span{tick_from(shift.starts_at), tick_at(shift.ends_at)};
        const auto period = period_of(span.from);
        if (span.from < span.to && period >= first) wanted[period].push_back(span);
    }
    for (int tries = 0; tries < tries_max; ++tries) {
        auto rows = store.agendas(Kind::person, owners, first, last);
        bool is_kept = true;
        for (const auto& [period, spans] : wanted) {
            auto row = std::ranges::find(rows, period, &Agenda::period);
            if (row == rows.end()) {
                if (spans.empty()) continue;
                row = rows.insert(rows.end(), Agenda{Kind::person, person.number, period, {}, {}, 0});
            }
            if (row->duty == spans) continue;
            row->duty = spans;
            is_kept = is_kept && store.save_agenda(*row);
        }
        if (is_kept) return;
    }
    throw std::runtime_error{"an agenda is written by others all the time"};
}

}  // namespace bihuan::appointment
