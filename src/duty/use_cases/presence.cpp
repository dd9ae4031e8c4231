// Who is on: declared by the person, ended by the person, the end of the shift or long silence.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "duty/domain/duty_errors.hpp"
#include "duty/use_cases/use_cases.hpp"
#include "identity/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::duty {
namespace {

PresenceRow presence_of(Unit& unit, UserId person) {
    const std::array ids{person};
    const auto found = DutyStore{unit}.presences(ids);
    return found.empty() ? PresenceRow{.user_id = person} : found.begin()->second;
}

// The units of the posts that handle requests, with all above them: who works in a team is counted on there
// and for what waits at the city or the headquarters.
std::vector<OrganizationId> units_of(Unit& unit, const identity::Staff& staff) {
    std::vector<OrganizationId> out;
    for (const auto& post : staff.posts) {
        const auto handles = identity::Staff{staff.user_id, {}, {post}, true};
        const auto found = identity::organization(unit, post.organization_id);
        if (!found || !identity::can(handles, Permission::ticket_handle)) continue;
        std::string_view path = found->path;  // "/1/22/333/"
        while (path.size() > 1) {
            path.remove_prefix(1);
            const auto end = path.find('/');
            if (const auto id = parse_id(path.substr(0, end))) out.emplace_back(*id);
            path.remove_prefix(end);
        }
    }
    std::ranges::sort(out);
    const auto doubles = std::ranges::unique(out);
    out.erase(doubles.begin(), doubles.end());
    return out;
}

std::vector<Shift> shifts_around(Unit& unit, UserId person, Instant from) {
    const std::array ids{person};
    return DutyStore{unit}.shifts(ids, from, unit.now + std::chrono::hours{24});
}

void set_timer(Unit& unit, const PresenceRow& row) {
    auto at = row.seen_at + routing(unit).silence;
    const auto shifts = shifts_around(unit, row.user_id, unit.now);
    if (const auto* shift = shift_at(shifts, unit.now)) at = std::min(at, shift->ends_at);
    timer::set(unit, presence_timer, row.user_id.number, at);
}

// `why`: of an end that the person did not declare.
void change(Unit& unit, const identity::Staff& staff, const PresenceRow& before, Presence presence,
            std::string_view why) {
    DutyStore store{unit};
    const auto id = staff.user_id;
    const PresenceRow after{id, presence, unit.now, unit.now};
    if (presence == Presence::offline) {
        store.remove_presence(id);
        timer::clear(unit, presence_timer, id.number);
    } else {
        store.put_presence(after);
        set_timer(unit, after);
    }
    store.set_available(
        id, presence == Presence::available ? units_of(unit, staff) : std::vector<OrganizationId>{});
    identity::audit(unit,
                    {.action = "duty.presence",
                     .subject_kind = "user",
                     .subject_id = id.number,
                     .subject_label = staff.display_name,
                     .before = fmt::format(R"({{"presence":"{}"}})", to_text(before.presence)),
                     .after = fmt::format(R"({{"presence":"{}","why":"{}"}})", to_text(presence), why)});
    unit.tell({.topic = std::string{presence_topic},
               .subject_id = id.number,
               .organization_id = staff.posts.empty() ? 0 : staff.posts.front().organization_id.number,
               .payload = fmt::format(R"({{"presence":"{}"}})", to_text(presence))});
}

}  // namespace

bool takes_part(const identity::Staff& staff) {
    return staff.is_active && identity::can(staff, Permission::ticket_handle);
}

Done set_presence(Unit& unit, UserId person, Presence presence) {
    const auto staff = identity::staff(unit, person);
    if (!staff || !staff->is_active) return refuse(person_unknown);
    if (!takes_part(*staff)) return refuse(takes_no_part);
    auto before = presence_of(unit, person);
    if (before.presence != presence) {
        change(unit, *staff, before, presence, "declared");
    } else if (presence != Presence::offline) {  // still there
        before.seen_at = unit.now;
        DutyStore{unit}.put_presence(before);
        set_timer(unit, before);
    }
    return {};
}

void look_after_presence(Unit& unit, UserId person) {
    const auto row = presence_of(unit, person);
    if (row.presence == Presence::offline) return;
    const auto staff = identity::staff(unit, person);
    if (!staff) return;
    const bool is_silent = row.seen_at + routing(unit).silence <= unit.now;
    if (is_silent || ended_with_shift(shifts_around(unit, person, row.since), row.since, unit.now) ||
        !takes_part(*staff))
        change(unit, *staff, row, Presence::offline, is_silent ? "silence" : "shift_end");
    else
        set_timer(unit, row);
}

void look_again(Unit& unit, UserId person) {
    const auto row = presence_of(unit, person);
    if (row.presence != Presence::offline) set_timer(unit, row);
}

Result<Person> set_my_presence(Unit& unit, Presence presence) {
    TRY_DONE(set_presence(unit, UserId{unit.actor().user_id}, presence));
    return get_my_duty(unit);
}

Presence presence(Unit& unit, UserId person) { return presence_of(unit, person).presence; }
bool is_anyone_available(Unit& unit, OrganizationId organization) {
    return DutyStore{unit}.is_anyone_available(organization);
}
std::vector<OrganizationId> available_in(Unit& unit, UserId person) {
    return DutyStore{unit}.available_in(person);
}
void hold(Unit& unit, std::span<const UserId> people) {
    for (const auto id : people) DutyStore{unit}.hold(id);
}
void note_given(Unit& unit, UserId person) { DutyStore{unit}.note_given(person, unit.now); }

}  // namespace bihuan::duty
