// Words in archives: read where somebody looks, and checked (4.3.4).
#pragma once

#include <memory>
#include <vector>

#include "contact/calls.hpp"
#include "contact/domain/archive.hpp"
#include "contact/domain/audit.hpp"
#include "contact/domain/proof.hpp"
#include "store/store.hpp"

namespace bihuan::contact {

// For as long as one list is made: the file of an archive is opened once.
class ArchiveReader {
  public:
    ArchiveReader(Unit& unit, const file::Shelf& shelf);
    // What was sealed with the record; none: it is not there, or the file does not open.
    std::optional<std::string> form_of(const ContactRecord& record);
    void fill(ContactRecord& record);  // address, content and answer, where they are archived

  private:
    Unit& unit_;
    const file::Shelf& shelf_;
    std::int64_t archive_id_ = 0;
    std::optional<ArchiveText> text_;
};
std::optional<ArchiveText> read_archive(Unit& unit, const file::Shelf& shelf, const Archive& archive);

// Salt and words of a record wherever they lie; none: erased, or they do not open.
std::optional<std::string> form_of(Unit& unit, const file::Shelf& shelf, const ContactRecord& record);
void fill_words(Unit& unit, const file::Shelf& shelf, ContactRecord& record);

struct ArchivePage {
    std::vector<Archive> items;  // latest first
    ArchiveId next;
};
ArchivePage list_archives(Unit& unit, ArchiveId before, std::int64_t limit);

// Is each word in it what its record committed to, and is every record there?
struct ArchiveCheck {
    std::int64_t records = 0, bytes = 0;
    std::vector<Finding> findings;  // at most Audit::findings_max
};
Result<ArchiveCheck> check_archive(Unit& unit, const file::Shelf& shelf, ArchiveId id);
// All there are, each in a snapshot of its own, for they may be written anew meanwhile.
ArchiveCheck check_archives(Store& store, const file::Shelf& shelf);

}  // namespace bihuan::contact
