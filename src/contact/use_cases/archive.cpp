#include "contact/use_cases/archive.hpp"

#include "contact/domain/contact_errors.hpp"
#include "contact/store/archive_store.hpp"
#include "contact/store/contact_store.hpp"
#include "file/calls.hpp"

namespace bihuan::contact {
namespace {

constexpr std::int64_t page = 200;

void put_words(ContactRecord& record, const std::optional<std::string>& form) {
    auto words = form ? words_of(*form) : std::nullopt;
    if (!words) return;
    record.address = std::move(words->address);
    record.content = std::move(words->content);
    record.answer = std::move(words->answer);
}

ArchiveCheck looked_at(Unit& unit, const file::Shelf& shelf, const Archive& archive) {
    ArchiveCheck out;
    const auto id = archive.archive_id.number;
    const auto text = read_archive(unit, shelf, archive);
    const auto records = records_of(unit, archive.archive_id);
    // Words that have come to their end lie in the file until it is written anew; nothing else does.
    const bool is_whole =
        text && archive.count == text->count() && (archive.is_stale || std::ssize(records) == archive.count);
    if (!is_whole) out.findings.push_back({.flaw = Flaw::archive_broken, .archive_id = id});
    if (!text) return out;
    out.bytes = static_cast<std::int64_t>(text->size());
    for (const auto& one : records) {
        ++out.records;
        const auto form = text->form_of(one.contact_id);
        if (form && is_hex_of(one.commitment, sha256(*form))) continue;
        if (out.findings.size() < Audit::findings_max)
            out.findings.push_back({.flaw = Flaw::text_changed,
                                    .contact_id = one.contact_id,
                                    .customer_id = one.customer_id,
                                    .sequence = one.sequence,
                                    .seal_number = one.seal_number,
                                    .archive_id = id});
    }
    return out;
}

}  // namespace

std::optional<ArchiveText> read_archive(Unit& unit, const file::Shelf& shelf, const Archive& archive) {
    const auto bytes = file::read(unit, shelf, archive.file_id);
    return bytes ? ArchiveText::unpacked(*bytes) : std::nullopt;
}

ArchiveReader::ArchiveReader(Unit& unit, const file::Shelf& shelf) : unit_{unit}, shelf_{shelf} {}

std::optional<std::string> ArchiveReader::form_of(const ContactRecord& record) {
    if (record.archive_id == 0) return std::nullopt;
    if (record.archive_id != archive_id_) {
        archive_id_ = record.archive_id;
        const auto archive = find_archive(unit_, ArchiveId{archive_id_});
        text_ = archive ? read_archive(unit_, shelf_, *archive) : std::nullopt;
    }
    const auto found = text_ ? text_->form_of(record.contact_id.number) : std::nullopt;
    if (!found || !is_hex_of(record.commitment, sha256(*found))) return std::nullopt;
    return std::string{*found};
}
void ArchiveReader::fill(ContactRecord& record) {
    if (record.archive_id != 0) put_words(record, form_of(record));
}

std::optional<std::string> form_of(Unit& unit, const file::Shelf& shelf, const ContactRecord& record) {
    if (record.archive_id != 0) return ArchiveReader{unit, shelf}.form_of(record);
    return ContactStore{unit, *shelf.cipher}.sealed_form_of(record.contact_id);
}
void fill_words(Unit& unit, const file::Shelf& shelf, ContactRecord& record) {
    ArchiveReader{unit, shelf}.fill(record);
}

ArchivePage list_archives(Unit& unit, ArchiveId before, std::int64_t limit) {
    ArchivePage out;
    out.items = archives_before(unit, before ? before.number : INT64_MAX, limit + 1);
    if (std::ssize(out.items) > limit) {
        out.items.pop_back();
        out.next = out.items.back().archive_id;
    }
    return out;
}

Result<ArchiveCheck> check_archive(Unit& unit, const file::Shelf& shelf, ArchiveId id) {
    const auto archive = find_archive(unit, id);
    if (!archive) return refuse(archive_unknown);
    return looked_at(unit, shelf, *archive);
}

ArchiveCheck check_archives(Store& store, const file::Shelf& shelf) {
    ArchiveCheck out;
    const auto take = [&](const ArchiveCheck& one) {
        out.records += one.records;
        out.bytes += one.bytes;
        for (const auto& finding : one.findings)
            if (out.findings.size() < Audit::findings_max) out.findings.push_back(finding);
    };
    const auto read = [&](auto use) { return *store.read(system_actor(), use); };
    for (std::int64_t after = 0;;) {
        const auto some = read(
            [&](Unit& unit) -> Result<std::vector<Archive>> { return archives_after(unit, after, page); });
        for (const auto& archive : some) {
            const auto look = [&](Unit& unit) -> Result<ArchiveCheck> {
                const auto now = find_archive(unit, archive.archive_id);
                return now ? looked_at(unit, shelf, *now) : ArchiveCheck{};
            };
            // Its file may have gone between the row and the bytes, since it was written anew: a second look.
            auto found = read(look);
            take(found.findings.empty() ? found : read(look));
        }
        if (std::ssize(some) < page) break;
        after = some.back().archive_id.number;
    }
    const auto lost =
        read([&](Unit& unit) -> Result<std::vector<ArchiveId>> { return lost_archives(unit, page); });
    for (const auto id : lost)
        out.findings.push_back({.flaw = Flaw::archive_broken, .archive_id = id.number});
    return out;
}

}  // namespace bihuan::contact
