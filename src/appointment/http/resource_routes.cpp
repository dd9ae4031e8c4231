// Who and what can be booked: people, places with their windows, equipment.
#include "appointment/http/json.hpp"
#include "appointment/http/routes.hpp"

namespace bihuan::appointment {
namespace {

template <class List>
Reply items_reply(const List& list) {
    json::array items;
    for (const auto& one : list) items.push_back(encode(one));
    return json_reply(json::object{{"items", std::move(items)}});
}

Result<Work> prepare_people(const Request& request) {
    QueryDecoder in{request};
    const auto organization = in.id<OrganizationId>("organization_id");
    const auto after = in.id<UserId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_bookable_people(unit, organization, after, limit));
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_save_person(const Request& request) {
    TRY(const auto id, path_id<UserId>(request, "user_id"));
    Decoder in{request};
    Person wanted;
    wanted.user_id = id;
    wanted.organization_id = in.id<OrganizationId>("organization_id");
    for (const auto& one : in.texts("districts", 50, {1, 50})) {
        if (one.contains(',')) in.wrong("districts", field_text);
        wanted.districts += (wanted.districts.empty() ? "," : "") + one + ",";
    }
    wanted.position = read_position(in);
    wanted.is_active = in.boolean("is_active");
    wanted.version = in.integer("version", 0, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, save_bookable_person(unit, wanted));
        return json_reply(encode(saved));
    };
}

Result<Work> prepare_places(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return items_reply(list_places(unit)); };
}

Result<Work> save_place_work(const Request& request, PlaceId id, std::int64_t version, Decoder& in) {
    ServicePoint wanted;
    wanted.place_id = id;
    wanted.version = version;
    wanted.code = in.text("code", {1, 40});
    wanted.name_zh = in.text("name_zh", {1, 100});
    wanted.name_en = in.text("name_en", {1, 100});
    wanted.organization_id = in.id<OrganizationId>("organization_id");
    wanted.calendar = in.text("calendar", {1, 40});
    wanted.address = in.text("address", {1, 200});
    wanted.position = read_position(in);
    wanted.is_active = in.boolean("is_active");
    TRY_DONE(in.finish());
    return [=, is_new = request.method == "POST"](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, save_place(unit, wanted));
        return json_reply(encode(saved), is_new ? 201 : 200);
    };
}

Result<Work> prepare_create_place(const Request& request) {
    Decoder in{request};
    return save_place_work(request, {}, 0, in);
}

Result<Work> prepare_update_place(const Request& request) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    return save_place_work(request, id, version, in);
}

Result<Work> prepare_windows(const Request& request) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, list_windows(unit, id));
        return items_reply(found);
    };
}

Result<Work> prepare_equipment(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        TRY(const auto found, list_equipment(unit));
        return items_reply(found);
    };
}

Result<Work> save_resource_work(ResourceId id, std::int64_t version, Decoder& in) {
    Resource wanted;
    wanted.resource_id = id;
    wanted.version = version;
    wanted.kind = in.text("kind", {1, 40});
    wanted.code = in.text("code", {1, 40});
    wanted.name = in.text("name", {1, 100});
    wanted.place_id = in.maybe_id<PlaceId>("place_id");
    wanted.organization_id = in.maybe_id<OrganizationId>("organization_id");
    wanted.is_active = in.boolean("is_active");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, save_resource(unit, wanted));
        return json_reply(encode(saved), version == 0 ? 201 : 200);
    };
}

Result<Work> prepare_create_resource(const Request& request) {
    Decoder in{request};
    return save_resource_work({}, 0, in);
}

Result<Work> prepare_update_resource(const Request& request) {
    TRY(const auto id, path_id<ResourceId>(request, "resource_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    return save_resource_work(id, version, in);
}

}  // namespace

std::vector<Route> resource_routes() {
    const auto see = Access::needs(Permission::ticket_read), set = Access::needs(Permission::ticket_assign);
    const auto none = BodyMode::none;
    const auto json = BodyMode::json;
    return {
        {"GET",
         "/api/v1/appointment_people",
         "list_bookable_people",
         see,
         Mode::read,
         none,
         prepare_people,
         {}},
        {"PUT",
         "/api/v1/appointment_people/{user_id}",
         "save_bookable_person",
         set,
         Mode::write,
         json,
         prepare_save_person,
         {}},
        {"GET", "/api/v1/places", "list_places", see, Mode::read, none, prepare_places, {}},
        {"GET",
         "/api/v1/portal/places",
         "list_portal_places",
         Access::needs(Permission::portal),
         Mode::read,
         none,
         prepare_places,
         {}},
        {"POST", "/api/v1/places", "create_place", set, Mode::write, json, prepare_create_place, {}},
        {"PUT",
         "/api/v1/places/{place_id}",
         "update_place",
         set,
         Mode::write,
         json,
         prepare_update_place,
         {}},
        {"GET",
         "/api/v1/places/{place_id}/windows",
         "list_windows",
         see,
         Mode::read,
         none,
         prepare_windows,
         {}},
        {"GET", "/api/v1/equipment", "list_equipment", see, Mode::read, none, prepare_equipment, {}},
        {"POST", "/api/v1/resources", "create_resource", set, Mode::write, json, prepare_create_resource, {}},
        {"PUT",
         "/api/v1/resources/{resource_id}",
         "update_resource",
         set,
         Mode::write,
         json,
         prepare_update_resource,
         {}},
    };
}

}  // namespace bihuan::appointment
