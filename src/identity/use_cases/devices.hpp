// What can be done with the devices of halls: one function each.
#pragma once

#include "identity/domain/device.hpp"
#include "identity/use_cases/use_cases.hpp"

namespace bihuan::identity {

struct DeviceList {
    std::vector<Device> items;
    DeviceId next;
};
DeviceList list_devices(Unit& unit, DeviceId after, std::int64_t limit);
struct NewDevice {
    std::string code;  // told once
    Device device;
};
Result<NewDevice> add_device(Unit& unit, UserId user, const std::string& name);
// Its code and its session end at once.
Done remove_device(Unit& unit, DeviceId id);
// The machine itself, with the code as it was typed.
Result<SignInResult> link_device(Unit& unit, const std::string& code);

}  // namespace bihuan::identity
