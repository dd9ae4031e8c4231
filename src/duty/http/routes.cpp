// Presence, skills, capacity and the roster.
#include "duty/http/routes.hpp"

#include "duty/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::duty {
namespace {

using Loads = std::unordered_map<UserId, std::int64_t>;

json::object encode(const Shift& shift) {
    return {{"shift_id", to_json(shift.shift_id)},
            {"user_id", to_json(shift.user_id)},
            {"starts_at", to_json(shift.starts_at)},
            {"ends_at", to_json(shift.ends_at)}};
}

json::object encode(const Person& person, const Loads& loads) {
    json::array skills, organizations;
    for (const auto& skill : person.skills)
        skills.push_back(json::object{
            {"skill", skill.code}, {"level", skill.level}, {"valid_until", to_json(skill.valid_until)}});
    for (const auto id : person.organizations) organizations.push_back(to_json(id));
    const auto load = loads.find(person.user_id);
    return {{"user_id", to_json(person.user_id)},
            {"display_name", person.display_name},
            {"organization_ids", std::move(organizations)},
            {"presence", to_text(person.presence)},
            {"since", to_json(person.since)},
            {"shift", person.shift ? json::value(encode(*person.shift)) : json::value(nullptr)},
            {"load", load == loads.end() ? 0 : load->second},
            {"capacity", person.capacity},
            {"is_capacity_agreed", person.is_capacity_agreed},
            {"skills", std::move(skills)},
            {"version", person.version}};
}

Loads loads_of(Unit& unit, const Context& context, std::span<const Person> people) {
    std::vector<UserId> ids;
    for (const auto& one : people) ids.push_back(one.user_id);
    return context.loads(unit, ids);
}

Reply person_reply(Unit& unit, const Context& context, const Person& person) {
    return json_reply(encode(person, loads_of(unit, context, {&person, 1})));
}

Result<Work> prepare_me(const Context& context) {
    return [&context](Unit& unit) -> Result<Reply> {
        TRY(const auto person, get_my_duty(unit));
        return person_reply(unit, context, person);
    };
}

Presence read_presence(const std::string& word) {
    for (std::size_t i = 0; i < presence_names.size(); ++i)
        if (presence_names[i] == word) return static_cast<Presence>(i);
    return Presence::offline;
}

Result<Work> prepare_presence(const Request& request, const Context& context) {
    Decoder in{request};
    const auto presence = read_presence(in.choice("presence", {"offline", "available", "busy", "away"}));
    TRY_DONE(in.finish());
    return [&context, presence](Unit& unit) -> Result<Reply> {
        TRY(const auto person, set_my_presence(unit, presence));
        return person_reply(unit, context, person);
    };
}

Result<Work> prepare_people(const Request& request, const Context& context) {
    QueryDecoder in{request};
    const auto organization = in.id<OrganizationId>("organization_id");
    const auto after = in.id<UserId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [&context, organization, after, limit](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_people(unit, organization, after, limit));
        const auto loads = loads_of(unit, context, page.items);
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one, loads));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_person(const Request& request, const Context& context) {
    PersonChange change;
    TRY(change.user_id, path_id<UserId>(request, "user_id"));
    Decoder in{request};
    change.version = in.integer("version", 0, INT64_MAX);
    if (!in.is_null("capacity")) change.capacity = in.maybe_integer("capacity", 0, 1000);
    in.objects("skills", 50, [&](Decoder& one) {
        Skill skill;
        skill.code = one.text("skill", {1, 60});
        skill.level = one.integer("level", 1, 3);
        if (!one.is_null("valid_until")) skill.valid_until = one.maybe_time("valid_until");
        change.skills.push_back(std::move(skill));
    });
    TRY_DONE(in.finish());
    return [&context, change](Unit& unit) -> Result<Reply> {
        TRY(const auto person, update_person(unit, change));
        return person_reply(unit, context, person);
    };
}

Result<Work> prepare_shifts(const Request& request) {
    QueryDecoder in{request};
    const auto organization = in.id<OrganizationId>("organization_id");
    const auto from = in.time("from"), to = in.time("to");
    if (!from) in.wrong("from", field_missing);
    if (!to) in.wrong("to", field_missing);
    TRY_DONE(in.finish());
    return [organization, from = *from, to = *to](Unit& unit) -> Result<Reply> {
        TRY(const auto shifts, list_shifts(unit, organization, from, to));
        json::array items;
        for (const auto& one : shifts) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Instant needed_time(Decoder& in, std::string_view name) {
    const bool is_there = in.has(name);
    const auto at = in.maybe_time(name);
    if (!is_there) in.wrong(name, field_missing);
    return at.value_or(Instant{});
}

Result<Work> prepare_shift(const Request& request) {
    Decoder in{request};
    const auto person = in.id<UserId>("user_id");
    const auto starts_at = needed_time(in, "starts_at"), ends_at = needed_time(in, "ends_at");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, create_shift(unit, person, starts_at, ends_at));
        return json_reply(encode(made), 201);
    };
}

Result<Work> prepare_delete(const Request& request) {
    TRY(const auto id, path_id<ShiftId>(request, "shift_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(delete_shift(unit, id));
        return empty_reply();
    };
}

Result<Work> prepare_copy(const Request& request) {
    Decoder in{request};
    const auto organization = in.maybe_id<OrganizationId>("organization_id");
    const auto from = needed_time(in, "from"), to = needed_time(in, "to");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto done, copy_week(unit, organization, from, to));
        return json_reply(json::object{{"copied", done.copied}, {"skipped", done.skipped}});
    };
}

}  // namespace

std::vector<Route> routes(const Context& given) {
    // The routes live as long as the program: their context with them.
    const auto context = std::make_shared<const Context>(given);
    const auto with = [context](auto prepare) {
        return [context, prepare](const Request& request) { return prepare(request, *context); };
    };
    const auto me = [context](const Request&) { return prepare_me(*context); };
    const auto handle = Access::needs(Permission::ticket_handle);
    const auto look = Access::needs(Permission::user_read), lead = Access::needs(Permission::ticket_assign);
    return {
        {"GET", "/api/v1/duty/me", "get_my_duty", handle, Mode::read, BodyMode::none, me, {}},
        {"PUT",
         "/api/v1/duty/me/presence",
         "set_my_presence",
         handle,
         Mode::write,
         BodyMode::json,
         with(prepare_presence),
         {}},
        {"GET",
         "/api/v1/duty/people",
         "list_duty_people",
         look,
         Mode::read,
         BodyMode::none,
         with(prepare_people),
         {}},
        {"PUT",
         "/api/v1/duty/people/{user_id}",
         "update_duty_person",
         lead,
         Mode::write,
         BodyMode::json,
         with(prepare_person),
         {}},
        {"GET", "/api/v1/duty/shifts", "list_shifts", look, Mode::read, BodyMode::none, prepare_shifts, {}},
        {"POST", "/api/v1/duty/shifts", "create_shift", lead, Mode::write, BodyMode::json, prepare_shift, {}},
        {"DELETE",
         "/api/v1/duty/shifts/{shift_id}",
         "delete_shift",
         lead,
         Mode::write,
         BodyMode::none,
         prepare_delete,
         {}},
        {"POST",
         "/api/v1/duty/shifts/copy",
         "copy_week",
         lead,
         Mode::write,
         BodyMode::json,
         prepare_copy,
         {}},
    };
}

}  // namespace bihuan::duty
