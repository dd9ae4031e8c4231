#include "identity/store/device_store.hpp"

#include <fmt/format.h>

namespace bihuan::identity {
namespace {

constexpr std::string_view select_devices =
    "select d.device_id, d.user_id, d.name, u.username, u.display_name, d.code_hash, d.code_until, "
    "d.session_hash, d.linked_at, d.created_by, s.last_used_at, s.expires_at from device d "
    "join user_account u on u.user_id = d.user_id left join session s on s.token_hash = d.session_hash";
constexpr Sql insert_device{"identity.add_device", R"sql(
    insert into device (device_id, user_id, name, code_hash, code_until, created_by)
    values (:device_id, :user_id, :name, :code_hash, :code_until, :created_by))sql"};
constexpr Sql update_linked{"identity.link_device", R"sql(
    update device set code_hash = null, code_until = null, session_hash = :session_hash, linked_at = :linked_at
     where device_id = :device_id and code_hash is not null)sql"};
constexpr Sql delete_device{"identity.remove_device", "delete from device where device_id = :device_id"};

Device read_device(const Row& row) {
    Device out;
    out.device_id = row.id<DeviceId>("device_id");
    out.user_id = row.id<UserId>("user_id");
    out.name = row.text("name");
    out.username = row.text("username");
    out.display_name = row.text("display_name");
    out.code_hash = row.text("code_hash");
    out.code_until = row.maybe_instant("code_until");
    out.session_hash = row.text("session_hash");
    out.linked_at = row.maybe_instant("linked_at");
    out.created_by = row.text("created_by");
    out.last_used_at = row.maybe_instant("last_used_at");
    out.expires_at = row.maybe_instant("expires_at");
    return out;
}

}  // namespace

void DeviceStore::add(const Device& d) {
    unit_.run(insert_device, {{"device_id", d.device_id},
                              {"user_id", d.user_id},
                              {"name", d.name},
                              {"code_hash", d.code_hash},
                              {"code_until", d.code_until},
                              {"created_by", d.created_by}});
}
std::optional<Device> DeviceStore::find(DeviceId id) {
    const auto text = fmt::format("{} where d.device_id = :device_id", select_devices);
    return unit_.one(Sql{"identity.device", text}, {{"device_id", id}}, read_device);
}
std::optional<Device> DeviceStore::find_code(std::string_view code_hash) {
    const auto text = fmt::format("{} where d.code_hash = :code_hash", select_devices);
    return unit_.one(Sql{"identity.device_code", text}, {{"code_hash", code_hash}}, read_device);
}
bool DeviceStore::link(DeviceId id, std::string_view session_hash, Instant at) {
    return unit_.run(update_linked, {{"device_id", id}, {"session_hash", session_hash}, {"linked_at", at}}) ==
           1;
}
void DeviceStore::remove(DeviceId id) { unit_.run(delete_device, {{"device_id", id}}); }
std::vector<Device> DeviceStore::page(std::span<const std::int64_t> scope, bool sees_all, DeviceId after,
                                      std::int64_t limit) {
    auto text = fmt::format("{} where d.device_id < :after", select_devices);
    if (!sees_all)
        text += scope.empty() ? " and 1 = 0"
                              : fmt::format(
                                    " and exists (select 1 from user_post p where p.user_id = d.user_id "
                                    "and p.organization_id in ({}))",
                                    fmt::join(scope, ","));
    text += " order by d.device_id desc limit :limit";
    return unit_.all(Sql{"identity.device_page", text},
                     {{"after", after ? after.number : INT64_MAX}, {"limit", limit}}, read_device);
}

}  // namespace bihuan::identity
