// Rows of contact_archive and contact_archive_turn, and which record's words lie in which archive.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "contact/domain/archive.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

struct ArchiveTurn {
    Instant next_at{};
    std::int64_t after_id = 0;
};
// None: another node has it.
std::optional<ArchiveTurn> take_turn(Unit& unit, Instant lease_until);
// Held on until that moment; Instant{}: given back.
void save_turn(Unit& unit, const ArchiveTurn& turn, Instant lease_until);
Instant next_archiving(Unit& unit);

void add(Unit& unit, const Archive& archive);
void save(Unit& unit, const Archive& archive);
void remove(Unit& unit, ArchiveId id);
std::optional<Archive> find_archive(Unit& unit, ArchiveId id);
std::vector<Archive> archives_before(Unit& unit, std::int64_t before, std::int64_t limit);  // latest first
std::vector<Archive> archives_after(Unit& unit, std::int64_t after, std::int64_t limit);
std::vector<Archive> stale_archives(Unit& unit, std::int64_t limit);

struct ArchivedRecord {
    std::int64_t contact_id = 0, customer_id = 0, sequence = 0, seal_number = 0;
    std::string commitment;
};
std::vector<ArchivedRecord> records_of(Unit& unit, ArchiveId id);  // in order of their ids
// Archives that records name and that are none, at most so many.
std::vector<ArchiveId> lost_archives(Unit& unit, std::int64_t limit);

// Records with sealed words between these ids, in order of their ids; at most so many.
void each_worded(Unit& unit, std::int64_t after, std::int64_t before, std::int64_t limit,
                 const std::function<void(std::int64_t contact_id, const std::string& sealed)>& use);
// Their words lie there from now on; those whose words have ended meanwhile stay as they are. How many.
std::int64_t move_words(Unit& unit, std::span<const std::int64_t> ids, ArchiveId to);

}  // namespace bihuan::contact
