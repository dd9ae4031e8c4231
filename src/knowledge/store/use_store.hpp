// What became of articles and of searches: counts by day, votes, tickets, gaps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/domain/article.hpp"
#include "store/store.hpp"

namespace bihuan::knowledge {

struct DayCounts {
    std::int64_t day = 0;  // 20261127
    Counts counts;
};
struct ReasonCount {
    Reason reason = Reason::none;
    std::int64_t count = 0;
};
struct GapPlace {  // where a page of gaps goes on
    std::int64_t asked = INT64_MAX;
    GapId gap_id;
};

class UseStore {
  public:
    explicit UseStore(Unit& unit) : unit_{unit} {}

    void count(ArticleId id, Deed deed);
    bool vote(const Revision& revision, UserId user, bool is_useful,
              Reason reason);                                          // false: has voted already
    bool use_for(std::int64_t ticket_id, ArticleId id, UserId user);   // false: is counted already
    bool answered(const Occasion& occasion, ArticleId id, Deed deed);  // false: is counted already
    bool is_used_for(std::int64_t ticket_id, ArticleId id);
    std::vector<DayCounts> days(ArticleId id, std::int64_t limit);  // the latest first
    std::vector<ReasonCount> reasons(ArticleId id);

    void note_gap(const Gap& gap);
    std::int64_t count_gaps();
    void drop_least_gap();
    std::vector<Gap> gaps(const GapPlace& after, std::int64_t limit);  // the most asked first
    std::optional<Gap> gap(GapId id);
    void begin_article(GapId id, ArticleId article);
    bool remove_gap(GapId id);
    void trim(Instant before);

  private:
    Unit& unit_;
};

}  // namespace bihuan::knowledge
