// Machines and screens of halls are let in by a code that is good once, so that nobody types a password at a
// public machine (2.2.5, 2.2.4); what may be done with it is what its account may.
#include "identity/use_cases/devices.hpp"

#include <algorithm>
#include <cctype>

#include "base/crypto.hpp"
#include "identity/store/device_store.hpp"
#include "identity/store/identity_store.hpp"

namespace bihuan::identity {
namespace {

constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // 32, none like another

std::string new_code() {
    std::string out;
    for (int i = 0; i < device_code_size; ++i) out += letters[random_number() % letters.size()];
    return out;
}

// As people type it: with the dash or without, in small letters.
std::string code_hash_of(std::string_view typed) {
    std::string code;
    for (const char c : typed)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0)
            code += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    return sha256_hex("device " + code);
}

void note(Unit& unit, std::string_view action, const Device& device) {
    audit(unit, {.action = std::string{action},
                 .subject_kind = "device",
                 .subject_id = device.device_id.number,
                 .subject_label = device.name});
}

Result<Device> find_managed(Unit& unit, DeviceId id) {
    auto found = DeviceStore{unit}.find(id);
    if (!found || !get_user(unit, found->user_id)) return refuse(device_unknown);
    return *std::move(found);
}

}  // namespace

DeviceList list_devices(Unit& unit, DeviceId after, std::int64_t limit) {
    const auto& actor = unit.actor();
    const auto scope = actor.scope ? *actor.scope : std::vector<std::int64_t>{};
    DeviceList out{DeviceStore{unit}.page(scope, actor.sees_all, after, limit + 1), {}};
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().device_id;
    }
    return out;
}

Result<NewDevice> add_device(Unit& unit, UserId user, const std::string& name) {
    const auto account = get_user(unit, user);
    if (!account || !account->is_active || !session_limits(*account).is_kept)
        return refuse_field("user_id", device_account);
    NewDevice out{.code = new_code(), .device = {}};
    auto& device = out.device;
    device.device_id = unit.new_id<DeviceId>();
    device.user_id = user;
    device.name = name;
    device.username = account->username;
    device.display_name = account->display_name;
    device.code_hash = code_hash_of(out.code);
    device.code_until = unit.now + device_code_life;
    device.created_by = unit.actor().name;
    DeviceStore{unit}.add(device);
    note(unit, "device.create", device);
    out.code.insert(device_code_size / 2, "-");
    return out;
}

Done remove_device(Unit& unit, DeviceId id) {
    TRY(const auto device, find_managed(unit, id));
    if (!device.session_hash.empty()) SessionStore{unit}.remove(device.session_hash);
    DeviceStore{unit}.remove(id);
    note(unit, "device.revoke", device);
    forget_sessions(unit, device.user_id);
    return {};
}

Result<SignInResult> link_device(Unit& unit, const std::string& code) {
    DeviceStore devices{unit};
    auto device = devices.find_code(code_hash_of(code));
    if (!device || device->state(unit.now) != "waiting") return refuse(device_code_wrong);
    AccountStore accounts{unit};
    auto account = accounts.find(device->user_id);
    if (!account || !account->is_active || !session_limits(*account).is_kept)
        return refuse(device_code_wrong);
    if (account->must_change_password) {
        // A first password that somebody was told ends here: the machine has none.
        accounts.save_password(account->user_id, "-", false);
        account->must_change_password = false;
    }
    SignInResult out{.account = *account,
                     .session_token = random_token(),
                     .expires_at = unit.now + session_limits(*account).life};
    const auto hash = sha256_hex(out.session_token);
    if (!devices.link(device->device_id, hash, unit.now)) return refuse(device_code_wrong);
    SessionStore{unit}.add({hash, account->user_id, unit.now, unit.now, out.expires_at});
    auto actor = unit.actor();
    actor.user_id = account->user_id.number;
    actor.name = account->display_name;
    unit.act_as(actor);
    note(unit, "device.link", *device);
    return out;
}

}  // namespace bihuan::identity
