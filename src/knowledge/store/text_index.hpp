// The words of what is in force: FTS5 with bm25 on SQLite, tsvector with GIN and ts_rank on PostgreSQL.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "knowledge/domain/article.hpp"
#include "knowledge/domain/search_rules.hpp"
#include "store/store.hpp"

namespace bihuan::knowledge {

struct Candidate {
    ArticleId article_id;
    RevisionId revision_id;
    Language language = Language::zh;
};

class TextIndex {
  public:
    explicit TextIndex(Unit& unit) : unit_{unit} {}

    void put(const Revision& revision);     // its languages
    void remove(const Revision& revision);  // as it was put
    void rebuild();                         // of what knowledge_text holds

    // The best by the engine's rank; any of what is wanted is enough.
    std::vector<Candidate> candidates(const std::vector<Wanted>& wanted, Audience audience,
                                      std::int64_t limit);
    Rarity rarity_of(const std::vector<Wanted>& wanted);

  private:
    void index(std::int64_t text_id, const Fields& fields, bool is_removed);
    Unit& unit_;
};

}  // namespace bihuan::knowledge
