// Devices as rows, with the session of each.
#pragma once

#include <span>
#include <vector>

#include "identity/domain/device.hpp"
#include "store/store.hpp"

namespace bihuan::identity {

class DeviceStore {
  public:
    explicit DeviceStore(Unit& unit) : unit_{unit} {}
    void add(const Device& device);
    std::optional<Device> find(DeviceId id);
    std::optional<Device> find_code(std::string_view code_hash);
    bool link(DeviceId id, std::string_view session_hash, Instant at);  // false: its code was used meanwhile
    void remove(DeviceId id);
    // Newest first, of accounts with a post in the scope.
    std::vector<Device> page(std::span<const std::int64_t> scope, bool sees_all, DeviceId after,
                             std::int64_t limit);

  private:
    Unit& unit_;
};

}  // namespace bihuan::identity
