// The sheet that bookings are taken down on while the system is down (2.5.5), filled in or printed.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "standard/types.hpp"

namespace bihuan::gateway {

struct IntakeSheet {
    std::int64_t rows = 0;
    std::vector<standard::ServiceType> types;
    std::vector<standard::Channel> channels;
    std::vector<std::string> places;  // "code name"
};
// A new file in the folder. Each sheet has a number of its own, which its entry numbers begin with.
std::string write_intake_sheet(const IntakeSheet& sheet, const std::filesystem::path& folder);

}  // namespace bihuan::gateway
