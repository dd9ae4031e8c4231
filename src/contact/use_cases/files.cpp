// Files of records: sealed on disk by `file`, proved by their digests in the record (4.3.1, 4.3.3).
#include "contact/use_cases/files.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/log.hpp"
#include "contact/domain/contact_errors.hpp"
#include "contact/domain/contact_rules.hpp"
#include "contact/store/contact_store.hpp"
#include "contact/store/held_file_store.hpp"
#include "contact/use_cases/archive.hpp"
#include "contact/use_cases/record.hpp"
#include "file/calls.hpp"
#include "standard/contact_file_calls.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t files_at_once = 200;

// Each by itself, so that it can end by itself; which record it stands in is contact_file's.
file::Owner owner_of(file::FileId id) { return {"contact", id.number}; }

std::string bytes_at(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// What the form holds of a file. Its name may say something about somebody, and the form is never erased.
ContactFile proved(const HeldFile& file) { return {file.file_id.text(), file.sha256, file.size}; }

HeldFile held(const file::FileFacts& facts) {
    return {.file_id = facts.file_id,
            .contact_id = {},
            .by_id = facts.by_id,
            .source_kind = {},
            .source_id = 0,
            .sha256 = facts.sha256,
            .size = facts.size};
}

std::vector<file::FileId> ids_of(const std::vector<ContactFile>& files) {
    std::vector<file::FileId> out;
    for (const auto& one : files)
        if (const auto id = parse_id(one.name)) out.emplace_back(*id);
    return out;
}

ContactRecord latest_of(ContactStore& store, ContactRecord record) {
    while (const auto next = store.amended_by(record.contact_id)) record = *store.find(*next);
    return record;
}

// The record stands already: an amendment of the latest shows the file too.
Done amend_with(Unit& unit, const file::Shelf& shelf, ContactRecord last, const HeldFile& file) {
    if (last.is_erased) return refuse(text_erased);
    fill_words(unit, shelf, last);
    NewRecord next{static_cast<const NewRecord&>(last)};
    next.amends_id = last.contact_id;
    next.by_id = {};
    next.by_name.clear();
    next.source_kind = "recording";
    next.source_id = file.file_id.number;
    next.files.push_back(proved(file));
    TRY_DONE(record(unit, *shelf.cipher, next));
    return {};
}

Result<file::FileFacts> keep(Unit& unit, const file::Shelf& shelf, const file::Staged& staged,
                             const Source& source) {
    if (!standard::contact_file_rules(unit, unit.now)->has_recordings) return refuse(recordings_off);
    const auto known = held_of_source(unit, source.kind, source.id);
    if (const auto same = std::ranges::find(known, staged.sha256, &HeldFile::sha256); same != known.end())
        return file::find(unit, shelf, same->file_id);
    if (known.size() >= files_max) return refuse(too_many_files, std::to_string(files_max));
    const auto facts = file::attach(unit, shelf, staged, owner_of(staged.file_id));
    auto file = held(facts);
    file.source_kind = source.kind;
    file.source_id = source.id;
    add(unit, file);
    ContactStore store{unit, *shelf.cipher};
    if (auto found = store.find_source(source.kind, source.id))
        TRY_DONE(amend_with(unit, shelf, latest_of(store, std::move(*found)), file));
    return facts;
}

// Bytes of which no row speaks do not stay.
template <class Use>
Result<file::FileFacts> staged_for(Store& store, const Actor& actor, const file::Shelf& shelf,
                                   const std::string& name, const std::string& path, Use use) {
    TRY(const auto staged, file::stage(store, shelf, name, bytes_at(path)));
    auto made = store.write(actor, [&](Unit& unit) -> Result<file::FileFacts> { return use(unit, staged); });
    if (!made || made->file_id != staged.file_id) file::discard(shelf, staged);
    return made;
}

}  // namespace

Result<file::FileFacts> upload_file(Store& store, const Actor& actor, const Context& context,
                                    const std::string& name, const std::string& path) {
    const auto use = [&](Unit& unit, const file::Staged& staged) -> Result<file::FileFacts> {
        const auto most = standard::contact_file_rules(unit, unit.now)->waiting_max;
        if (count_waiting(unit, UserId{actor.user_id}) >= most)
            return refuse(too_many_uploads, std::to_string(most));
        auto facts = file::attach(unit, *context.shelf, staged, owner_of(staged.file_id));
        add(unit, held(facts));
        return facts;
    };
    return staged_for(store, actor, *context.shelf, name, path, use);
}

Result<file::FileFacts> keep_recording(Store& store, const Actor& actor, const file::Shelf& shelf,
                                       const Source& source, const std::string& name,
                                       const std::string& path) {
    return staged_for(store, actor, shelf, name, path, [&](Unit& unit, const file::Staged& staged) {
        return keep(unit, shelf, staged, source);
    });
}

Done take_files(Unit& unit, const std::vector<file::FileId>& ids, NewRecord& wanted) {
    for (const auto id : ids) {
        const auto found = find_held(unit, id);
        const auto name = id.text();
        if (!found || found->contact_id || found->by_id.number != unit.actor().user_id ||
            !found->source_kind.empty() ||
            std::ranges::find(wanted.files, name, &ContactFile::name) != wanted.files.end())
            return refuse_field("file_ids", file_unknown);
        wanted.files.push_back(proved(*found));
    }
    return {};
}

void add_waiting_files(Unit& unit, NewRecord& wanted) {
    for (const auto& one : held_of_source(unit, wanted.source_kind, wanted.source_id))
        if (!one.contact_id) wanted.files.push_back(proved(one));
}

void hold_files(Unit& unit, const ContactRecord& record) {
    if (const auto ids = ids_of(record.files); !ids.empty()) hold(unit, ids, record.contact_id);
}

std::vector<file::FileFacts> kept_files(Unit& unit, const file::Shelf& shelf, const ContactRecord& record) {
    std::vector<file::FileFacts> out;
    if (record.is_erased) return out;
    for (const auto id : ids_of(record.files))
        if (auto facts = file::find(unit, shelf, id)) out.push_back(std::move(*facts));
    return out;
}

Result<OpenedFile> open_file(Store& store, const Actor& actor, const Context& context, ContactId id,
                             file::FileId file_id, const std::string& reason) {
    const auto look = [&](Unit& unit) -> Result<file::FileFacts> {
        TRY(const auto record, find_in_clear(unit, context, id));
        const auto one = std::ranges::find(record.files, file_id.text(), &ContactFile::name);
        if (one == record.files.end()) return refuse(file_unknown);
        TRY(auto found, file::find(unit, *context.shelf, file_id));
        if (found.sha256 != one->sha256 || found.size != one->size)
            return refuse(file_changed, file_id.text());
        log_look(unit, record, reason, file_id);
        return found;
    };
    TRY(auto facts, store.write(actor, look));
    TRY(auto bytes, store.read(actor, [&](Unit& unit) { return file::read(unit, *context.shelf, file_id); }));
    return OpenedFile{std::move(facts), std::move(bytes)};
}

void look_after_files(Unit& unit, const file::Shelf& shelf) {
    ContactStore store{unit, *shelf.cipher};
    for (const auto& one : waiting_with_source(unit, files_at_once)) {
        auto found = store.find_source(one.source_kind, one.source_id);
        if (!found) continue;
        const auto last = latest_of(store, std::move(*found));
        if (const auto made = amend_with(unit, shelf, last, one); !made)
            log_error("contact.file_not_recorded", {{"file_id", one.file_id.number},
                                                    {"contact_id", last.contact_id.number},
                                                    {"code", made.error().kind.code}});
    }
    const auto kept = standard::contact_file_rules(unit, unit.now)->waiting;
    const auto ids = waiting_before(unit, first_id_at(unit.now - kept), files_at_once);
    for (const auto id : ids) file::remove_all(unit, shelf, owner_of(id));
    if (!ids.empty()) remove_held(unit, ids);
}

void erase_records(Unit& unit, const file::Shelf& shelf, std::span<const std::int64_t> ids) {
    forget_words(unit, ids);
    const auto files = held_by(unit, ids);
    for (const auto id : files) file::remove_all(unit, shelf, owner_of(id));
    if (!files.empty()) remove_held(unit, files);
}

}  // namespace bihuan::contact
