// Configuration, import maps, standards and holiday files: whatever the file holds is read or refused, never
// more.
#include <cstdint>
#include <string_view>

#include "app/settings.hpp"
#include "gateway/import_map.hpp"
#include "standard/domain/holiday_file.hpp"
#include "standard/domain/standard_diff.hpp"
#include "standard/domain/standard_file.hpp"

using namespace bihuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    Settings settings;
    if (settings.read_toml(text, "fuzz")) {
        must(settings.number("server.port") >= 0 && settings.number("server.port") <= 65535);
        (void)settings.show(true);
    }
    if (const auto map = gateway::read_map(text)) must(!map->name.empty() && !map->title.empty());
    const auto file = standard::read_standard(text);
    must(!file.problems.empty());  // a whole standard does not fit into a fuzz input
    must(file.problems.size() <= standard::problems_max);
    if (const auto same = standard::diff_standards(text, text)) must(same->empty());
    if (const auto year = standard::read_holiday_year(text)) must(year->days.size() <= 100);
    return 0;
}
