// The pages inside the binary: each file plain, gzip and brotli, made at build time (cmake/embed_web.cmake).
#pragma once

#include <span>
#include <string_view>

namespace bihuan {

struct Asset {
    std::string_view path;  // "/index.html"
    std::string_view content_type;
    std::string_view plain, gzip, brotli;
    std::string_view etag;      // quoted
    bool is_immutable = false;  // its name holds a hash of its content
};
std::span<const Asset> embedded_assets();

// The asset for a GET path: itself, or index.html for addresses of the pages' own router. null: none.
const Asset* find_asset(std::span<const Asset> assets, std::string_view path, bool accepts_html);

}  // namespace bihuan
