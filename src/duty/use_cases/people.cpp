// People with what they are able to do, how much they may carry, and whether they are there.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "duty/domain/duty_errors.hpp"
#include "duty/use_cases/use_cases.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::duty {
namespace {

std::vector<UserId> ids_of(std::span<const identity::Staff> staff) {
    std::vector<UserId> out;
    for (const auto& one : staff) out.push_back(one.user_id);
    return out;
}

std::vector<Candidate> candidates(Unit& unit, std::span<const identity::Staff> staff) {
    const auto ids = ids_of(staff);
    DutyStore store{unit};
    const auto rows = store.people(ids);
    const auto presences = store.presences(ids);
    auto skills = store.skills(ids);
    const auto numbers = routing(unit);
    std::vector<Candidate> out;
    for (const auto& one : staff) {
        const auto row = rows.find(one.user_id);
        const auto agreed = row == rows.end() ? PersonRow{} : row->second;
        Candidate c;
        c.user_id = one.user_id;
        c.name = one.display_name;
        c.capacity = capacity_of(one, agreed, numbers);
        c.last_given_at = agreed.last_given_at;
        if (const auto found = presences.find(one.user_id); found != presences.end())
            c.presence = found->second.presence;
        if (const auto found = skills.find(one.user_id); found != skills.end())
            c.skills = std::move(found->second);
        out.push_back(std::move(c));
    }
    return out;
}

// The unit and everything below it, as far as the caller sees it.
Result<std::vector<std::int64_t>> units_seen(Unit& unit, OrganizationId organization) {
    const auto& actor = unit.actor();
    if (!organization) return actor.scope ? *actor.scope : std::vector<std::int64_t>{};
    auto below = identity::organization_subtree(unit, organization);
    if (!actor.sees_all) std::erase_if(below, [&](std::int64_t id) { return !actor.sees(id); });
    if (below.empty()) return refuse_field("organization_id", organization_unknown);
    return below;
}

std::string facts_of(const PersonRow& row, std::span<const Skill> skills) {
    std::string list;
    for (const auto& skill : skills)
        list += fmt::format(R"({}"{}:{}{}")", list.empty() ? "" : ",", skill.code, skill.level,
                            skill.valid_until ? " " + to_iso(*skill.valid_until) : "");
    return fmt::format(R"({{"capacity":{},"skills":[{}]}})",
                       row.capacity ? std::to_string(*row.capacity) : "null", list);
}

Done check_skills(Unit& unit, std::span<const Skill> skills) {
    const auto version = standard::in_force(unit, unit.now);
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < skills.size(); ++i) {
        const auto field = fmt::format("skills.{}.skill", i);
        if (std::ranges::find(version.standard->skills, skills[i].code, &standard::Term::code) ==
            version.standard->skills.end())
            return refuse_field(field, skill_unknown);
        if (!seen.insert(skills[i].code).second) return refuse_field(field, skill_twice);
    }
    return {};
}

}  // namespace

standard::Routing routing(Unit& unit) { return standard::in_force(unit, unit.now).standard->routing; }

std::int64_t capacity_of(const identity::Staff& staff, const PersonRow& row,
                         const standard::Routing& routing) {
    if (!takes_part(staff)) return 0;
    if (row.capacity) return *row.capacity;
    const bool is_named = std::ranges::any_of(staff.posts, [&](const identity::Post& post) {
        return std::ranges::find(routing.posts, identity::to_text(post.role)) != routing.posts.end();
    });
    return is_named ? routing.capacity : 0;
}

std::vector<Candidate> available_people(Unit& unit, OrganizationId organization) {
    const auto ids = DutyStore{unit}.available(organization);
    if (ids.empty()) return {};
    // Posts may have changed since they declared themselves present.
    const auto below = identity::organization_subtree(unit, organization);
    auto staff = identity::staff_of(unit, ids);
    std::erase_if(staff, [&](const identity::Staff& one) {
        return !takes_part(one) || std::ranges::none_of(one.posts, [&](const identity::Post& post) {
            return std::ranges::binary_search(below, post.organization_id.number);
        });
    });
    return candidates(unit, staff);
}

std::vector<Candidate> all_people(Unit& unit, OrganizationId organization) {
    const auto below = identity::organization_subtree(unit, organization);
    auto staff = identity::staff_in(unit, below, false, UserId{}, roster_people_max);
    std::erase_if(staff, [](const identity::Staff& one) { return !takes_part(one); });
    return candidates(unit, staff);
}

std::vector<Person> with_duty(Unit& unit, std::span<const identity::Staff> staff) {
    const auto ids = ids_of(staff);
    DutyStore store{unit};
    const auto rows = store.people(ids);
    const auto presences = store.presences(ids);
    auto skills = store.skills(ids);
    const auto running = store.shifts(ids, unit.now, unit.now + std::chrono::microseconds{1});
    const auto numbers = routing(unit);
    std::vector<Person> out;
    for (const auto& one : staff) {
        Person person;
        person.user_id = one.user_id;
        person.display_name = one.display_name;
        for (const auto& post : one.posts) person.organizations.push_back(post.organization_id);
        const auto row = rows.find(one.user_id);
        const auto agreed = row == rows.end() ? PersonRow{} : row->second;
        person.version = agreed.version;
        person.is_capacity_agreed = agreed.capacity.has_value();
        person.capacity = capacity_of(one, agreed, numbers);
        if (const auto found = presences.find(one.user_id); found != presences.end()) {
            person.presence = found->second.presence;
            person.since = found->second.since;
        }
        const auto shift = std::ranges::find(running, one.user_id, &Shift::user_id);
        if (shift != running.end()) person.shift = *shift;
        if (const auto found = skills.find(one.user_id); found != skills.end())
            person.skills = std::move(found->second);
        out.push_back(std::move(person));
    }
    return out;
}

Result<std::vector<identity::Staff>> staff_seen(Unit& unit, OrganizationId organization, UserId after,
                                                std::int64_t limit) {
    TRY(const auto units, units_seen(unit, organization));
    const bool is_everywhere = !organization && unit.actor().sees_all;
    return identity::staff_in(unit, units, is_everywhere, after, limit);
}

Result<identity::Staff> find_managed(Unit& unit, UserId person) {
    auto staff = identity::staff(unit, person);
    const bool is_seen = staff && std::ranges::any_of(staff->posts, [&](const identity::Post& post) {
                             return unit.actor().sees(post.organization_id.number);
                         });
    if (!is_seen || !takes_part(*staff)) return refuse(person_unknown);
    return *std::move(staff);
}

Result<Person> get_my_duty(Unit& unit) {
    const auto staff = identity::staff(unit, UserId{unit.actor().user_id});
    if (!staff) return refuse(person_unknown);
    return std::move(with_duty(unit, {&*staff, 1}).front());
}

Result<PersonPage> list_people(Unit& unit, OrganizationId organization, UserId after, std::int64_t limit) {
    TRY(auto staff, staff_seen(unit, organization, after, limit + 1));
    PersonPage page;
    if (std::ssize(staff) > limit) {
        staff.pop_back();
        page.next = staff.back().user_id;
    }
    std::erase_if(staff, [](const identity::Staff& one) { return !takes_part(one); });
    page.items = with_duty(unit, staff);
    return page;
}

Result<Person> update_person(Unit& unit, const PersonChange& wanted) {
    TRY(const auto staff, find_managed(unit, wanted.user_id));
    TRY_DONE(check_skills(unit, wanted.skills));
    DutyStore store{unit};
    const std::array ids{wanted.user_id};
    const auto rows = store.people(ids);
    const auto before = rows.empty() ? PersonRow{} : rows.begin()->second;
    const auto skills = store.skills(ids);
    if (before.version != wanted.version) return refuse(version_conflict);
    if (!store.save_capacity(wanted.user_id, wanted.capacity, wanted.version))
        return refuse(version_conflict);
    store.set_skills(wanted.user_id, wanted.skills);
    auto after = before;
    after.capacity = wanted.capacity;
    identity::audit(
        unit, {.action = "duty.person",
               .subject_kind = "user",
               .subject_id = wanted.user_id.number,
               .subject_label = staff.display_name,
               .before = facts_of(before, skills.empty() ? std::vector<Skill>{} : skills.begin()->second),
               .after = facts_of(after, wanted.skills)});
    // More capacity or a new skill may be what somebody waits for.
    unit.tell({.topic = std::string{presence_topic},
               .subject_id = wanted.user_id.number,
               .organization_id = staff.posts.front().organization_id.number,
               .payload = R"({"changed":"skills"})"});
    return std::move(with_duty(unit, {&staff, 1}).front());
}

void set_skills(Unit& unit, UserId person, std::span<const Skill> skills) {
    DutyStore{unit}.set_skills(person, skills);
}
void set_capacity(Unit& unit, UserId person, std::optional<std::int64_t> capacity) {
    DutyStore store{unit};
    const std::array ids{person};
    const auto rows = store.people(ids);
    must(store.save_capacity(person, capacity, rows.empty() ? 0 : rows.begin()->second.version));
}

std::unordered_map<UserId, std::vector<Skill>> skills_of(Unit& unit, std::span<const UserId> people) {
    return DutyStore{unit}.skills(people);
}

}  // namespace bihuan::duty
