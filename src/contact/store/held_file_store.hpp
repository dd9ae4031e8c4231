// Rows of contact_file: which record a file stands in, and which wait for one.
#pragma once

#include <span>
#include <vector>

#include "contact/types.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

struct HeldFile {
    file::FileId file_id;
    ContactId contact_id;  // none: it waits
    UserId by_id;
    std::string source_kind;  // "": somebody uploaded it to record by hand
    std::int64_t source_id = 0;
    std::string sha256;
    std::int64_t size = 0;
};

void add(Unit& unit, const HeldFile& file);
std::optional<HeldFile> find_held(Unit& unit, file::FileId id);
std::vector<HeldFile> held_of_source(Unit& unit, std::string_view kind, std::int64_t id);  // oldest first
std::int64_t count_waiting(Unit& unit, UserId by);                                         // by hand
std::vector<HeldFile> waiting_with_source(Unit& unit, std::int64_t limit);
std::vector<file::FileId> waiting_before(Unit& unit, std::int64_t id, std::int64_t limit);
// From now on these stand in this record; those they stood in before show them too.
void hold(Unit& unit, std::span<const file::FileId> ids, ContactId record);
// Whose latest record is one of these.
std::vector<file::FileId> held_by(Unit& unit, std::span<const std::int64_t> contacts);
void remove_held(Unit& unit, std::span<const file::FileId> ids);

}  // namespace bihuan::contact
