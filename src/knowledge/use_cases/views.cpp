// Articles as they are shown, to staff and to customers.
#include <algorithm>

#include "identity/calls.hpp"
#include "knowledge/domain/article_rules.hpp"
#include "knowledge/store/must_read_store.hpp"
#include "knowledge/use_cases/steps.hpp"
#include "standard/calls.hpp"

namespace bihuan::knowledge {
namespace {

std::vector<RevisionView> named_views(Unit& unit, std::vector<Revision> revisions) {
    std::vector<UserId> people;
    for (const auto& one : revisions)
        for (const auto id : {one.author_id, one.approver_id})
            if (id) people.push_back(id);
    const auto names = identity::user_names(unit, people);
    const auto name = [&](UserId id) {
        const auto found = names.find(id);
        return found == names.end() ? std::string{} : found->second;
    };
    std::vector<RevisionView> out;
    for (auto& one : revisions) {
        auto author = name(one.author_id), approver = name(one.approver_id);
        out.push_back({std::move(one), std::move(author), std::move(approver)});
    }
    return out;
}

// What is related and in force, in the actor's language where it is written in it.
std::vector<Cited> related_of(Unit& unit, const Content& content, bool is_public) {
    const auto wished = unit.actor().locale == "en" ? Language::en : Language::zh;
    std::vector<Cited> out;
    for (const auto& one : ArticleStore{unit}.of_codes(content.related)) {
        const auto& c = one.revision.content;
        if (!is_valid_at(c, unit.now) || (is_public && c.audience != Audience::customer)) continue;
        const auto other = wished == Language::en ? Language::zh : Language::en;
        const auto language = c.words(wished).is_empty() ? other : wished;
        out.push_back({one.article.article_id, one.article.code, c.words(language).title,
                       c.words(language).summary, c.category_id, c.audience, language});
    }
    return out;
}

std::vector<Action> allowed_to(const Actor& actor, const Revision& revision) {
    std::vector<Action> out;
    for (const auto& step : article_flow) {
        if (step.from != revision.state || step.action == Action::replace) continue;
        const bool is_decision = step.action == Action::approve || step.action == Action::send_back;
        if (!actor.can(is_decision ? Permission::knowledge_approve : Permission::knowledge_edit)) continue;
        if (step.action == Action::approve && revision.author_id.number == actor.user_id) continue;
        out.push_back(step.action);
    }
    return out;
}

Counts sum_of(const std::vector<DayCounts>& days) {
    Counts out;
    for (const auto& one : days) {
        out.views += one.counts.views;
        out.uses += one.counts.uses;
        out.useful += one.counts.useful;
        out.not_useful += one.counts.not_useful;
        out.solved += one.counts.solved;
    }
    return out;
}

}  // namespace

Result<ArticleView> view_of(Unit& unit, ArticleId id, std::int64_t ticket_id) {
    ArticleStore store{unit};
    const auto article = store.find(id);
    if (!article) return refuse(article_unknown);
    const auto latest = store.latest(id);
    must(latest.has_value());
    ArticleView out;
    out.article = *article;
    out.may_edit = unit.actor().can(Permission::knowledge_edit);
    std::vector<Revision> shown{article->published_id ? store.revision(article->published_id).value()
                                                      : *latest};
    const bool has_beside = article->published_id && latest->revision_id != article->published_id &&
                            latest->state != State::withdrawn && may_see_drafts(unit.actor());
    if (has_beside) shown.push_back(*latest);
    out.allowed_actions = allowed_to(unit.actor(), shown.back());
    auto views = named_views(unit, std::move(shown));
    out.shown = std::move(views.front());
    if (has_beside) out.beside = std::move(views.back());
    if (article->owner_id)
        for (const auto& [user, name] : identity::user_names(unit, std::array{article->owner_id}))
            out.owner_name = name;
    const auto& content = out.shown.revision.content;
    const auto rules = standard::knowledge_rules(unit, unit.now);
    out.is_expired = content.valid_to && *content.valid_to <= unit.now;
    out.is_review_due =
        article->review_at && *article->review_at - std::chrono::days{rules->review_ahead_days} <= unit.now;
    UseStore uses{unit};
    out.days = uses.days(id, rules->use_days);
    out.counts = sum_of(out.days);
    if (std::ssize(out.days) > days_shown) out.days.resize(static_cast<std::size_t>(days_shown));
    if (out.may_edit) out.reasons = uses.reasons(id);
    out.related = related_of(unit, content, false);
    out.is_used = ticket_id != 0 && uses.is_used_for(ticket_id, id);
    out.has_must_read = MustReadStore{unit}.open_of(id).has_value();
    if (out.has_must_read) out.must_read = own_must_read_of(unit, id);
    return out;
}

Result<ArticleView> get_article(Unit& unit, ArticleId id, std::int64_t ticket_id) {
    TRY(auto out, view_of(unit, id, ticket_id));
    if (out.shown.revision.state != State::published && !may_see_drafts(unit.actor()))
        return refuse(article_unknown);
    return out;
}

Result<ArticleView> get_public_article(Unit& unit, ArticleId id) {
    ArticleStore store{unit};
    const auto article = store.find(id);
    if (!article || !article->published_id) return refuse(article_unknown);
    ArticleView out;
    out.article = *article;
    out.shown.revision = store.revision(article->published_id).value();
    const auto& content = out.shown.revision.content;
    if (content.audience != Audience::customer || (content.valid_from && *content.valid_from > unit.now))
        return refuse(article_unknown);
    if (!is_valid_at(content, unit.now))
        return refuse(article_expired, to_iso(*content.valid_to).substr(0, 10));
    out.related = related_of(unit, content, true);
    return out;
}

std::vector<Listed> list_articles(Unit& unit, ArticleFilter filter) {
    if (!may_see_drafts(unit.actor())) filter.state = State::published;
    if (filter.categories.size() == 1) filter.categories = subtree_of(unit, filter.categories.front());
    return ArticleStore{unit}.list(filter, measures_of(unit));
}

std::vector<Listed> list_public_articles(Unit& unit, CategoryId category, ArticleId after,
                                         std::int64_t limit) {
    ArticleFilter filter;
    filter.state = State::published;
    filter.audience = Audience::customer;
    filter.is_valid_now = true;
    filter.categories = subtree_of(unit, category);
    filter.after = after;
    filter.limit = limit;
    return ArticleStore{unit}.list(filter, measures_of(unit));
}

Result<RevisionPage> list_revisions(Unit& unit, ArticleId id, std::int64_t below, std::int64_t limit) {
    ArticleStore store{unit};
    if (!store.find(id)) return refuse(article_unknown);
    RevisionPage out;
    auto all = store.page(id, below, limit + 1);
    if (std::ssize(all) > limit) {
        all.pop_back();
        out.next = all.back().number;
    }
    out.items = named_views(unit, std::move(all));
    return out;
}

Result<RevisionView> get_revision(Unit& unit, ArticleId id, std::int64_t number) {
    auto found = ArticleStore{unit}.revision(id, number);
    if (!found) return refuse(revision_unknown, std::to_string(number));
    return std::move(named_views(unit, {*std::move(found)}).front());
}

}  // namespace bihuan::knowledge
