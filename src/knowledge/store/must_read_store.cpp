#include "knowledge/store/must_read_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/id_list.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::string_view columns =
    "must_read_id, article_id, from_number, due_at, reason, by_id, asked_at, "
    "closed_at, told_stage, told_to, version";
constexpr Sql insert_one{"knowledge_must_read.add", R"sql(
    insert into knowledge_must_read (must_read_id, article_id, from_number, due_at, reason, by_id, asked_at, closed_at,
                                     told_stage, told_to, version)
    values (:must_read_id, :article_id, :from_number, :due_at, :reason, :by_id, :asked_at, :closed_at, :told_stage,
            :told_to, 1)
    on conflict do nothing)sql"};
constexpr Sql update_one{"knowledge_must_read.save", R"sql(
    update knowledge_must_read set from_number = :from_number, due_at = :due_at, reason = :reason,
           closed_at = :closed_at, told_stage = :told_stage, told_to = :told_to, version = version + 1
     where must_read_id = :must_read_id and version = :version)sql"};
constexpr Sql update_told{"knowledge_must_read.told", R"sql(
    update knowledge_must_read set told_stage = :told_stage, told_to = :told_to where must_read_id = :must_read_id)sql"};
constexpr Sql count_open_sql{"knowledge_must_read.count_open",
                             "select count(*) as n from knowledge_must_read where closed_at is null"};
constexpr Sql delete_teams{"knowledge_must_read_team.drop",
                           "delete from knowledge_must_read_team where must_read_id = :must_read_id"};
constexpr Sql insert_team{"knowledge_must_read_team.add", R"sql(
    insert into knowledge_must_read_team (must_read_id, position, organization_id, role)
    values (:must_read_id, :position, :organization_id, :role))sql"};
constexpr Sql insert_read{"knowledge_read.add", R"sql(
    insert into knowledge_read (article_id, user_id, number, at) values (:article_id, :user_id, :number, :at)
    on conflict do nothing)sql"};

MustRead read(const Row& row) {
    MustRead out;
    out.must_read_id = row.id<MustReadId>("must_read_id");
    out.article_id = row.id<ArticleId>("article_id");
    out.from_number = row.integer("from_number");
    out.due_at = row.instant("due_at");
    out.reason = row.text("reason");
    out.by_id = row.id<UserId>("by_id");
    out.asked_at = row.instant("asked_at");
    out.closed_at = row.maybe_instant("closed_at");
    out.told_stage = row.integer("told_stage");
    out.told_to = row.id<UserId>("told_to");
    out.version = row.integer("version");
    return out;
}

Confirmation read_confirmation(const Row& row) {
    return {row.id<ArticleId>("article_id"), row.id<UserId>("user_id"), row.integer("number"),
            row.instant("at")};
}

Binds told_of(const MustRead& one) {
    return {{"must_read_id", one.must_read_id}, {"told_stage", one.told_stage}, {"told_to", one.told_to}};
}

Binds binds_of(const MustRead& one) {
    auto out = told_of(one);
    for (auto& more : Binds{{"from_number", one.from_number},
                            {"due_at", one.due_at},
                            {"reason", one.reason},
                            {"closed_at", one.closed_at}})
        out.push_back(std::move(more));
    return out;
}

}  // namespace

void MustReadStore::put_teams(const MustRead& one) {
    unit_.run(delete_teams, {{"must_read_id", one.must_read_id}});
    std::int64_t position = 0;
    for (const auto& team : one.teams)
        unit_.run(insert_team, {{"must_read_id", one.must_read_id},
                                {"position", ++position},
                                {"organization_id", team.organization_id},
                                {"role", team.role ? identity::to_text(*team.role) : std::string_view{}}});
}

std::vector<MustRead> MustReadStore::with_teams(std::vector<MustRead> found) {
    if (found.empty()) return found;
    std::vector<MustReadId> ids;
    for (const auto& one : found) ids.push_back(one.must_read_id);
    const IdList list{unit_, ids};
    const auto text = fmt::format(
        "select must_read_id, organization_id, role from knowledge_must_read_team "
        "where {} order by must_read_id, position",
        list.holds("must_read_id"));
    unit_.each({"knowledge_must_read_team.of", text}, {list.bind()}, [&](const Row& row) {
        const auto of = std::ranges::find(found, row.id<MustReadId>("must_read_id"), &MustRead::must_read_id);
        of->teams.push_back(
            {row.id<OrganizationId>("organization_id"), identity::role_from_text(row.text("role"))});
    });
    return found;
}

bool MustReadStore::add(const MustRead& one) {
    auto binds = binds_of(one);
    for (auto& more : Binds{{"article_id", one.article_id}, {"by_id", one.by_id}, {"asked_at", one.asked_at}})
        binds.push_back(std::move(more));
    if (unit_.run(insert_one, binds) != 1) return false;
    put_teams(one);
    return true;
}

bool MustReadStore::save(const MustRead& one) {
    auto binds = binds_of(one);
    binds.emplace_back("version", one.version);
    if (unit_.run(update_one, binds) != 1) return false;
    put_teams(one);
    return true;
}

void MustReadStore::note_told(const MustRead& one) { unit_.run(update_told, told_of(one)); }

std::optional<MustRead> MustReadStore::find(MustReadId id) {
    const auto text = fmt::format("select {} from knowledge_must_read where must_read_id = :id", columns);
    auto found = with_teams(unit_.all({"knowledge_must_read.find", text}, {{"id", id}}, read));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::optional<MustRead> MustReadStore::open_of(ArticleId article) {
    const auto text = fmt::format(
        "select {} from knowledge_must_read where article_id = :id and closed_at is null", columns);
    auto found = with_teams(unit_.all({"knowledge_must_read.open_of", text}, {{"id", article}}, read));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<MustRead> MustReadStore::open(std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from knowledge_must_read where closed_at is null "
        "order by due_at, must_read_id limit :limit",
        columns);
    return with_teams(unit_.all({"knowledge_must_read.open", text}, {{"limit", limit}}, read));
}

std::vector<MustRead> MustReadStore::closed(MustReadId before, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from knowledge_must_read where closed_at is not null and must_read_id < :before "
        "order by must_read_id desc limit :limit",
        columns);
    return with_teams(unit_.all({"knowledge_must_read.closed", text},
                                {{"before", before ? before.number : INT64_MAX}, {"limit", limit}}, read));
}

std::int64_t MustReadStore::count_open() { return unit_.number(count_open_sql); }

bool MustReadStore::confirm(const Confirmation& one) {
    return unit_.run(insert_read, {{"article_id", one.article_id},
                                   {"user_id", one.user_id},
                                   {"number", one.number},
                                   {"at", one.at}}) == 1;
}

std::vector<Confirmation> MustReadStore::confirmations(std::span<const ArticleId> articles) {
    const IdList list{unit_, articles};
    const auto text = fmt::format("select article_id, user_id, number, at from knowledge_read where {}",
                                  list.holds("article_id"));
    return unit_.all({"knowledge_read.of_articles", text}, {list.bind()}, read_confirmation);
}

std::vector<Confirmation> MustReadStore::of_person(UserId person, std::span<const ArticleId> articles) {
    const IdList list{unit_, articles};
    const auto text = fmt::format(
        "select article_id, user_id, number, at from knowledge_read where {} and user_id = :user_id",
        list.holds("article_id"));
    return unit_.all({"knowledge_read.of_person", text}, {list.bind(), {"user_id", person}},
                     read_confirmation);
}

}  // namespace bihuan::knowledge
