// Face of `knowledge` for deeds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/types.hpp"
#include "store/store.hpp"

namespace bihuan::knowledge {

// The best articles first, each with its best passage. Empty: nothing holds any of the words. Whoever shows
// them as an answer asks that `confidence` be at least the standard's `expected_percent`.
std::vector<Answer> answer(Unit& unit, const Question& question);
bool is_sure(Unit& unit, const Answer& answer);
// 4.1.5: by the glossary of the standard in force, in order of place.
std::vector<Wording> terms_in(Unit& unit, std::string_view text);

inline constexpr std::string_view review_timer = "knowledge.review";  // of an article
inline constexpr std::string_view trim_timer = "knowledge.trim";      // of everything, once a day
void start(Unit& unit);
void on_review(Unit& unit, ArticleId id);
void on_trim(Unit& unit);

// The articles this program ships, published, for demonstrations; `owner` answers for them.
Done add_first_articles(Unit& unit, UserId owner, UserId approver);

}  // namespace bihuan::knowledge
