// Face of `file` for values: bytes that belong to something (4.1.3, 4.3.1).
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "identity/types.hpp"

namespace bihuan::file {

struct FileId : Id<FileId> {
    using Id::Id;
};
using identity::UserId;

inline constexpr std::int64_t file_bytes_max = 10 * 1024 * 1024;  // as long as an upload may be

// What a file belongs to, e.g. {"chat", 7}. Whoever owns it says who may see it.
struct Owner {
    std::string kind;
    std::int64_t id = 0;
};

struct FileFacts {
    FileId file_id;
    Owner owner;
    std::string name, media_type;  // the type by its first bytes, never the client's word
    std::string sha256;            // of the bytes in clear, 64 small hex digits
    std::int64_t size = 0;
    Instant kept_at{};
    UserId by_id;
};

}  // namespace bihuan::file
