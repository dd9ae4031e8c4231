// The roster: who is expected when.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "duty/domain/duty_errors.hpp"
#include "duty/use_cases/use_cases.hpp"
#include "identity/calls.hpp"

namespace bihuan::duty {
namespace {

std::string facts_of(const Shift& shift) {
    return fmt::format(R"({{"starts_at":"{}","ends_at":"{}"}})", to_iso(shift.starts_at),
                       to_iso(shift.ends_at));
}

void tell_roster(Unit& unit, const identity::Staff& staff) {
    unit.tell({.topic = std::string{roster_topic},
               .subject_id = staff.user_id.number,
               .organization_id = staff.posts.front().organization_id.number,
               .payload = "{}"});
}

void note(Unit& unit, std::string_view action, const identity::Staff& staff, const Shift& shift) {
    identity::audit(unit, {.action = std::string{action},
                           .subject_kind = "user",
                           .subject_id = staff.user_id.number,
                           .subject_label = staff.display_name,
                           .after = facts_of(shift)});
    look_again(unit, staff.user_id);
    tell_roster(unit, staff);
}

Result<Shift> put(Unit& unit, const identity::Staff& staff, Instant starts_at, Instant ends_at) {
    Shift wanted{{}, staff.user_id, starts_at, ends_at};
    DutyStore store{unit};
    const std::array ids{staff.user_id};
    TRY_DONE(check_shift(wanted, store.shifts(ids, starts_at, ends_at), unit.now));
    wanted.shift_id = unit.new_id<ShiftId>();
    store.add_shift(wanted);
    return wanted;
}

// Page by page: a unit has more people than one look should hold.
Done each_seen(Unit& unit, OrganizationId organization,
               const std::function<void(const identity::Staff&)>& use) {
    UserId after;
    for (;;) {
        TRY(const auto page, staff_seen(unit, organization, after, roster_people_max));
        for (const auto& one : page) use(one);
        if (std::ssize(page) < roster_people_max) return {};
        after = page.back().user_id;
    }
}

}  // namespace

Result<std::vector<Shift>> list_shifts(Unit& unit, OrganizationId organization, Instant from, Instant to) {
    if (to <= from || to - from > period_max) return refuse_field("to", period_long);
    std::vector<UserId> ids;
    TRY_DONE(each_seen(unit, organization, [&](const identity::Staff& one) { ids.push_back(one.user_id); }));
    return DutyStore{unit}.shifts(ids, from, to);
}

Result<Shift> create_shift(Unit& unit, UserId person, Instant starts_at, Instant ends_at) {
    TRY(const auto staff, find_managed(unit, person));
    TRY(const auto made, put(unit, staff, starts_at, ends_at));
    note(unit, "duty.shift_added", staff, made);
    return made;
}

Done delete_shift(Unit& unit, ShiftId id) {
    const auto found = DutyStore{unit}.find_shift(id);
    if (!found) return refuse(shift_unknown);
    const auto staff = find_managed(unit, found->user_id);
    if (!staff) return refuse(shift_unknown);
    if (found->ends_at <= unit.now) return refuse(shift_past);
    DutyStore{unit}.remove_shift(id);
    note(unit, "duty.shift_removed", *staff, *found);
    return {};
}

Result<CopiedWeek> copy_week(Unit& unit, OrganizationId organization, Instant from, Instant to) {
    constexpr std::chrono::days week{7};
    if (to <= from || (to - from) % week != decltype(to - from){} || to - from > 8 * week)
        return refuse_field("to", weeks_wrong);
    CopiedWeek out;
    TRY_DONE(each_seen(unit, organization, [&](const identity::Staff& one) {
        if (!takes_part(one)) return;
        const std::array ids{one.user_id};
        for (const auto& shift : DutyStore{unit}.shifts(ids, from, from + week)) {
            if (shift.starts_at < from) continue;  // of the week before
            const auto made = put(unit, one, shift.starts_at + (to - from), shift.ends_at + (to - from));
            if (made) note(unit, "duty.shift_added", one, *made);
            ++(made ? out.copied : out.skipped);
        }
    }));
    return out;
}

Result<ShiftId> add_shift(Unit& unit, UserId person, Instant starts_at, Instant ends_at) {
    const auto staff = identity::staff(unit, person);
    if (!staff || !takes_part(*staff)) return refuse(person_unknown);
    TRY(const auto made, put(unit, *staff, starts_at, ends_at));
    tell_roster(unit, *staff);
    return made.shift_id;
}

std::vector<Shift> shifts_of(Unit& unit, UserId person, Instant from, Instant to) {
    const std::array ids{person};
    return DutyStore{unit}.shifts(ids, from, to);
}

}  // namespace bihuan::duty
