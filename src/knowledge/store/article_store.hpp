// Articles and their versions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "knowledge/domain/article.hpp"
#include "store/store.hpp"

namespace bihuan::knowledge {

// What is wrong with a published article.
enum class Problem { outdated, expired, unused, badly_rated };
inline constexpr std::array problem_names{std::string_view{"outdated"}, std::string_view{"expired"},
                                          std::string_view{"unused"}, std::string_view{"badly_rated"}};

struct ArticleFilter {
    std::optional<State> state;  // none: what is in force, else the latest version
    std::optional<Audience> audience;
    std::optional<Problem> problem;      // implies published
    std::vector<CategoryId> categories;  // any of these; none: all
    UserId owner_id;
    bool is_valid_now = false;
    ArticleId after;
    std::int64_t limit = 50;
};
// What "outdated", "unused" and "badly rated" mean now.
struct Measures {
    Instant now{}, outdated_at{}, unused_since{};
    std::int64_t votes_min = 1;
};
struct Listed {
    Article article;
    Revision revision;  // without bodies
    Counts counts;
};
struct CategoryHealth {
    CategoryId category_id;
    std::int64_t published = 0, outdated = 0, expired = 0, unused = 0, badly_rated = 0;
};

class ArticleStore {
  public:
    explicit ArticleStore(Unit& unit) : unit_{unit} {}

    bool add(const Article& article);   // false: the code is taken
    bool save(const Article& article);  // by its version; false: somebody was faster
    std::optional<Article> find(ArticleId id);
    std::optional<Article> find(const std::string& code);

    void add(const Revision& revision);
    void save(const Revision& revision);
    std::optional<Revision> revision(RevisionId id);
    std::optional<Revision> revision(ArticleId id, std::int64_t number);
    std::optional<Revision> latest(ArticleId id);
    std::vector<Revision> revisions(std::span<const RevisionId> ids);
    std::vector<Revision> page(ArticleId id, std::int64_t below,
                               std::int64_t limit);  // latest first, without bodies

    std::vector<Listed> list(const ArticleFilter& filter, const Measures& measures);  // latest first
    std::vector<Listed> of_codes(const std::vector<std::string>& codes);              // what is in force
    std::vector<CategoryHealth> health(const Measures& measures);
    std::int64_t count_due(UserId owner, Instant before);
    std::int64_t count_proposed(UserId not_of);

  private:
    Unit& unit_;
};

}  // namespace bihuan::knowledge
