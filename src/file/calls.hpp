// Face of `file` for deeds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/crypto.hpp"
#include "base/result.hpp"
#include "file/shelf_types.hpp"
#include "file/types.hpp"
#include "keys/types.hpp"
#include "store/store.hpp"

namespace bihuan::file {

// Bytes on disk, sealed by a key of their own and durable, of which no row speaks yet.
struct Staged {
    FileId file_id;
    std::string name, media_type, sha256;
    std::string key;  // never leaves the process but sealed
    std::int64_t size = 0;
};

// Outside every unit of work, since it waits for the disk. Refuses what is empty or longer than
// file_bytes_max, and names no file can have.
Result<Staged> stage(Store& store, const Shelf& shelf, std::string_view name, std::string_view bytes);
// Nobody attached it.
void discard(const Shelf& shelf, const Staged& staged);

FileFacts attach(Unit& unit, const Shelf& shelf, const Staged& staged, const Owner& owner);
std::vector<FileFacts> files_of(Unit& unit, const Shelf& shelf, const Owner& owner);  // oldest first
Result<FileFacts> find(Unit& unit, const Shelf& shelf, FileId id);
// The bytes in clear. Refuses what is lost or no longer what was kept.
Result<std::string> read(Unit& unit, const Shelf& shelf, FileId id);
// Key and name end with the commit, and with them what backups hold of the bytes; the bytes go right after.
void remove_all(Unit& unit, const Shelf& shelf, const Owner& owner);

keys::Holder sealed_holder();

}  // namespace bihuan::file
