// What became of articles: counts, votes, gaps, health; and what the clock does.
#include <algorithm>

#include "identity/calls.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "knowledge/use_cases/steps.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::int64_t everything = 1;  // the trim timer has one subject

}  // namespace

Result<bool> note_deed(Unit& unit, ArticleId id, const DeedFacts& facts) {
    ArticleStore store{unit};
    const auto article = store.find(id);
    if (!article || !article->published_id) return refuse(article_unknown);
    const auto revision = store.revision(article->published_id).value();
    if (unit.actor().is_customer() &&
        (revision.content.audience != Audience::customer || !is_valid_at(revision.content, unit.now)))
        return refuse(article_unknown);
    if (facts.deed == Deed::not_useful && facts.reason == Reason::none)
        return refuse_field("reason", reason_needed);
    UseStore uses{unit};
    const UserId user{unit.actor().user_id};
    if (facts.deed == Deed::useful || facts.deed == Deed::not_useful) {
        const bool is_useful = facts.deed == Deed::useful;
        if (!uses.vote(revision, user, is_useful, is_useful ? Reason::none : facts.reason)) return false;
    }
    if (facts.deed == Deed::use && facts.ticket_id != 0 && !uses.use_for(facts.ticket_id, id, user))
        return false;
    uses.count(id, facts.deed);
    return true;
}

bool note_answered(Unit& unit, ArticleId id, const Occasion& occasion, Deed deed) {
    const auto article = ArticleStore{unit}.find(id);
    if (!article || !article->published_id) return false;
    UseStore uses{unit};
    if (!uses.answered(occasion, id, deed)) return false;
    uses.count(id, deed);
    return true;
}

std::vector<Gap> list_gaps(Unit& unit, const GapPlace& after, std::int64_t limit) {
    return UseStore{unit}.gaps(after, limit);
}

Done dismiss_gap(Unit& unit, GapId id) {
    UseStore store{unit};
    const auto gap = store.gap(id);
    if (!gap || !store.remove_gap(id)) return refuse(gap_unknown);
    identity::audit(unit, {.action = "knowledge.dismiss_gap",
                           .subject_kind = "knowledge_gap",
                           .subject_id = id.number,
                           .subject_label = gap->terms,
                           .before = {},
                           .after = {}});
    return {};
}

std::vector<CategoryHealth> knowledge_health(Unit& unit) {
    return ArticleStore{unit}.health(measures_of(unit));
}

Waiting knowledge_work(Unit& unit) {
    const auto rules = standard::knowledge_rules(unit, unit.now);
    ArticleStore store{unit};
    const UserId self{unit.actor().user_id};
    Waiting out;
    if (unit.actor().can(Permission::knowledge_edit))
        out.due = store.count_due(self, unit.now + std::chrono::days{rules->review_ahead_days});
    if (unit.actor().can(Permission::knowledge_approve)) out.proposed = store.count_proposed(self);
    out.must_read = count_own_must_reads(unit);
    return out;
}

void on_review(Unit& unit, ArticleId id) {
    const auto article = ArticleStore{unit}.find(id);
    if (!article || !article->published_id) return;
    unit.tell({.topic = std::string{tells_due},
               .subject_id = id.number,
               .people = {article->owner_id.number, 0},
               .payload = "{}"});
}

void start(Unit& unit) { timer::set(unit, trim_timer, everything, unit.now + std::chrono::days{1}); }

void on_trim(Unit& unit) {
    const auto rules = standard::knowledge_rules(unit, unit.now);
    UseStore{unit}.trim(unit.now - std::chrono::days{rules->use_days});
    start(unit);
}

}  // namespace bihuan::knowledge
