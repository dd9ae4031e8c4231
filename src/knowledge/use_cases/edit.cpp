// Writing, proposing, approving by a second person, taking back (1.4.3).
#include <algorithm>

#include "identity/calls.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "knowledge/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::knowledge {
namespace {

UserId self(Unit& unit) { return UserId{unit.actor().user_id}; }

Done check(Unit& unit, const Content& content, ArticleId id) {
    TRY_DONE(check_content(content, *standard::knowledge_rules(unit, unit.now), unit.now));
    return check_references(unit, content, id);
}

Revision new_draft(Unit& unit, ArticleId article, std::int64_t number, const Content& content) {
    Revision out;
    out.revision_id = unit.new_id<RevisionId>();
    out.article_id = article;
    out.number = number;
    out.content = content;
    out.author_id = self(unit);
    out.created_at = out.changed_at = unit.now;
    return out;
}

Result<ArticleView> saved(Unit& unit, const Article& article, const Revision& revision,
                          std::string_view action) {
    if (!ArticleStore{unit}.save(article)) return refuse(version_conflict);
    write_down(unit, article, revision, action);
    return view_of(unit, article.article_id);
}

}  // namespace

Result<ArticleView> create_article(Unit& unit, const std::string& code, const Content& content, GapId from) {
    if (!is_article_code(code)) return refuse_field("code", code_shape);
    TRY_DONE(check(unit, content, {}));
    ArticleStore store{unit};
    UseStore uses{unit};
    if (from && !uses.gap(from)) return refuse(gap_unknown);
    Article article;
    article.article_id = unit.new_id<ArticleId>();
    article.code = code;
    article.owner_id = self(unit);
    if (!store.add(article)) return refuse_field("code", code_taken, code);
    const auto draft = new_draft(unit, article.article_id, 1, content);
    store.add(draft);
    if (from) uses.begin_article(from, article.article_id);
    write_down(unit, article, draft, "create");
    return view_of(unit, article.article_id);
}

Result<ArticleView> save_draft(Unit& unit, ArticleId id, std::int64_t version, const Content& content) {
    TRY(auto whole, find_whole(unit, id, version));
    auto& [article, latest] = whole;
    if (latest.state == State::proposed)
        return refuse(action_not_allowed, std::string{to_text(latest.state)});
    TRY_DONE(check(unit, content, id));
    ArticleStore store{unit};
    if (latest.state == State::draft) {
        latest.content = content;
        latest.author_id = self(unit);  // whoever wrote last answers for it, and cannot approve it
        latest.changed_at = unit.now;
        store.save(latest);
    } else {
        latest = new_draft(unit, id, latest.number + 1, content);
        store.add(latest);
    }
    return saved(unit, article, latest, "save");
}

Result<ArticleView> act_on_article(Unit& unit, ArticleId id, std::int64_t version, Action action,
                                   const std::string& note, bool asks_anew) {
    TRY(auto whole, find_whole(unit, id, version));
    auto& [article, latest] = whole;
    const bool is_in_force = article.published_id == latest.revision_id;
    // With nothing beside it, a step is about what is in force.
    if (latest.state == State::withdrawn && article.published_id)
        latest = ArticleStore{unit}.revision(article.published_id).value();
    TRY(const auto next, state_after(latest.state, action));
    if (note.empty() &&
        (action == Action::send_back || (action == Action::withdraw && latest.state == State::published)))
        return refuse_field("note", note_needed);
    if (action == Action::approve) {
        if (latest.author_id == self(unit)) return refuse(own_approval);
        TRY_DONE(check(unit, latest.content, id));  // time has passed since it was written
        put_in_force(unit, article, latest, self(unit));
        follow_published(unit, id, latest.number, asks_anew);
    } else if (latest.state == State::published) {
        must(is_in_force || article.published_id == latest.revision_id);
        take_out_of_force(unit, article, action, note);
        follow_withdrawn(unit, id);
        latest.state = next;
    } else {
        latest.state = next;
        latest.note = note;
        latest.changed_at = unit.now;
        if (action == Action::send_back) latest.approver_id = self(unit);
        ArticleStore{unit}.save(latest);
    }
    return saved(unit, article, latest, to_text(action));
}

Result<ArticleView> confirm_review(Unit& unit, ArticleId id, std::int64_t version) {
    TRY(auto whole, find_whole(unit, id, version));
    auto& article = whole.article;
    if (!article.published_id) return refuse(action_not_allowed, std::string{to_text(whole.latest.state)});
    set_review(unit, article);
    return saved(unit, article, ArticleStore{unit}.revision(article.published_id).value(), "review");
}

Result<ArticleView> give_article(Unit& unit, ArticleId id, std::int64_t version, UserId owner) {
    TRY(auto whole, find_whole(unit, id, version));
    const auto staff = identity::staff(unit, owner);
    if (!staff || !staff->is_active || !identity::can(*staff, Permission::knowledge_edit))
        return refuse_field("owner_id", owner_unknown);
    whole.article.owner_id = owner;
    return saved(unit, whole.article, whole.latest, "give");
}

}  // namespace bihuan::knowledge
