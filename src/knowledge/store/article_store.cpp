#include "knowledge/store/article_store.hpp"

#include <fmt/format.h>

#include "store/id_list.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::string_view article_columns =
    "a.article_id, a.code, a.owner_id, a.published_id, a.review_at, a.version";
constexpr std::string_view revision_columns = R"sql(
    r.revision_id, r.article_id, r.number, r.state, r.category_id, r.audience, r.title_zh, r.summary_zh, r.body_zh,
    r.title_en, r.summary_en, r.body_en, r.keywords, r.synonyms, r.related, r.training, r.valid_from, r.valid_to,
    r.author_id, r.approver_id, r.note, r.created_at, r.changed_at, r.decided_at)sql";
constexpr std::string_view listed_columns = R"sql(
    r.revision_id, r.article_id, r.number, r.state, r.category_id, r.audience, r.title_zh, r.summary_zh, '' as body_zh,
    r.title_en, r.summary_en, '' as body_en, r.keywords, r.synonyms, r.related, r.training, r.valid_from, r.valid_to,
    r.author_id, r.approver_id, r.note, r.created_at, r.changed_at, r.decided_at)sql";
constexpr std::string_view with_counts = R"sql(
    from knowledge_article a join knowledge_revision r on r.article_id = a.article_id
    left join (select article_id, cast(sum(views) as bigint) as views, cast(sum(uses) as bigint) as uses,
                      cast(sum(useful) as bigint) as useful, cast(sum(not_useful) as bigint) as not_useful,
                      cast(sum(solved) as bigint) as solved
                 from knowledge_use group by article_id) c on c.article_id = a.article_id)sql";

constexpr Sql insert_article{"knowledge_article.add", R"sql(
    insert into knowledge_article (article_id, code, owner_id, published_id, review_at, version)
    values (:article_id, :code, :owner_id, :published_id, :review_at, 1) on conflict do nothing)sql"};
constexpr Sql update_article{"knowledge_article.save", R"sql(
    update knowledge_article set owner_id = :owner_id, published_id = :published_id, review_at = :review_at,
           version = version + 1
     where article_id = :article_id and version = :version)sql"};
constexpr Sql insert_revision{"knowledge_revision.add", R"sql(
    insert into knowledge_revision (revision_id, article_id, number, state, category_id, audience, title_zh, summary_zh,
           body_zh, title_en, summary_en, body_en, keywords, synonyms, related, training, valid_from, valid_to,
           author_id, approver_id, note, created_at, changed_at, decided_at)
    values (:revision_id, :article_id, :number, :state, :category_id, :audience, :title_zh, :summary_zh, :body_zh,
            :title_en, :summary_en, :body_en, :keywords, :synonyms, :related, :training, :valid_from, :valid_to,
            :author_id, :approver_id, :note, :created_at, :changed_at, :decided_at))sql"};
constexpr Sql update_revision{"knowledge_revision.save", R"sql(
    update knowledge_revision set state = :state, category_id = :category_id, audience = :audience, title_zh = :title_zh,
           summary_zh = :summary_zh, body_zh = :body_zh, title_en = :title_en, summary_en = :summary_en,
           body_en = :body_en, keywords = :keywords, synonyms = :synonyms, related = :related, training = :training,
           valid_from = :valid_from, valid_to = :valid_to, author_id = :author_id, approver_id = :approver_id,
           note = :note, changed_at = :changed_at, decided_at = :decided_at
     where revision_id = :revision_id)sql"};
constexpr Sql select_due{"knowledge_article.count_due", R"sql(
    select count(*) as n from knowledge_article
     where owner_id = :owner_id and review_at <= :before and published_id is not null)sql"};
constexpr Sql select_proposed{"knowledge_revision.count_proposed", R"sql(
    select count(*) as n from knowledge_revision where state = 'proposed' and coalesce(author_id, 0) <> :not_of)sql"};

std::string lines_text(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) out.append(out.empty() ? "" : "\n").append(line);
    return out;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Article read_article(const Row& row) {
    return {row.id<ArticleId>("article_id"), row.text("code"),
            row.id<UserId>("owner_id"),      row.id<RevisionId>("published_id"),
            row.maybe_instant("review_at"),  row.integer("version")};
}

Revision read_revision(const Row& row) {
    Revision r;
    r.revision_id = row.id<RevisionId>("revision_id");
    r.article_id = row.id<ArticleId>("article_id");
    r.number = row.integer("number");
    r.state = named<State>(state_names, row.text("state")).value_or(State::withdrawn);
    auto& c = r.content;
    c.category_id = row.id<CategoryId>("category_id");
    c.audience = named<Audience>(audience_names, row.text("audience")).value_or(Audience::agent);
    c.zh = {row.text("title_zh"), row.text("summary_zh"), row.text("body_zh")};
    c.en = {row.text("title_en"), row.text("summary_en"), row.text("body_en")};
    c.keywords = lines_of(row.text("keywords"));
    c.synonyms = lines_of(row.text("synonyms"));
    c.related = lines_of(row.text("related"));
    c.training = row.text("training");
    c.valid_from = row.maybe_instant("valid_from");
    c.valid_to = row.maybe_instant("valid_to");
    r.author_id = row.id<UserId>("author_id");
    r.approver_id = row.id<UserId>("approver_id");
    r.note = row.text("note");
    r.created_at = row.instant("created_at");
    r.changed_at = row.instant("changed_at");
    r.decided_at = row.maybe_instant("decided_at");
    return r;
}

Listed read_listed(const Row& row) {
    return {read_article(row),
            read_revision(row),
            {row.integer("views"), row.integer("uses"), row.integer("useful"), row.integer("not_useful"),
             row.integer("solved")}};
}

Binds binds_of(const Revision& r) {
    const auto& c = r.content;
    return {{"revision_id", r.revision_id},
            {"state", to_text(r.state)},
            {"category_id", c.category_id},
            {"audience", to_text(c.audience)},
            {"title_zh", c.zh.title},
            {"summary_zh", c.zh.summary},
            {"body_zh", c.zh.body},
            {"title_en", c.en.title},
            {"summary_en", c.en.summary},
            {"body_en", c.en.body},
            {"keywords", lines_text(c.keywords)},
            {"synonyms", lines_text(c.synonyms)},
            {"related", lines_text(c.related)},
            {"training", c.training},
            {"valid_from", c.valid_from},
            {"valid_to", c.valid_to},
            {"author_id", r.author_id},
            {"approver_id", r.approver_id},
            {"note", r.note},
            {"changed_at", r.changed_at},
            {"decided_at", r.decided_at}};
}

// Conditions of a problem; the names they bind are those of `measured`.
constexpr std::string_view outdated_sql = "a.review_at <= :outdated_at";
constexpr std::string_view expired_sql = "r.valid_to <= :now";
constexpr std::string_view unused_sql =
    "r.decided_at <= :unused_since and coalesce(c.views, 0) = 0 and coalesce(c.uses, 0) = 0";
constexpr std::string_view badly_rated_sql =
    "coalesce(c.not_useful, 0) > coalesce(c.useful, 0) and coalesce(c.not_useful, 0) + coalesce(c.useful, 0) "
    ">= "
    ":votes_min";

}  // namespace

bool ArticleStore::add(const Article& a) {
    return unit_.run(insert_article, {{"article_id", a.article_id},
                                      {"code", a.code},
                                      {"owner_id", a.owner_id},
                                      {"published_id", a.published_id},
                                      {"review_at", a.review_at}}) == 1;
}

bool ArticleStore::save(const Article& a) {
    return unit_.run(update_article, {{"article_id", a.article_id},
                                      {"owner_id", a.owner_id},
                                      {"published_id", a.published_id},
                                      {"review_at", a.review_at},
                                      {"version", a.version}}) == 1;
}

std::optional<Article> ArticleStore::find(ArticleId id) {
    const auto text =
        fmt::format("select {} from knowledge_article a where a.article_id = :id", article_columns);
    return unit_.one({"knowledge_article.find", text}, {{"id", id}}, read_article);
}

std::optional<Article> ArticleStore::find(const std::string& code) {
    const auto text = fmt::format("select {} from knowledge_article a where a.code = :code", article_columns);
    return unit_.one({"knowledge_article.of_code", text}, {{"code", code}}, read_article);
}

void ArticleStore::add(const Revision& r) {
    auto binds = binds_of(r);
    binds.emplace_back("article_id", r.article_id);
    binds.emplace_back("number", r.number);
    binds.emplace_back("created_at", r.created_at);
    unit_.run(insert_revision, binds);
}

void ArticleStore::save(const Revision& r) { must(unit_.run(update_revision, binds_of(r)) == 1); }

std::optional<Revision> ArticleStore::revision(RevisionId id) {
    const auto text =
        fmt::format("select {} from knowledge_revision r where r.revision_id = :id", revision_columns);
    return unit_.one({"knowledge_revision.find", text}, {{"id", id}}, read_revision);
}

std::optional<Revision> ArticleStore::revision(ArticleId id, std::int64_t number) {
    const auto text =
        fmt::format("select {} from knowledge_revision r where r.article_id = :id and r.number = :number",
                    revision_columns);
    return unit_.one({"knowledge_revision.of_number", text}, {{"id", id}, {"number", number}}, read_revision);
}

std::optional<Revision> ArticleStore::latest(ArticleId id) {
    const auto text = fmt::format(
        "select {} from knowledge_revision r where r.article_id = :id order by r.number desc limit 1",
        revision_columns);
    return unit_.one({"knowledge_revision.latest", text}, {{"id", id}}, read_revision);
}

std::vector<Revision> ArticleStore::revisions(std::span<const RevisionId> ids) {
    if (ids.empty()) return {};
    const IdList list{unit_, ids};
    const auto text = fmt::format("select {} from knowledge_revision r where {}", revision_columns,
                                  list.holds("r.revision_id"));
    return unit_.all({"knowledge_revision.of_ids", text}, {list.bind()}, read_revision);
}

std::vector<Revision> ArticleStore::page(ArticleId id, std::int64_t below, std::int64_t limit) {
    const auto text = fmt::format(
        "select {} from knowledge_revision r where r.article_id = :id and r.number < :below order by "
        "r.number desc "
        "limit :limit",
        listed_columns);
    return unit_.all({"knowledge_revision.page", text}, {{"id", id}, {"below", below}, {"limit", limit}},
                     read_revision);
}

std::vector<Listed> ArticleStore::list(const ArticleFilter& filter, const Measures& measures) {
    std::string where = "a.article_id < :after";
    Binds binds{{"after", filter.after ? filter.after.number : INT64_MAX}, {"limit", filter.limit}};
    const auto also = [&](std::string_view condition, std::initializer_list<Bind> more = {}) {
        where.append(" and ").append(condition);
        binds.insert(binds.end(), more);
    };
    if (filter.problem || filter.state == State::published)
        also("r.revision_id = a.published_id");
    else if (filter.state)
        also(
            "r.state = :state and r.number = (select max(number) from knowledge_revision l where "
            "l.article_id = "
            "a.article_id)",
            {{"state", to_text(*filter.state)}});
    else
        also(
            "r.revision_id = coalesce(a.published_id, (select max(revision_id) from knowledge_revision l "
            "where "
            "l.article_id = a.article_id))");
    if (filter.audience) also("r.audience = :audience", {{"audience", to_text(*filter.audience)}});
    if (filter.owner_id) also("a.owner_id = :owner_id", {{"owner_id", filter.owner_id}});
    if (filter.is_valid_now)
        also("coalesce(r.valid_from, 0) <= :now and (r.valid_to is null or r.valid_to > :now)",
             {{"now", measures.now}});
    const IdList categories{unit_, filter.categories};
    if (!filter.categories.empty()) also(categories.holds("r.category_id"), {categories.bind()});
    if (filter.problem == Problem::outdated) also(outdated_sql, {{"outdated_at", measures.outdated_at}});
    if (filter.problem == Problem::expired) also(expired_sql, {{"now", measures.now}});
    if (filter.problem == Problem::unused) also(unused_sql, {{"unused_since", measures.unused_since}});
    if (filter.problem == Problem::badly_rated) also(badly_rated_sql, {{"votes_min", measures.votes_min}});
    const auto text = fmt::format(
        "select {}, {}, c.views, c.uses, c.useful, c.not_useful, c.solved {} where {} order by a.article_id "
        "desc limit "
        ":limit",
        article_columns, listed_columns, with_counts, where);
    return unit_.all({"knowledge_article.list", text}, binds, read_listed);
}

std::vector<Listed> ArticleStore::of_codes(const std::vector<std::string>& codes) {
    const auto text = fmt::format(
        "select {}, {}, c.views, c.uses, c.useful, c.not_useful, c.solved {} where a.code = :code and "
        "r.revision_id = "
        "a.published_id",
        article_columns, listed_columns, with_counts);
    std::vector<Listed> out;
    for (const auto& code : codes)
        if (auto found = unit_.one({"knowledge_article.related", text}, {{"code", code}}, read_listed))
            out.push_back(std::move(*found));
    return out;
}

std::vector<CategoryHealth> ArticleStore::health(const Measures& m) {
    const auto count = [](std::string_view condition) {
        return fmt::format("cast(sum(case when {} then 1 else 0 end) as bigint)", condition);
    };
    const auto text = fmt::format(
        "select r.category_id, count(*) as published, {} as outdated, {} as expired, {} as unused, {} as "
        "badly_rated {} "
        "where r.revision_id = a.published_id group by r.category_id",
        count(outdated_sql), count(expired_sql), count(unused_sql), count(badly_rated_sql), with_counts);
    return unit_.all({"knowledge_article.health", text},
                     {{"outdated_at", m.outdated_at},
                      {"now", m.now},
                      {"unused_since", m.unused_since},
                      {"votes_min", m.votes_min}},
                     [](const Row& row) {
                         return CategoryHealth{row.id<CategoryId>("category_id"),
                                               row.integer("published"),
                                               row.integer("outdated"),
                                               row.integer("expired"),
                                               row.integer("unused"),
                                               row.integer("badly_rated")};
                     });
}

std::int64_t ArticleStore::count_due(UserId owner, Instant before) {
    return unit_.number(select_due, {{"owner_id", owner}, {"before", before}});
}

std::int64_t ArticleStore::count_proposed(UserId not_of) {
    return unit_.number(select_proposed, {{"not_of", not_of.number}});
}

}  // namespace bihuan::knowledge
