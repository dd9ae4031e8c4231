// Bodies of requests: whatever comes is refused, or every value asked for keeps its limits.
#include <cstdint>
#include <string>

#include "base/text.hpp"
#include "http/json.hpp"

using namespace bihuan;

struct AnyId : Id<AnyId> {
    using Id::Id;
};

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Request request;
    request.content_type = "application/json";
    request.body.assign(reinterpret_cast<const char*>(data), size);
    Decoder in{request};
    const auto title = in.text("title", {1, 20});
    const auto number = in.maybe_integer("number", 1, 5);
    const auto choice = in.maybe_choice("choice", {"a", "b"});
    const auto id = in.maybe_id<AnyId>("id");
    const auto tags = in.texts("tags", 3, {1, 5});
    std::size_t parts = 0;
    in.objects("parts", 4, [&](Decoder& one) {
        ++parts;
        one.text("name", {0, 3});
    });
    (void)in.maybe_time("at");
    (void)in.maybe_boolean("flag");
    if (!in.finish()) return 0;
    must(is_valid_utf8(title) && code_point_count(title) >= 1 && code_point_count(title) <= 20);
    must(!number || (*number >= 1 && *number <= 5));
    must(!choice || *choice == "a" || *choice == "b");
    must(id.number >= 0 && tags.size() <= 3 && parts <= 4);
    return 0;
}
