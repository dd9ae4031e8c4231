// Paths and queries of requests: whatever comes, a decoded text is valid UTF-8 and the router answers.
#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "base/text.hpp"
#include "http/router.hpp"

using namespace bihuan;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Router router{{
        {"GET", "/api/v1/things/{thing_id}", "get_thing", Access::open(), Mode::free, BodyMode::none, {}, {}},
        {"GET", "/api/v1/things/counts", "count_things", Access::open(), Mode::free, BodyMode::none, {}, {}},
        {"PUT",
         "/api/v1/things/{thing_id}/parts/{part_id}",
         "put",
         Access::open(),
         Mode::free,
         BodyMode::none,
         {},
         {}},
    }};
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto mark = text.find('?');
    if (const auto path = percent_decode(text.substr(0, mark), false)) {
        must(is_valid_utf8(*path));
        for (const auto& [name, value] : router.find("GET", *path).parameters) must(is_valid_utf8(value));
    }
    std::vector<std::pair<std::string, std::string>> query;
    if (mark != text.npos && parse_query(text.substr(mark + 1), query)) {
        must(query.size() <= query_pairs_max);
        for (const auto& [name, value] : query) must(is_valid_utf8(name) && is_valid_utf8(value));
    }
    return 0;
}
