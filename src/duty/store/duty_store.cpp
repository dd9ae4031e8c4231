#include "duty/store/duty_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/id_list.hpp"

namespace bihuan::duty {
namespace {

constexpr Sql insert_person{"duty.add_person", R"sql(
    insert into duty_person (user_id, capacity, version) values (:user_id, :capacity, 1) on conflict do nothing)sql"};
constexpr Sql update_person_sql{"duty.save_person", R"sql(
    update duty_person set capacity = :capacity, version = version + 1
     where user_id = :user_id and version = :version)sql"};
constexpr Sql upsert_given{"duty.given", R"sql(
    insert into duty_person (user_id, last_given_at, version) values (:user_id, :at, 0)
    on conflict (user_id) do update set last_given_at = excluded.last_given_at)sql"};
constexpr Sql touch_person{"duty.hold", R"sql(
    insert into duty_person (user_id, version) values (:user_id, 0)
    on conflict (user_id) do update set user_id = excluded.user_id)sql"};
constexpr Sql delete_skills{"duty.remove_skills", "delete from duty_skill where user_id = :user_id"};
constexpr Sql insert_skill{"duty.add_skill", R"sql(
    insert into duty_skill (user_id, skill, level, valid_until) values (:user_id, :skill, :level, :valid_until))sql"};
constexpr Sql upsert_presence{"duty.put_presence", R"sql(
    insert into duty_presence (user_id, presence, since, seen_at) values (:user_id, :presence, :since, :seen_at)
    on conflict (user_id) do update set presence = excluded.presence, since = excluded.since,
                                        seen_at = excluded.seen_at)sql"};
constexpr Sql delete_presence{"duty.remove_presence", "delete from duty_presence where user_id = :user_id"};
constexpr Sql select_any{"duty.anyone_available", R"sql(
    select user_id as n from duty_available where organization_id = :organization_id limit 1)sql"};
constexpr Sql select_available{"duty.available", R"sql(
    select user_id from duty_available where organization_id = :organization_id order by user_id limit 1000)sql"};
constexpr Sql select_available_in{"duty.available_in", R"sql(
    select organization_id from duty_available where user_id = :user_id order by organization_id)sql"};
constexpr Sql delete_available{"duty.remove_available",
                               "delete from duty_available where user_id = :user_id"};
constexpr Sql insert_available{"duty.add_available", R"sql(
    insert into duty_available (organization_id, user_id) values (:organization_id, :user_id) on conflict do nothing)sql"};
constexpr Sql select_shift{"duty.shift", R"sql(
    select shift_id, user_id, starts_at, ends_at from duty_shift where shift_id = :shift_id)sql"};
constexpr Sql insert_shift{"duty.add_shift", R"sql(
    insert into duty_shift (shift_id, user_id, starts_at, ends_at) values (:shift_id, :user_id, :starts_at, :ends_at))sql"};
constexpr Sql delete_shift_sql{"duty.remove_shift", "delete from duty_shift where shift_id = :shift_id"};

Presence presence_of(const std::string& text) {
    const auto found = std::ranges::find(presence_names, text);
    must(found != presence_names.end());
    return static_cast<Presence>(found - presence_names.begin());
}

Shift read_shift(const Row& row) {
    return {row.id<ShiftId>("shift_id"), row.id<UserId>("user_id"), row.instant("starts_at"),
            row.instant("ends_at")};
}

}  // namespace

std::unordered_map<UserId, PersonRow> DutyStore::people(std::span<const UserId> ids) {
    std::unordered_map<UserId, PersonRow> out;
    const IdList list{unit_, ids};
    const auto text =
        "select user_id, capacity, last_given_at, version from duty_person where " + list.holds("user_id");
    unit_.each(Sql{"duty.people", text}, {list.bind()}, [&](const Row& row) {
        PersonRow one{
            row.id<UserId>("user_id"), {}, row.maybe_instant("last_given_at"), row.integer("version")};
        if (!row.is_null("capacity")) one.capacity = row.integer("capacity");
        out.emplace(one.user_id, one);
    });
    return out;
}

bool DutyStore::save_capacity(UserId person, std::optional<std::int64_t> capacity, std::int64_t expected) {
    const Binds binds{{"user_id", person}, {"capacity", capacity}};
    if (expected == 0 && unit_.run(insert_person, binds) == 1) return true;
    return unit_.run(update_person_sql,
                     {{"user_id", person}, {"capacity", capacity}, {"version", expected}}) == 1;
}

void DutyStore::hold(UserId person) { unit_.run(touch_person, {{"user_id", person}}); }
void DutyStore::note_given(UserId person, Instant at) {
    unit_.run(upsert_given, {{"user_id", person}, {"at", at}});
}

std::unordered_map<UserId, std::vector<Skill>> DutyStore::skills(std::span<const UserId> ids) {
    std::unordered_map<UserId, std::vector<Skill>> out;
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select user_id, skill, level, valid_until from duty_skill where {} order by user_id, skill",
        list.holds("user_id"));
    unit_.each(Sql{"duty.skills", text}, {list.bind()}, [&](const Row& row) {
        out[row.id<UserId>("user_id")].push_back(
            {row.text("skill"), row.integer("level"), row.maybe_instant("valid_until")});
    });
    return out;
}

void DutyStore::set_skills(UserId person, std::span<const Skill> skills) {
    unit_.run(delete_skills, {{"user_id", person}});
    for (const auto& skill : skills)
        unit_.run(insert_skill, {{"user_id", person},
                                 {"skill", skill.code},
                                 {"level", skill.level},
                                 {"valid_until", skill.valid_until}});
}

std::unordered_map<UserId, PresenceRow> DutyStore::presences(std::span<const UserId> ids) {
    std::unordered_map<UserId, PresenceRow> out;
    const IdList list{unit_, ids};
    const auto text =
        "select user_id, presence, since, seen_at from duty_presence where " + list.holds("user_id");
    unit_.each(Sql{"duty.presences", text}, {list.bind()}, [&](const Row& row) {
        const auto id = row.id<UserId>("user_id");
        out.emplace(id, PresenceRow{id, presence_of(row.text("presence")), row.instant("since"),
                                    row.instant("seen_at")});
    });
    return out;
}

void DutyStore::put_presence(const PresenceRow& row) {
    unit_.run(upsert_presence, {{"user_id", row.user_id},
                                {"presence", to_text(row.presence)},
                                {"since", row.since},
                                {"seen_at", row.seen_at}});
}
void DutyStore::remove_presence(UserId person) { unit_.run(delete_presence, {{"user_id", person}}); }

bool DutyStore::is_anyone_available(OrganizationId organization) {
    return unit_.number(select_any, {{"organization_id", organization}}) != 0;
}
std::vector<UserId> DutyStore::available(OrganizationId organization) {
    return unit_.all(select_available, {{"organization_id", organization}},
                     [](const Row& row) { return row.id<UserId>("user_id"); });
}
std::vector<OrganizationId> DutyStore::available_in(UserId person) {
    return unit_.all(select_available_in, {{"user_id", person}},
                     [](const Row& row) { return row.id<OrganizationId>("organization_id"); });
}
void DutyStore::set_available(UserId person, std::span<const OrganizationId> organizations) {
    unit_.run(delete_available, {{"user_id", person}});
    for (const auto id : organizations)
        unit_.run(insert_available, {{"organization_id", id}, {"user_id", person}});
}

std::vector<Shift> DutyStore::shifts(std::span<const UserId> ids, Instant from, Instant to) {
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select shift_id, user_id, starts_at, ends_at from duty_shift where {} and starts_at < :to "
        "and starts_at > :earliest and ends_at > :from order by starts_at, shift_id",
        list.holds("user_id"));
    // None lasts longer than a day: the index needs to be read no further back.
    const auto earliest = from - std::chrono::hours{25};
    return unit_.all(Sql{"duty.shifts", text},
                     {list.bind(), {"to", to}, {"earliest", earliest}, {"from", from}}, read_shift);
}
std::optional<Shift> DutyStore::find_shift(ShiftId id) {
    return unit_.one(select_shift, {{"shift_id", id}}, read_shift);
}
void DutyStore::add_shift(const Shift& shift) {
    unit_.run(insert_shift, {{"shift_id", shift.shift_id},
                             {"user_id", shift.user_id},
                             {"starts_at", shift.starts_at},
                             {"ends_at", shift.ends_at}});
}
void DutyStore::remove_shift(ShiftId id) { unit_.run(delete_shift_sql, {{"shift_id", id}}); }

}  // namespace bihuan::duty
