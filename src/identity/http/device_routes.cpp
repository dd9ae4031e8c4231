// The devices of halls, for administrators; that a device signs in is session_routes.cpp's.
#include "identity/http/json.hpp"
#include "identity/http/routes.hpp"
#include "identity/use_cases/devices.hpp"

namespace bihuan::identity {
namespace {

json::value encode(const Device& d, Instant now) {
    return json::object{{"device_id", to_json(d.device_id)},
                        {"name", d.name},
                        {"user_id", to_json(d.user_id)},
                        {"username", d.username},
                        {"display_name", d.display_name},
                        {"state", d.state(now)},
                        {"code_until", to_json(d.code_until)},
                        {"linked_at", to_json(d.linked_at)},
                        {"last_used_at", to_json(d.last_used_at)},
                        {"expires_at", to_json(d.expires_at)},
                        {"created_by", d.created_by}};
}

Result<Work> list_devices_route(const Request& request) {
    QueryDecoder in{request};
    const auto after = in.id<DeviceId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto list = list_devices(unit, after, limit);
        json::array items;
        for (const auto& one : list.items) items.push_back(encode(one, unit.now));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(list.next)}});
    };
}

Result<Work> add_device_route(const Request& request) {
    Decoder in{request};
    const auto user = in.id<UserId>("user_id");
    const auto name = in.text("name", {1, 80});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto made, add_device(unit, user, name));
        return json_reply(json::object{{"code", made.code}, {"device", encode(made.device, unit.now)}}, 201);
    };
}

Result<Work> remove_device_route(const Request& request) {
    TRY(const auto id, path_id<DeviceId>(request, "device_id"));
    return [id](Unit& unit) -> Result<Reply> {
        TRY_DONE(remove_device(unit, id));
        return empty_reply();
    };
}

}  // namespace

std::vector<Route> device_routes() {
    const auto manage = Access::needs(Permission::user_manage);
    return {
        {"GET",
         "/api/v1/devices",
         "list_devices",
         manage,
         Mode::read,
         BodyMode::none,
         list_devices_route,
         {}},
        {"POST", "/api/v1/devices", "add_device", manage, Mode::write, BodyMode::json, add_device_route, {}},
        {"DELETE",
         "/api/v1/devices/{device_id}",
         "remove_device",
         manage,
         Mode::write,
         BodyMode::none,
         remove_device_route,
         {}},
    };
}

}  // namespace bihuan::identity
