#include "contact/store/held_file_store.hpp"

#include "store/id_list.hpp"

namespace bihuan::contact {
namespace {

constexpr Sql insert{"contact_file.add", R"sql(
    insert into contact_file (file_id, contact_id, by_id, source_kind, source_id, sha256, size)
    values (:file_id, :contact_id, :by_id, :source_kind, :source_id, :sha256, :size))sql"};
constexpr Sql select_held{"contact_file.find", R"sql(
    select file_id, contact_id, by_id, source_kind, source_id, sha256, size from contact_file
     where file_id = :file_id)sql"};
constexpr Sql of_source{"contact_file.of_source", R"sql(
    select file_id, contact_id, by_id, source_kind, source_id, sha256, size from contact_file
     where source_kind = :kind and source_id = :id and source_kind <> '' order by file_id)sql"};
constexpr Sql waiting{
    "contact_file.count_waiting",
    "select count(*) as n from contact_file where contact_id = 0 and by_id = :by_id and source_kind = ''"};
constexpr Sql with_source{"contact_file.waiting_with_source", R"sql(
    select file_id, contact_id, by_id, source_kind, source_id, sha256, size from contact_file
     where contact_id = 0 and source_kind <> '' order by file_id limit :limit)sql"};
constexpr Sql before{"contact_file.waiting_before", R"sql(
    select file_id from contact_file where contact_id = 0 and file_id < :id order by file_id limit :limit)sql"};

HeldFile read_held(const Row& row) {
    return {.file_id = row.id<file::FileId>("file_id"),
            .contact_id = row.id<ContactId>("contact_id"),
            .by_id = row.id<UserId>("by_id"),
            .source_kind = row.text("source_kind"),
            .source_id = row.integer("source_id"),
            .sha256 = row.text("sha256"),
            .size = row.integer("size")};
}
file::FileId read_id(const Row& row) { return row.id<file::FileId>("file_id"); }

}  // namespace

void add(Unit& unit, const HeldFile& file) {
    unit.run(insert, {{"file_id", file.file_id},
                      {"contact_id", file.contact_id.number},
                      {"by_id", file.by_id.number},
                      {"source_kind", file.source_kind},
                      {"source_id", file.source_id},
                      {"sha256", file.sha256},
                      {"size", file.size}});
}
std::optional<HeldFile> find_held(Unit& unit, file::FileId id) {
    return unit.one(select_held, {{"file_id", id}}, read_held);
}
std::vector<HeldFile> held_of_source(Unit& unit, std::string_view kind, std::int64_t id) {
    return unit.all(of_source, {{"kind", kind}, {"id", id}}, read_held);
}
std::int64_t count_waiting(Unit& unit, UserId by) { return unit.number(waiting, {{"by_id", by.number}}); }
std::vector<HeldFile> waiting_with_source(Unit& unit, std::int64_t limit) {
    return unit.all(with_source, {{"limit", limit}}, read_held);
}
std::vector<file::FileId> waiting_before(Unit& unit, std::int64_t id, std::int64_t limit) {
    return unit.all(before, {{"id", id}, {"limit", limit}}, read_id);
}

void hold(Unit& unit, std::span<const file::FileId> ids, ContactId record) {
    const IdList list{unit, ids};
    const auto text = "update contact_file set contact_id = :contact_id where " + list.holds("file_id");
    unit.run(Sql{"contact_file.hold", text}, {{"contact_id", record}, list.bind()});
}
std::vector<file::FileId> held_by(Unit& unit, std::span<const std::int64_t> contacts) {
    const IdList list{unit, contacts};
    const auto text = "select file_id from contact_file where contact_id > 0 and " + list.holds("contact_id");
    return unit.all(Sql{"contact_file.held_by", text}, {list.bind()}, read_id);
}
void remove_held(Unit& unit, std::span<const file::FileId> ids) {
    const IdList list{unit, ids};
    const auto text = "delete from contact_file where " + list.holds("file_id");
    unit.run(Sql{"contact_file.remove", text}, {list.bind()});
}

}  // namespace bihuan::contact
