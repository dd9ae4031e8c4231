#include "knowledge/use_cases/steps.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "identity/calls.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::knowledge {

bool may_see_drafts(const Actor& actor) {
    return actor.can(Permission::knowledge_edit) || actor.can(Permission::knowledge_approve);
}

Measures measures_of(Unit& unit) {
    const auto rules = standard::knowledge_rules(unit, unit.now);
    return {unit.now, unit.now, unit.now - std::chrono::days{rules->unused_days}, rules->votes_min};
}

std::vector<CategoryId> subtree_of(Unit& unit, CategoryId category) {
    return category ? standard::category_subtree(unit, category) : std::vector<CategoryId>{};
}

Done check_references(Unit& unit, const Content& content, ArticleId self) {
    if (content.category_id) {
        const auto category = standard::category(unit, content.category_id);
        if (!category || !category->is_active) return refuse_field("category_id", category_unknown);
    }
    ArticleStore store{unit};
    for (std::size_t i = 0; i < content.related.size(); ++i) {
        const auto found = store.find(content.related[i]);
        if (!found || found->article_id == self)
            return refuse_field(fmt::format("related.{}", i), related_unknown, content.related[i]);
    }
    if (content.training.empty()) return {};
    const auto version = standard::in_force(unit, unit.now);
    for (const auto& need : version.standard->training_needs)
        if (std::ranges::find(need.courses, content.training) != need.courses.end()) return {};
    return refuse_field("training", training_unknown, content.training);
}

Result<State> state_after(State from, Action action) {
    const auto next = next_state(article_flow, from, action);
    if (!next) return refuse(action_not_allowed, std::string{to_text(from)});
    return *next;
}

void set_review(Unit& unit, Article& article) {
    const auto rules = standard::knowledge_rules(unit, unit.now);
    article.review_at = unit.now + std::chrono::days{rules->review_days};
    timer::set(unit, review_timer, article.article_id.number,
               *article.review_at - std::chrono::days{rules->review_ahead_days});
}

void take_out_of_force(Unit& unit, Article& article, Action why, const std::string& note) {
    ArticleStore store{unit};
    auto revision = store.revision(article.published_id);
    must(revision.has_value());
    TextIndex{unit}.remove(*revision);
    const auto next = next_state(article_flow, revision->state, why);
    must(next.has_value());
    revision->state = *next;
    revision->note = note;
    revision->changed_at = unit.now;
    store.save(*revision);
    article.published_id = {};
    article.review_at.reset();
    timer::clear(unit, review_timer, article.article_id.number);
}

void put_in_force(Unit& unit, Article& article, Revision& revision, UserId approver) {
    if (article.published_id) take_out_of_force(unit, article, Action::replace, {});
    revision.state = State::published;
    revision.approver_id = approver;
    revision.note.clear();
    revision.changed_at = unit.now;
    revision.decided_at = unit.now;
    ArticleStore{unit}.save(revision);
    article.published_id = revision.revision_id;
    set_review(unit, article);
    TextIndex{unit}.put(revision);
}

void write_down(Unit& unit, const Article& article, const Revision& revision, std::string_view action) {
    identity::audit(unit, {.action = fmt::format("knowledge.{}", action),
                           .subject_kind = "knowledge_article",
                           .subject_id = article.article_id.number,
                           .subject_label = article.code,
                           .before = {},
                           .after = boost::json::serialize(boost::json::object{
                               {"number", revision.number}, {"state", to_text(revision.state)}})});
    const auto root = identity::root_organization(unit);
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = article.article_id.number,
               .organization_id = root ? root->organization_id.number : 0,
               .people = {article.owner_id.number, revision.author_id.number},
               .payload = boost::json::serialize(boost::json::object{{"state", to_text(revision.state)}})});
}

Result<Whole> find_whole(Unit& unit, ArticleId id, std::int64_t version) {
    ArticleStore store{unit};
    auto article = store.find(id);
    if (!article) return refuse(article_unknown);
    if (article->version != version) return refuse(version_conflict);
    auto latest = store.latest(id);
    must(latest.has_value());
    return Whole{*std::move(article), *std::move(latest)};
}

}  // namespace bihuan::knowledge
