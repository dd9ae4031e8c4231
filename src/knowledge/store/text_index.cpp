#include "knowledge/store/text_index.hpp"

#include <fmt/format.h>

#include <set>

#include "base/tokenizer.hpp"
#include "knowledge/store/article_store.hpp"

namespace bihuan::knowledge {
namespace {

constexpr Sql insert_text{"knowledge_text.add", R"sql(
    insert into knowledge_text (text_id, article_id, revision_id, language, audience, category_id, valid_from, valid_to)
    values (:text_id, :article_id, :revision_id, :language, :audience, :category_id, :valid_from, :valid_to))sql"};
constexpr Sql delete_text{"knowledge_text.remove",
                          "delete from knowledge_text where article_id = :article_id"};
constexpr Sql select_texts{"knowledge_text.of_article",
                           "select text_id, language from knowledge_text where article_id = :article_id"};
constexpr Sql select_all{"knowledge_text.all", "select text_id, revision_id, language from knowledge_text"};
constexpr Sql count_texts{"knowledge_text.count", "select count(*) as n from knowledge_text"};
constexpr Sql insert_words{
    "knowledge_search.add",
    "insert into knowledge_search (rowid, head, summary, body) values (:text_id, :head, :summary, :body)",
    R"sql(
    insert into knowledge_search (text_id, tokens)
    values (:text_id, setweight(to_tsvector('simple', :head), 'A') || setweight(to_tsvector('simple', :summary), 'B')
                      || setweight(to_tsvector('simple', :body), 'D')))sql"};
constexpr Sql delete_words_sqlite{"knowledge_search.remove", R"sql(
    insert into knowledge_search (knowledge_search, rowid, head, summary, body)
    values ('delete', :text_id, :head, :summary, :body))sql"};
constexpr Sql delete_words_postgres{"knowledge_search.remove",
                                    "delete from knowledge_search where text_id = :text_id"};
constexpr Sql clear{"knowledge_search.clear",
                    "insert into knowledge_search (knowledge_search) values ('delete-all')",
                    "delete from knowledge_search"};
constexpr Sql select_candidates{"knowledge_search.find", R"sql(
    select t.article_id, t.revision_id, t.language
      from knowledge_search join knowledge_text t on t.text_id = knowledge_search.rowid
     where knowledge_search match :match and t.valid_from <= :now and t.valid_to > :now
       and (t.audience = 'customer' or :is_staff = 1)
     order by bm25(knowledge_search, 8.0, 3.0, 1.0), t.text_id limit :limit)sql",
                                R"sql(
    select t.article_id, t.revision_id, t.language
      from knowledge_search s join knowledge_text t on t.text_id = s.text_id
     where s.tokens @@ to_tsquery('simple', :match) and t.valid_from <= :now and t.valid_to > :now
       and (t.audience = 'customer' or :is_staff = 1)
     order by ts_rank('{0.1, 0.3, 0.4, 1.0}', s.tokens, to_tsquery('simple', :match)) desc, t.text_id limit :limit)sql"};
// How many texts hold each word.
constexpr Sql select_rarity{
    "knowledge_search.rarity",
    "select term, doc as n from knowledge_word where term in (select value from json_each(:terms))",
    R"sql(
    select w.term, (select count(*) from knowledge_search s where s.tokens @@ to_tsquery('simple', w.term)) as n
      from json_array_elements_text(cast(:terms as json)) as w(term))sql"};

// Words and single Han together: which of them a query means is said by its tokens.
std::string indexed_tokens(std::string_view text) {
    auto indexed = index_text(text);
    return indexed.words + " " + indexed.chars;
}

}  // namespace

void TextIndex::index(std::int64_t text_id, const Fields& fields, bool is_removed) {
    Binds binds{{"text_id", text_id}};
    if (is_removed && unit_.is_postgres()) {
        unit_.run(delete_words_postgres, binds);
        return;
    }
    binds.emplace_back("head", indexed_tokens(fields.head));
    binds.emplace_back("summary", indexed_tokens(fields.summary));
    binds.emplace_back("body", indexed_tokens(fields.body));
    unit_.run(is_removed ? delete_words_sqlite : insert_words, binds);
}

void TextIndex::put(const Revision& r) {
    for (const auto language : {Language::zh, Language::en}) {
        if (r.content.words(language).is_empty()) continue;
        const auto text_id = unit_.new_id<RevisionId>();
        unit_.run(insert_text, {{"text_id", text_id},
                                {"article_id", r.article_id},
                                {"revision_id", r.revision_id},
                                {"language", to_text(language)},
                                {"audience", to_text(r.content.audience)},
                                {"category_id", r.content.category_id},
                                {"valid_from", r.content.valid_from.value_or(Instant{})},
                                {"valid_to", std::int64_t{r.content.valid_to
                                                              ? r.content.valid_to->time_since_epoch().count()
                                                              : INT64_MAX}}});
        index(text_id.number, fields_of(r.content, language), false);
    }
}

void TextIndex::remove(const Revision& r) {
    struct Text {
        std::int64_t text_id;
        Language language;
    };
    const auto texts = unit_.all(select_texts, {{"article_id", r.article_id}}, [](const Row& row) {
        return Text{row.integer("text_id"),
                    named<Language>(language_names, row.text("language")).value_or(Language::zh)};
    });
    for (const auto& one : texts) index(one.text_id, fields_of(r.content, one.language), true);
    unit_.run(delete_text, {{"article_id", r.article_id}});
}

void TextIndex::rebuild() {
    unit_.run(clear);
    struct Text {
        std::int64_t text_id;
        RevisionId revision_id;
        Language language;
    };
    const auto texts = unit_.all(select_all, {}, [](const Row& row) {
        return Text{row.integer("text_id"), row.id<RevisionId>("revision_id"),
                    named<Language>(language_names, row.text("language")).value_or(Language::zh)};
    });
    ArticleStore articles{unit_};
    for (const auto& one : texts)
        if (const auto revision = articles.revision(one.revision_id))
            index(one.text_id, fields_of(revision->content, one.language), false);
}

std::vector<Candidate> TextIndex::candidates(const std::vector<Wanted>& wanted, Audience audience,
                                             std::int64_t limit) {
    // Tokens hold letters, marks and digits only, so quoting them is enough for both engines.
    std::set<std::string> tokens;
    for (const auto& one : wanted)
        for (const auto& all : one.any)
            for (const auto& token : all)
                tokens.insert(unit_.is_postgres()
                                  ? fmt::format("'{}'{}", token, one.is_prefix ? ":*" : "")
                                  : fmt::format("\"{}\"{}", token, one.is_prefix ? " *" : ""));
    if (tokens.empty()) return {};
    std::string match;
    for (const auto& token : tokens)
        match.append(match.empty() ? "" : unit_.is_postgres() ? " | " : " OR ").append(token);
    return unit_.all(
        select_candidates,
        {{"match", match}, {"now", unit_.now}, {"is_staff", audience == Audience::agent}, {"limit", limit}},
        [](const Row& row) {
            return Candidate{row.id<ArticleId>("article_id"), row.id<RevisionId>("revision_id"),
                             named<Language>(language_names, row.text("language")).value_or(Language::zh)};
        });
}

Rarity TextIndex::rarity_of(const std::vector<Wanted>& wanted) {
    Rarity out;
    out.texts = unit_.number(count_texts);
    std::set<std::string> tokens;
    for (const auto& one : wanted)
        for (const auto& all : one.any) tokens.insert(all.begin(), all.end());
    std::string terms = "[";
    for (const auto& token : tokens) terms += fmt::format("{}\"{}\"", terms.size() > 1 ? "," : "", token);
    unit_.each(select_rarity, {{"terms", terms + "]"}},
               [&](const Row& row) { out.holding[row.text("term")] = row.integer("n"); });
    return out;
}

}  // namespace bihuan::knowledge
