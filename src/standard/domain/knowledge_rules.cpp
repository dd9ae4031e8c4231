#include "standard/domain/knowledge_rules.hpp"

#include "base/text.hpp"
#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

constexpr std::size_t terms_max = 500, variant_max = 40;

class KnowledgeChecker : EntryChecker {
  public:
    explicit KnowledgeChecker(StandardFile& file) : EntryChecker{file}, k_{file.knowledge} {}

    void run() {
        Codes codes, words;
        if (k_.terms.size() > terms_max)
            wrong("term[1]", "", fmt::format("最多 {} 个术语", terms_max),
                  fmt::format("{} terms at most", terms_max));
        for (std::size_t i = 0; i < k_.terms.size(); ++i) {
            const auto& term = k_.terms[i];
            const auto path = fmt::format("term[{}]", i + 1);
            once(path, term.code, codes);
            refer(path, "clause", {term.clause}, clauses_);
            // A word that stands twice would say two things, or be approved and forbidden at once.
            for (const auto* list : {&term.also, &term.avoid})
                for (const auto& word : *list)
                    check_word(path, list == &term.also ? "also" : "avoid", word, words);
            check_word(path, "zh", term.name_zh, words);
            if (fold(term.name_en) != fold(term.name_zh)) check_word(path, "en", term.name_en, words);
        }
        if (k_.review_ahead_days >= k_.review_days)
            wrong("knowledge", "review_ahead_days", "应短于 review_days", "must be less than review_days");
        if (k_.passage_max > k_.body_max)
            wrong("knowledge", "passage_max", "不应长于 body_max", "must not exceed body_max");
        if (k_.must_read_days > k_.must_read_days_max)
            wrong("knowledge", "must_read_days", "不应长于 must_read_days_max",
                  "must not exceed must_read_days_max");
        // What is not counted any more cannot be called unused.
        if (k_.unused_days > k_.use_days)
            wrong("knowledge", "unused_days", "不应长于 use_days", "must not exceed use_days");
    }

  private:
    void check_word(const std::string& path, std::string_view key, const std::string& word, Codes& words) {
        if (word.empty() || code_point_count(word) > variant_max)
            wrong(path, key, fmt::format("应为 1 到 {} 个字", variant_max),
                  fmt::format("must have 1 to {} characters", variant_max));
        else if (!words.insert(fold(word)).second)
            wrong(path, key, fmt::format("\"{}\" 已属于某个术语", word),
                  fmt::format("\"{}\" belongs to a term already", word));
    }
    const KnowledgeRules& k_;
};

}  // namespace

void read_knowledge(TableReader& root, KnowledgeRules& out) {
    if (root.has("knowledge"))
        root.table("knowledge", [&](TableReader& in) {
            out = {.review_days = in.integer("review_days", 1, 3660),
                   .review_ahead_days = in.integer("review_ahead_days", 0, 365),
                   .expected_percent = in.integer("expected_percent", 1, 99),
                   .body_max = in.integer("body_max", 100, 50'000),
                   .passage_max = in.integer("passage_max", 50, 5000),
                   .use_days = in.integer("use_days", 30, 3660),
                   .unused_days = in.integer("unused_days", 1, 3660),
                   .votes_min = in.integer("votes_min", 1, 1000),
                   .gaps_max = in.integer("gaps_max", 10, 100'000),
                   .must_read_days = in.integer_or("must_read_days", 14, 1, 365),
                   .must_read_days_max = in.integer_or("must_read_days_max", 180, 1, 365),
                   .must_read_ahead_days = in.integer_or("must_read_ahead_days", 3, 1, 60),
                   .must_reads_max = in.integer_or("must_reads_max", 100, 1, 500),
                   .terms = {}};
            (void)in.text("clause");
        });
    root.tables("term", [&](TableReader& in) {
        GlossaryTerm term{in.term()};
        term.also = in.texts("also");
        term.avoid = in.texts("avoid");
        out.terms.push_back(std::move(term));
    });
}

void check_knowledge(StandardFile& file) { KnowledgeChecker{file}.run(); }

}  // namespace bihuan::standard
