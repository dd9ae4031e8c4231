// Who has to read what, until when, and who has (7.2.5, 7.3.1).
#include "knowledge/use_cases/must_read.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <set>

#include "identity/calls.hpp"
#include "knowledge/domain/knowledge_errors.hpp"
#include "knowledge/domain/must_read_errors.hpp"
#include "knowledge/store/article_store.hpp"
#include "knowledge/store/must_read_store.hpp"
#include "knowledge/use_cases/must_read_people.hpp"
#include "standard/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::knowledge {
namespace {

std::shared_ptr<const standard::KnowledgeRules> rules_of(Unit& unit) {
    return standard::knowledge_rules(unit, unit.now);
}

Done check(Unit& unit, const MustReadWish& wish) {
    if (wish.teams.empty()) return refuse_field("teams", teams_missing);
    for (std::size_t i = 0; i < wish.teams.size(); ++i) {
        const auto id = wish.teams[i].organization_id;
        const auto found = identity::organization(unit, id);
        if (!found || !found->is_active || !unit.actor().sees(id.number))
            return refuse_field(fmt::format("teams.{}.organization_id", i), team_unknown);
    }
    const auto days = rules_of(unit)->must_read_days_max;
    if (wish.due_at && (*wish.due_at <= unit.now || *wish.due_at > unit.now + std::chrono::days{days + 1}))
        return refuse_field("due_at", due_wrong, std::to_string(days));
    return {};
}

// Its people are told of it before the day, and whoever asked after it.
void set_timer(Unit& unit, const MustRead& one) {
    timer::clear(unit, must_read_timer, one.must_read_id.number);
    if (const auto next = next_telling(one, rules_of(unit)->must_read_ahead_days))
        timer::set(unit, must_read_timer, one.must_read_id.number, std::max(next->at, unit.now));
}

void begin_telling(MustRead& one) {
    one.told_stage = 0;
    one.told_to = {};
}

void write_down(Unit& unit, const MustRead& one, std::string_view action) {
    const auto article = ArticleStore{unit}.find(one.article_id);
    identity::audit(unit, {.action = fmt::format("knowledge.must_read_{}", action),
                           .subject_kind = "knowledge_article",
                           .subject_id = one.article_id.number,
                           .subject_label = article ? article->code : std::string{},
                           .before = {},
                           .after = boost::json::serialize(boost::json::object{
                               {"from_number", one.from_number}, {"due_at", to_iso(one.due_at)}})});
    // Whoever is asked sees it at once: their number, and what they have to read.
    unit.tell({.topic = std::string{tells_must_read}, .subject_id = one.article_id.number, .payload = "{}"});
}

Result<MustRead> find_changeable(Unit& unit, MustReadId id, std::int64_t version) {
    auto found = MustReadStore{unit}.find(id);
    if (!found || !asks_anybody_seen(unit, *found)) return refuse(must_read_unknown);
    if (found->closed_at) return refuse(must_read_closed);
    if (!may_change(unit, *found)) return refuse(team_unknown);
    if (found->version != version) return refuse(version_conflict);
    return *std::move(found);
}

Result<MustReadView> saved(Unit& unit, const MustRead& one, std::string_view action) {
    if (!MustReadStore{unit}.save(one)) return refuse(version_conflict);
    set_timer(unit, one);
    write_down(unit, one, action);
    return get_must_read(unit, one.must_read_id);
}

// Those of these that ask whoever acts.
std::vector<MustRead> asked_of_actor(Unit& unit, std::vector<MustRead> open) {
    if (open.empty()) return open;
    const auto staff = identity::staff(unit, UserId{unit.actor().user_id});
    if (!staff) return {};
    const Units units{identity::organizations(unit)};
    std::erase_if(open, [&](const MustRead& one) { return !unit_asked(units, one.teams, staff->posts); });
    return open;
}

Confirmed confirmed_by_actor(Unit& unit, std::span<const MustRead> all) {
    std::vector<ArticleId> articles;
    for (const auto& one : all) articles.push_back(one.article_id);
    return Confirmed{MustReadStore{unit}.of_person(UserId{unit.actor().user_id}, articles)};
}

std::vector<OwnMustRead> own_views(Unit& unit, std::vector<MustRead> asked) {
    if (asked.empty()) return {};
    const auto confirmed = confirmed_by_actor(unit, asked);
    std::vector<OwnMustRead> out;
    for (auto& view : named(unit, Units{identity::organizations(unit)}, std::move(asked))) {
        const auto* found = confirmed.find(view.must_read, UserId{unit.actor().user_id});
        out.push_back({std::move(view), found != nullptr ? std::optional{found->at} : std::nullopt});
    }
    return out;
}

}  // namespace

Result<MustReadView> open_must_read(Unit& unit, ArticleId id, const MustReadWish& wish) {
    const auto article = ArticleStore{unit}.find(id);
    if (!article) return refuse(article_unknown);
    if (!article->published_id) return refuse(not_in_force);
    TRY_DONE(check(unit, wish));
    const auto rules = rules_of(unit);
    MustReadStore store{unit};
    if (store.count_open() >= rules->must_reads_max)
        return refuse(must_reads_full, std::to_string(rules->must_reads_max));
    MustRead made;
    made.must_read_id = unit.new_id<MustReadId>();
    made.article_id = id;
    // What was confirmed before, for an earlier requirement, counts: the text is the same.
    made.from_number = ArticleStore{unit}.revision(article->published_id).value().number;
    made.due_at = wish.due_at.value_or(unit.now + std::chrono::days{rules->must_read_days});
    made.reason = wish.reason;
    made.teams = wish.teams;
    made.by_id = UserId{unit.actor().user_id};
    made.asked_at = unit.now;
    if (!store.add(made)) return refuse(must_read_open);
    set_timer(unit, made);
    write_down(unit, made, "asked");
    return get_must_read(unit, made.must_read_id);
}

Result<MustReadView> change_must_read(Unit& unit, MustReadId id, std::int64_t version,
                                      const MustReadWish& wish) {
    TRY(auto one, find_changeable(unit, id, version));
    TRY_DONE(check(unit, wish));
    if (wish.due_at && *wish.due_at != one.due_at) {
        one.due_at = *wish.due_at;
        begin_telling(one);
    }
    one.teams = wish.teams;
    one.reason = wish.reason;
    return saved(unit, one, "changed");
}

Result<MustReadView> close_must_read(Unit& unit, MustReadId id, std::int64_t version) {
    TRY(auto one, find_changeable(unit, id, version));
    one.closed_at = unit.now;
    return saved(unit, one, "closed");
}

std::vector<OwnMustRead> own_must_reads(Unit& unit) {
    auto asked = asked_of_actor(unit, MustReadStore{unit}.open(rules_of(unit)->must_reads_max));
    auto out = own_views(unit, std::move(asked));
    std::ranges::stable_partition(out, [](const OwnMustRead& one) { return !one.confirmed_at; });
    return out;
}

std::optional<OwnMustRead> own_must_read_of(Unit& unit, ArticleId article) {
    auto open = MustReadStore{unit}.open_of(article);
    if (!open) return std::nullopt;
    std::vector<MustRead> one;
    one.push_back(*std::move(open));
    auto out = own_views(unit, asked_of_actor(unit, std::move(one)));
    return out.empty() ? std::nullopt : std::optional{std::move(out.front())};
}

// Every page of staff shows it: articles and names are not looked at.
std::int64_t count_own_must_reads(Unit& unit) {
    MustReadStore store{unit};
    if (store.count_open() == 0) return 0;
    const auto asked = asked_of_actor(unit, store.open(rules_of(unit)->must_reads_max));
    const auto confirmed = confirmed_by_actor(unit, asked);
    return std::ranges::count_if(asked, [&](const MustRead& one) {
        return confirmed.find(one, UserId{unit.actor().user_id}) == nullptr;
    });
}

Result<OwnMustRead> confirm_must_read(Unit& unit, MustReadId id, std::int64_t number) {
    MustReadStore store{unit};
    const auto found = store.find(id);
    if (!found) return refuse(must_read_unknown);
    if (found->closed_at) return refuse(must_read_closed);
    const auto own = own_must_read_of(unit, found->article_id);
    if (!own) return refuse(not_asked);
    if (own->view.number != number) return refuse(other_version);
    if (!own->confirmed_at) {
        store.confirm({found->article_id, UserId{unit.actor().user_id}, number, unit.now});
        identity::audit(unit, {.action = "knowledge.must_read_confirmed",
                               .subject_kind = "knowledge_article",
                               .subject_id = found->article_id.number,
                               .subject_label = own->view.code,
                               .before = {},
                               .after = boost::json::serialize(boost::json::object{{"number", number}})});
        unit.tell({.topic = std::string{tells_must_read},
                   .subject_id = found->article_id.number,
                   .organization_id = -1,
                   .people = {found->by_id.number, unit.actor().user_id},
                   .payload = "{}"});
    }
    return *own_must_read_of(unit, found->article_id);
}

void follow_published(Unit& unit, ArticleId article, std::int64_t number, bool is_asked_anew) {
    MustReadStore store{unit};
    auto one = store.open_of(article);
    if (!one || !is_asked_anew) return;  // whoever has read it has; the others read what is in force
    one->from_number = number;
    one->due_at = std::max(one->due_at, unit.now + std::chrono::days{rules_of(unit)->must_read_days});
    begin_telling(*one);
    must(store.save(*one));
    set_timer(unit, *one);
    write_down(unit, *one, "asked_anew");
}

void follow_withdrawn(Unit& unit, ArticleId article) {
    MustReadStore store{unit};
    auto one = store.open_of(article);
    if (!one) return;
    one->closed_at = unit.now;
    must(store.save(*one));
    set_timer(unit, *one);
    write_down(unit, *one, "closed");
}

std::vector<Reminder> on_must_read(Unit& unit, MustReadId id) {
    MustReadStore store{unit};
    auto one = store.find(id);
    const auto rules = rules_of(unit);
    if (!one) return {};
    const auto due = next_telling(*one, rules->must_read_ahead_days);
    if (!due || due->at > unit.now) return {};
    const bool is_over = due->stage == 2;
    const auto views = named(unit, Units{identity::organizations(unit)}, {*one});
    const std::string zh = views.front().title_zh, en = views.front().title_en;
    auto page = people_missing(unit, *one, one->told_to);
    std::vector<Reminder> out;
    if (!page.people.empty() && is_over)
        out.push_back({page.people, "必读知识已到期，请尽快阅读并确认：" + zh,
                       "A must-read is overdue; please read and confirm: " + en});
    else if (!page.people.empty())
        out.push_back({page.people, "必读知识即将到期，请阅读并确认：" + zh,
                       "A must-read is due soon; please read and confirm: " + en});
    if (is_over && !one->told_to && !page.people.empty() && one->by_id)
        out.push_back({{one->by_id},
                       "必读知识已到期，仍有人未确认：" + zh,
                       "A must-read is overdue and not confirmed by all: " + en});
    one->told_to = page.next;
    if (!page.next) one->told_stage = due->stage;
    store.note_told(*one);
    set_timer(unit, *one);  // the next page at once
    return out;
}

}  // namespace bihuan::knowledge
