#include "store/place.hpp"

#include <filesystem>
#include <stdexcept>

#include "base/crypto.hpp"
#include "store/postgres/connection.hpp"

namespace bihuan {

Place place_of(const std::string& url, bool is_read_only) {
    if (url.starts_with("postgresql://") || url.starts_with("postgres://"))
        return {true, connection_pairs(url, is_read_only), false};
    if (url == "sqlite::memory:") {
        const std::string folder = std::filesystem::exists("/dev/shm") ? "/dev/shm" : "/tmp";
        return {.target = folder + "/bihuan-" + random_token(12) + ".db", .is_temporary = true};
    }
    if (url == "sqlite::scratch:") return {.target = "/bihuan-" + random_token(12), .is_scratch = true};
    if (url.starts_with("sqlite:") && url.size() > 7) return {false, url.substr(7), false};
    throw std::runtime_error{"store.url must be sqlite:PATH or postgresql://...: " + url};
}

}  // namespace bihuan
