#include "standard/store/version_store.hpp"

#include <algorithm>

namespace bihuan::standard {
namespace {

constexpr Sql select_page{"standard_version.page", R"sql(
    select version_id, number, state, '' as text, sha256, note, effective_from, author_id, author_name, approver_id,
           approver_name, created_at, changed_at, approved_at, version
      from standard_version where number < :below order by number desc limit :limit)sql"};
constexpr Sql select_version{"standard_version.find", R"sql(
    select version_id, number, state, text, sha256, note, effective_from, author_id, author_name, approver_id,
           approver_name, created_at, changed_at, approved_at, version
      from standard_version where version_id = :version_id)sql"};
constexpr Sql select_head{"standard_version.head", R"sql(
    select version_id, number, state, '' as text, sha256, note, effective_from, author_id, author_name, approver_id,
           approver_name, created_at, changed_at, approved_at, version
      from standard_version where version_id = :version_id)sql"};
constexpr Sql select_in_force{"standard_version.in_force", R"sql(
    select version_id, number, state, '' as text, sha256, note, effective_from, author_id, author_name, approver_id,
           approver_name, created_at, changed_at, approved_at, version
      from standard_version where state = 'approved' and effective_from <= :at
     order by effective_from desc, number desc limit 1)sql"};
constexpr Sql select_greatest{"standard_version.greatest",
                              "select coalesce(max(number), 0) as n from standard_version"};
constexpr Sql insert_version{"standard_version.add", R"sql(
    insert into standard_version (version_id, number, state, text, sha256, note, effective_from, author_id, author_name,
                                  approver_id, approver_name, created_at, changed_at, approved_at, version)
    values (:version_id, :number, :state, :text, :sha256, :note, :effective_from, :author_id, :author_name,
            :approver_id, :approver_name, :created_at, :changed_at, :approved_at, :version))sql"};
constexpr Sql update_version{"standard_version.save", R"sql(
    update standard_version set state = :state, text = :text, sha256 = :sha256, note = :note,
           effective_from = :effective_from, author_id = :author_id, author_name = :author_name, approver_id = :approver_id, approver_name = :approver_name,
           changed_at = :changed_at, approved_at = :approved_at, version = version + 1
     where version_id = :version_id and version = :version)sql"};
constexpr Sql select_holidays{"holiday_file.all",
                              "select year, text, imported_by, imported_at from holiday_file order by year"};
constexpr Sql select_changed{"holiday_file.changed",
                             "select coalesce(max(imported_at), 0) as n from holiday_file"};
constexpr Sql put{"holiday_file.put", R"sql(
    insert into holiday_file (year, text, imported_by, imported_at) values (:year, :text, :imported_by, :imported_at)
    on conflict (year) do update set text = excluded.text, imported_by = excluded.imported_by,
                                     imported_at = excluded.imported_at)sql"};

Version read_version(const Row& row) {
    Version v;
    v.version_id = row.id<VersionId>("version_id");
    v.number = row.integer("number");
    const auto state = std::ranges::find(version_state_names, row.text("state"));
    must(state != version_state_names.end());
    v.state = static_cast<VersionState>(state - version_state_names.begin());
    v.text = row.text("text");
    v.sha256 = row.text("sha256");
    v.note = row.text("note");
    v.effective_from = row.maybe_instant("effective_from");
    v.approved_at = row.maybe_instant("approved_at");
    v.author_id = row.integer("author_id");
    v.author_name = row.text("author_name");
    v.approver_id = row.integer("approver_id");
    v.approver_name = row.text("approver_name");
    v.created_at = row.instant("created_at");
    v.changed_at = row.instant("changed_at");
    v.version = row.integer("version");
    return v;
}

Binds changing_binds(const Version& v) {
    return {{"version_id", v.version_id},
            {"state", to_text(v.state)},
            {"text", v.text},
            {"sha256", v.sha256},
            {"note", v.note},
            {"effective_from", v.effective_from},
            {"author_id", v.author_id},
            {"author_name", v.author_name},
            v.approver_id != 0 ? Bind{"approver_id", v.approver_id} : Bind{"approver_id", nullptr},
            {"approver_name", v.approver_name},
            {"changed_at", v.changed_at},
            {"approved_at", v.approved_at},
            {"version", v.version}};
}

}  // namespace

std::vector<Version> VersionStore::page(std::int64_t below, std::int64_t limit) {
    return unit_.all(select_page, {{"below", below}, {"limit", limit}}, read_version);
}
std::optional<Version> VersionStore::find(VersionId id) {
    return unit_.one(select_version, {{"version_id", id}}, read_version);
}
std::optional<Version> VersionStore::head(VersionId id) {
    return unit_.one(select_head, {{"version_id", id}}, read_version);
}
std::optional<Version> VersionStore::in_force(Instant at) {
    return unit_.one(select_in_force, {{"at", at}}, read_version);
}
std::int64_t VersionStore::greatest_number() { return unit_.number(select_greatest); }

void VersionStore::add(const Version& v) {
    auto binds = changing_binds(v);
    binds.emplace_back("number", v.number);
    binds.emplace_back("created_at", v.created_at);
    unit_.run(insert_version, binds);
}
bool VersionStore::save(const Version& v) { return unit_.run(update_version, changing_binds(v)) == 1; }

std::vector<HolidayRow> VersionStore::holidays() {
    return unit_.all(select_holidays, {}, [](const Row& row) {
        return HolidayRow{row.integer("year"), row.text("text"), row.text("imported_by"),
                          row.instant("imported_at")};
    });
}
std::int64_t VersionStore::holidays_changed_at() { return unit_.number(select_changed); }
void VersionStore::put_holidays(const HolidayRow& row) {
    unit_.run(put, {{"year", row.year},
                    {"text", row.text},
                    {"imported_by", row.imported_by},
                    {"imported_at", row.imported_at}});
}

}  // namespace bihuan::standard
