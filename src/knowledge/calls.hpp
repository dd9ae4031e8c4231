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
// The article was used to answer there, helped, or did not: counted once for each occasion and once whether
// it helped. False: it was counted already, or is not in force.
bool note_answered(Unit& unit, ArticleId id, const Occasion& occasion, Deed deed);
// A question nobody answered there, or whose answer did not help: a gap.
void note_unanswered(Unit& unit, const Question& question, bool is_answered);
// 4.1.5: by the glossary of the standard in force, in order of place.
std::vector<Wording> terms_in(Unit& unit, std::string_view text);

inline constexpr std::string_view review_timer = "knowledge.review";        // of an article
inline constexpr std::string_view trim_timer = "knowledge.trim";            // of everything, once a day
inline constexpr std::string_view must_read_timer = "knowledge.must_read";  // of what has to be read
void start(Unit& unit);
void on_review(Unit& unit, ArticleId id);
void on_trim(Unit& unit);
// 7.3.1: whom to tell that they have not read it yet, some of them at a time.
struct Reminder {
    std::vector<UserId> people;
    std::string zh, en;
};
std::vector<Reminder> on_must_read(Unit& unit, MustReadId id);

// The articles this program ships, published, for demonstrations; `owner` answers for them.
Done add_first_articles(Unit& unit, UserId owner, UserId approver);

}  // namespace bihuan::knowledge
