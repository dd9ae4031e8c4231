// What several use cases do with an article.
#pragma once

#include "knowledge/store/text_index.hpp"
#include "knowledge/use_cases/use_cases.hpp"

namespace bihuan::knowledge {

bool may_see_drafts(const Actor& actor);
Measures measures_of(Unit& unit);
// Categories and everything below; empty: none was asked for.
std::vector<CategoryId> subtree_of(Unit& unit, CategoryId category);
Done check_references(Unit& unit, const Content& content, ArticleId self);

// The step as the table says.
Result<State> state_after(State from, Action action);
// In force from now on, in the place of what was: index, review date and timer follow.
void put_in_force(Unit& unit, Article& article, Revision& revision, UserId approver);
void take_out_of_force(Unit& unit, Article& article, Action why, const std::string& note);
void set_review(Unit& unit, Article& article);

// Audit, and whoever looks at it is told.
void write_down(Unit& unit, const Article& article, const Revision& revision, std::string_view action);

struct Whole {
    Article article;
    Revision latest;
};
Result<Whole> find_whole(Unit& unit, ArticleId id, std::int64_t version);
Result<ArticleView> view_of(Unit& unit, ArticleId id, std::int64_t ticket_id = 0);

}  // namespace bihuan::knowledge
