#include "http/disposition.hpp"

#include <fmt/format.h>

#include "base/file_type.hpp"

namespace bihuan {
namespace {

// RFC 8187: any name, in an ASCII header.
std::string encoded_name(std::string_view name) {
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= 'a' && byte <= 'z') || c == '-' || c == '.' || c == '_';
        out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return out;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> file_headers(std::string_view file_name,
                                                              std::string_view media_type) {
    return {{"Content-Disposition",
             fmt::format("{}; filename*=UTF-8''{}", is_shown_inline(media_type) ? "inline" : "attachment",
                         encoded_name(file_name))},
            {"Content-Security-Policy", "default-src 'none'; sandbox"},
            {"Cache-Control", "private, max-age=3600"}};
}

}  // namespace bihuan
