#include "file/store/file_store.hpp"

#include <fmt/format.h>

namespace bihuan::file {
namespace {

constexpr std::string_view columns =
    "file_id, owner_kind, owner_id, name_sealed, key_sealed, media_type, sha256, size, by_id";

constexpr Sql insert{"kept_file.add", R"sql(
    insert into kept_file (file_id, owner_kind, owner_id, name_sealed, key_sealed, media_type, sha256, size, by_id, key_id)
    values (:file_id, :owner_kind, :owner_id, :name_sealed, :key_sealed, :media_type, :sha256, :size, :by_id, :key_id))sql"};
constexpr Sql save{"kept_file.save", R"sql(
    update kept_file set name_sealed = :name_sealed, key_sealed = :key_sealed, key_id = :key_id
     where file_id = :file_id)sql"};
constexpr Sql remove{"kept_file.remove",
                     "delete from kept_file where owner_kind = :owner_kind and owner_id = :owner_id"};
constexpr Sql count_key{"kept_file.count_under",
                        "select count(*) as n from kept_file where key_id = :key_id"};

std::string name_context(FileId id) { return fmt::format("kept_file.name:{}", id.number); }
std::string key_context(FileId id) { return fmt::format("kept_file.key:{}", id.number); }

}  // namespace

FileRow FileStore::read(const Row& row) {
    FileRow out;
    auto& facts = out.facts;
    facts.file_id = row.id<FileId>("file_id");
    facts.owner = {row.text("owner_kind"), row.integer("owner_id")};
    // What does not open has no name and no key, and says so when it is asked for its bytes.
    facts.name = sealer_.open(row.text("name_sealed"), name_context(facts.file_id)).value_or("");
    out.key = sealer_.open(row.text("key_sealed"), key_context(facts.file_id)).value_or("");
    facts.media_type = row.text("media_type");
    facts.sha256 = row.text("sha256");
    facts.size = row.integer("size");
    facts.kept_at = instant_of_id(facts.file_id.number);
    facts.by_id = row.id<UserId>("by_id");
    return out;
}

Binds FileStore::sealed(const FileRow& row) {
    const auto id = row.facts.file_id;
    return {{"file_id", id},
            {"name_sealed", sealer_.seal(row.facts.name, name_context(id))},
            {"key_sealed", sealer_.seal(row.key, key_context(id))},
            {"key_id", sealer_.active()}};
}

void FileStore::add(const FileRow& row) {
    auto binds = sealed(row);
    binds.insert(binds.end(), {{"owner_kind", row.facts.owner.kind},
                               {"owner_id", row.facts.owner.id},
                               {"media_type", row.facts.media_type},
                               {"sha256", row.facts.sha256},
                               {"size", row.facts.size},
                               {"by_id", row.facts.by_id.number}});
    unit_.run(insert, binds);
}

std::optional<FileRow> FileStore::find(FileId id) {
    const auto text = fmt::format("select {} from kept_file where file_id = :file_id", columns);
    return unit_.one({"kept_file.find", text}, {{"file_id", id}}, [&](const Row& row) { return read(row); });
}

std::vector<FileRow> FileStore::of_owner(const Owner& owner) {
    const auto text = fmt::format(
        "select {} from kept_file where owner_kind = :owner_kind and owner_id = :owner_id order by file_id",
        columns);
    return unit_.all({"kept_file.of_owner", text}, {{"owner_kind", owner.kind}, {"owner_id", owner.id}},
                     [&](const Row& row) { return read(row); });
}

void FileStore::remove_of(const Owner& owner) {
    unit_.run(remove, {{"owner_kind", owner.kind}, {"owner_id", owner.id}});
}

std::optional<std::int64_t> FileStore::reseal(FileId after, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from kept_file where file_id > :after and key_id <> :key_id order by file_id limit "
        ":limit{}",
        columns, unit_.is_postgres() ? " for update" : "");
    const auto found = unit_.all({"kept_file.to_reseal", text},
                                 {{"after", after.number}, {"key_id", sealer_.active()}, {"limit", limit}},
                                 [&](const Row& row) { return read(row); });
    for (const auto& one : found)
        if (!one.key.empty()) unit_.run(save, sealed(one));
    if (std::ssize(found) < limit) return std::nullopt;
    return found.back().facts.file_id.number;
}

std::int64_t count_under(Unit& unit, keys::KeyId key) { return unit.number(count_key, {{"key_id", key}}); }

}  // namespace bihuan::file
