// Configuration and import maps: whatever the file holds is read or refused, never more.
#include <cstdint>
#include <string_view>

#include "app/settings.hpp"
#include "gateway/import_map.hpp"

using namespace bihuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    Settings settings;
    if (settings.read_toml(text, "fuzz")) {
        must(settings.number("server.port") >= 0 && settings.number("server.port") <= 65535);
        (void)settings.show(true);
    }
    if (const auto map = gateway::read_map(text)) must(!map->name.empty() && !map->title.empty());
    return 0;
}
