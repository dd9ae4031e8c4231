#include "http/assets.hpp"

#include <algorithm>

namespace bihuan {

const Asset* find_asset(std::span<const Asset> assets, std::string_view path, bool accepts_html) {
    const auto find = [&](std::string_view wanted) {
        const auto found = std::ranges::find(assets, wanted, &Asset::path);
        return found == assets.end() ? nullptr : &*found;
    };
    if (path == "/") return find("/index.html");
    if (const auto* asset = find(path)) return asset;
    const bool is_file = path.substr(path.rfind('/') + 1).find('.') != path.npos;
    return accepts_html && !is_file && !path.starts_with("/api/") ? find("/index.html") : nullptr;
}

}  // namespace bihuan
