#include "contact/store/archive_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::contact {
namespace {

constexpr Sql lease{"contact_archive_turn.lease", R"sql(
    update contact_archive_turn set lease_until = :until where turn_id = 1 and lease_until <= :now)sql"};
constexpr Sql select_turn{"contact_archive_turn.find",
                          "select next_at, after_id from contact_archive_turn where turn_id = 1"};
constexpr Sql update_turn{"contact_archive_turn.save", R"sql(
    update contact_archive_turn set lease_until = :until, next_at = :next_at, after_id = :after_id where turn_id = 1)sql"};
constexpr Sql insert_archive{"contact_archive.add", R"sql(
    insert into contact_archive (archive_id, file_id, record_count, from_at, to_at, clear_size, file_size, made_at, is_stale)
    values (:archive_id, :file_id, :record_count, :from_at, :to_at, :clear_size, :file_size, :made_at, :is_stale))sql"};
constexpr Sql update_archive{"contact_archive.save", R"sql(
    update contact_archive set file_id = :file_id, record_count = :record_count, from_at = :from_at, to_at = :to_at,
           clear_size = :clear_size, file_size = :file_size, made_at = :made_at, is_stale = :is_stale
     where archive_id = :archive_id)sql"};
constexpr Sql delete_archive{"contact_archive.remove",
                             "delete from contact_archive where archive_id = :archive_id"};
constexpr Sql of_archive{"contact_record.of_archive", R"sql(
    select contact_id, customer_id, sequence, seal_number, commitment from contact_record
     where archive_id = :archive_id and archive_id > 0 order by contact_id)sql"};
constexpr Sql select_lost{"contact_record.lost_archives", R"sql(
    select distinct archive_id from contact_record r
     where archive_id > 0 and not exists (select 1 from contact_archive a where a.archive_id = r.archive_id)
     limit :limit)sql"};
constexpr Sql worded{"contact_record.worded", R"sql(
    select contact_id, sealed from contact_record
     where contact_id > :after and contact_id < :before and sealed <> '' order by contact_id limit :limit)sql"};
constexpr std::string_view archive_row =
    "select archive_id, file_id, record_count, from_at, to_at, clear_size, file_size, made_at, is_stale from "
    "contact_archive";

Archive read_archive(const Row& row) {
    return {.archive_id = row.id<ArchiveId>("archive_id"),
            .file_id = row.id<file::FileId>("file_id"),
            .count = row.integer("record_count"),
            .from = row.instant("from_at"),
            .to = row.instant("to_at"),
            .clear_size = row.integer("clear_size"),
            .file_size = row.integer("file_size"),
            .made_at = row.instant("made_at"),
            .is_stale = row.integer("is_stale") != 0};
}
Binds binds_of(const Archive& a) {
    return {{"archive_id", a.archive_id}, {"file_id", a.file_id}, {"record_count", a.count},
            {"from_at", a.from},          {"to_at", a.to},        {"clear_size", a.clear_size},
            {"file_size", a.file_size},   {"made_at", a.made_at}, {"is_stale", a.is_stale ? 1 : 0}};
}
std::vector<Archive> select(Unit& unit, std::string_view name, std::string_view condition, Binds binds) {
    const auto text = fmt::format("{} where {}", archive_row, condition);
    return unit.all(Sql{name, text}, binds, read_archive);
}

}  // namespace

std::optional<ArchiveTurn> take_turn(Unit& unit, Instant lease_until) {
    if (unit.run(lease, {{"until", lease_until}, {"now", unit.now}}) == 0) return std::nullopt;
    return unit.one(select_turn, {}, [](const Row& row) {
        return ArchiveTurn{row.instant("next_at"), row.integer("after_id")};
    });
}
void save_turn(Unit& unit, const ArchiveTurn& turn, Instant lease_until) {
    unit.run(update_turn, {{"until", lease_until}, {"next_at", turn.next_at}, {"after_id", turn.after_id}});
}
Instant next_archiving(Unit& unit) {
    return *unit.one(select_turn, {}, [](const Row& row) { return row.instant("next_at"); });
}

void add(Unit& unit, const Archive& archive) { unit.run(insert_archive, binds_of(archive)); }
void save(Unit& unit, const Archive& archive) { must(unit.run(update_archive, binds_of(archive)) == 1); }
void remove(Unit& unit, ArchiveId id) { unit.run(delete_archive, {{"archive_id", id}}); }

std::optional<Archive> find_archive(Unit& unit, ArchiveId id) {
    auto found = select(unit, "contact_archive.find", "archive_id = :archive_id", {{"archive_id", id}});
    if (found.empty()) return std::nullopt;
    return found.front();
}
std::vector<Archive> archives_before(Unit& unit, std::int64_t before, std::int64_t limit) {
    return select(unit, "contact_archive.before",
                  "archive_id < :before order by archive_id desc limit :limit",
                  {{"before", before}, {"limit", limit}});
}
std::vector<Archive> archives_after(Unit& unit, std::int64_t after, std::int64_t limit) {
    return select(unit, "contact_archive.after", "archive_id > :after order by archive_id limit :limit",
                  {{"after", after}, {"limit", limit}});
}
std::vector<Archive> stale_archives(Unit& unit, std::int64_t limit) {
    return select(unit, "contact_archive.stale", "is_stale = 1 order by archive_id limit :limit",
                  {{"limit", limit}});
}

std::vector<ArchivedRecord> records_of(Unit& unit, ArchiveId id) {
    return unit.all(of_archive, {{"archive_id", id}}, [](const Row& row) {
        return ArchivedRecord{row.integer("contact_id"), row.integer("customer_id"), row.integer("sequence"),
                              row.integer("seal_number"), row.text("commitment")};
    });
}
std::vector<ArchiveId> lost_archives(Unit& unit, std::int64_t limit) {
    return unit.all(select_lost, {{"limit", limit}},
                    [](const Row& row) { return row.id<ArchiveId>("archive_id"); });
}

void each_worded(Unit& unit, std::int64_t after, std::int64_t before, std::int64_t limit,
                 const std::function<void(std::int64_t, const std::string&)>& use) {
    unit.each(worded, {{"after", after}, {"before", before}, {"limit", limit}},
              [&](const Row& row) { use(row.integer("contact_id"), row.text("sealed")); });
}
std::int64_t move_words(Unit& unit, std::span<const std::int64_t> ids, ArchiveId to) {
    const IdList list{unit, ids};
    const auto text = fmt::format(
        "update contact_record set sealed = '', archive_id = :archive_id where {} and sealed <> ''",
        list.holds("contact_id"));
    return unit.run(Sql{"contact_record.move_words", text}, {{"archive_id", to}, list.bind()});
}

}  // namespace bihuan::contact
