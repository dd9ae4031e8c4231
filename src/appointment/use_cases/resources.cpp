// Who and what can be booked.
#include <fmt/format.h>

#include <algorithm>

#include "appointment/use_cases/steps.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::appointment {
namespace {

bool manages(Unit& unit, OrganizationId organization) { return unit.actor().sees(organization.number); }

Done check_unit(Unit& unit, OrganizationId id) {
    const auto found = identity::organization(unit, id);
    if (!found || !found->is_active || !manages(unit, id))
        return refuse_field("organization_id", organization_unknown);
    return {};
}

void audit(Unit& unit, std::string_view action, std::string_view kind, std::int64_t id,
           const std::string& label, std::string after) {
    identity::audit(unit, {.action = std::string{action},
                           .subject_kind = std::string{kind},
                           .subject_id = id,
                           .subject_label = label,
                           .before = {},
                           .after = std::move(after)});
}

std::vector<PersonView> with_words(Unit& unit, std::vector<Person> people) {
    std::vector<UserId> ids;
    for (const auto& one : people) ids.push_back(one.user_id);
    const auto names =
        ids.empty() ? std::unordered_map<UserId, std::string>{} : identity::user_names(unit, ids);
    auto skills =
        ids.empty() ? std::unordered_map<UserId, std::vector<duty::Skill>>{} : duty::skills_of(unit, ids);
    std::vector<PersonView> out;
    for (auto& one : people) {
        PersonView view{one, {}, {}};
        if (const auto found = names.find(one.user_id); found != names.end()) view.name = found->second;
        if (const auto found = skills.find(one.user_id); found != skills.end())
            view.skills = std::move(found->second);
        out.push_back(std::move(view));
    }
    return out;
}

}  // namespace

Result<PersonPage> list_bookable_people(Unit& unit, OrganizationId organization, UserId after,
                                        std::int64_t limit) {
    const auto& actor = unit.actor();
    std::vector<std::int64_t> units;
    if (organization) {
        units = identity::organization_subtree(unit, organization);
        if (!actor.sees_all) std::erase_if(units, [&](std::int64_t id) { return !actor.sees(id); });
    } else if (actor.scope) {
        units = *actor.scope;
    }
    auto rows = ResourceStore{unit}.all_people(units, actor.sees_all && !organization, after, limit + 1);
    PersonPage out;
    if (std::ssize(rows) > limit) {
        rows.resize(static_cast<std::size_t>(limit));
        out.next = rows.back().user_id;
    }
    out.items = with_words(unit, std::move(rows));
    return out;
}

Result<PersonView> save_bookable_person(Unit& unit, const Person& wanted) {
    TRY_DONE(check_unit(unit, wanted.organization_id));
    const auto staff = identity::staff(unit, wanted.user_id);
    if (!staff || !staff->is_active || !identity::can(*staff, Permission::ticket_handle))
        return refuse_field("user_id", person_unknown);
    ResourceStore store{unit};
    const auto before = store.find_person(wanted.user_id);
    if (before && !manages(unit, before->organization_id)) return refuse_field("user_id", person_unknown);
    if (wanted.version != (before ? before->version : 0) || !store.save_person(wanted))
        return refuse(version_conflict);
    audit(unit, "appointment.person_saved", "user", wanted.user_id.number, staff->display_name,
          fmt::format(R"({{"organization_id":"{}","is_active":{}}})", wanted.organization_id.number,
                      wanted.is_active));
    if (wanted.is_active) refresh_duty(unit, wanted.user_id);
    let_wait_look(unit, wanted.organization_id);
    return with_words(unit, {*store.find_person(wanted.user_id)}).front();
}

std::vector<ServicePoint> list_places(Unit& unit) {
    return ResourceStore{unit}.places(unit.actor().is_customer());
}

Result<ServicePoint> save_place(Unit& unit, const ServicePoint& wanted) {
    TRY_DONE(check_unit(unit, wanted.organization_id));
    ResourceStore store{unit};
    auto place = wanted;
    if (place.version == 0) place.place_id = unit.new_id<PlaceId>();
    const auto before = store.find_place(place.place_id);
    if (place.version != 0 && (!before || !manages(unit, before->organization_id)))
        return refuse_field("place_id", place_unknown);
    const auto version = standard::in_force(unit, unit.now);
    if (std::ranges::find(version.standard->calendars, place.calendar, &standard::CalendarRule::code) ==
        version.standard->calendars.end())
        return refuse_field("calendar", calendar_unknown);
    if (store.has_place_code(place.code, place.place_id))
        return refuse_field("code", place_code_taken, place.code);
    if (!store.save_place(place)) return refuse(version_conflict);
    audit(unit, "appointment.place_saved", "place", place.place_id.number, place.name_zh,
          fmt::format(R"({{"code":"{}","is_active":{}}})", place.place_id.number, place.is_active));
    return *store.find_place(place.place_id);
}

Result<std::vector<Resource>> list_windows(Unit& unit, PlaceId place) {
    if (!ResourceStore{unit}.find_place(place)) return refuse(place_unknown);
    return ResourceStore{unit}.windows(place);
}

Result<std::vector<Resource>> list_equipment(Unit& unit) {
    const auto& actor = unit.actor();
    const auto units = actor.scope ? *actor.scope : std::vector<std::int64_t>{};
    return ResourceStore{unit}.all_equipment(units, actor.sees_all);
}

Result<Resource> save_resource(Unit& unit, const Resource& wanted) {
    ResourceStore store{unit};
    auto resource = wanted;
    if (resource.place_id) {
        const auto place = store.find_place(resource.place_id);
        if (!place) return refuse_field("place_id", place_unknown);
        resource.kind = to_text(Kind::window);
        resource.organization_id = place->organization_id;
    }
    TRY_DONE(check_unit(unit, resource.organization_id));
    if (resource.version == 0) resource.resource_id = unit.new_id<ResourceId>();
    const auto before = store.find_resource(resource.resource_id);
    if (resource.version != 0 && (!before || !manages(unit, before->organization_id)))
        return refuse(person_unknown);
    if (!store.save_resource(resource)) return refuse(version_conflict);
    audit(unit, "appointment.resource_saved", "resource", resource.resource_id.number, resource.name,
          fmt::format(R"({{"is_active":{}}})", resource.is_active));
    let_wait_look(unit, resource.organization_id);
    return *store.find_resource(resource.resource_id);
}

void make_bookable(Unit& unit, UserId person, OrganizationId organization, std::optional<Position> position) {
    ResourceStore store{unit};
    if (store.find_person(person)) return;
    must(store.save_person({person, organization, {}, position, true, 0}));
    refresh_duty(unit, person);
}

PlaceId ensure_place(Unit& unit, const std::string& code, const std::string& name_zh,
                     const std::string& name_en, OrganizationId organization, const std::string& address,
                     std::int64_t windows) {
    ResourceStore store{unit};
    for (const auto& one : store.places(false))
        if (one.code == code) return one.place_id;
    const ServicePoint place{
        unit.new_id<PlaceId>(), code, name_zh, name_en, organization, "service", address, {}, true, 0};
    must(store.save_place(place));
    for (std::int64_t i = 1; i <= windows; ++i)
        must(store.save_resource({unit.new_id<ResourceId>(), std::string{to_text(Kind::window)},
                                  fmt::format("{:02}", i), fmt::format("{} 号窗口", i), place.place_id,
                                  organization, true, 0}));
    return place.place_id;
}

}  // namespace bihuan::appointment
