#include "knowledge/use_cases/must_read_people.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/csv.hpp"
#include "identity/calls.hpp"
#include "knowledge/domain/must_read_errors.hpp"
#include "knowledge/store/article_store.hpp"
#include "knowledge/store/must_read_store.hpp"
#include "standard/calls.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::int64_t people_page = 500, people_max = 20'000;  // looked at of a requirement
constexpr std::int64_t told_page = 200;                         // people of one unit of work

struct Asked {
    UserId user_id;
    std::string name;
    OrganizationId unit;
};

// The units below those of the teams, as far as `is_seen` lets them.
template <class F>
std::vector<std::int64_t> units_of(Unit& unit, const MustRead& one, F is_seen) {
    std::vector<std::int64_t> out;
    for (const auto& team : one.teams)
        for (const auto id : identity::organization_subtree(unit, team.organization_id))
            if (is_seen(id)) out.push_back(id);
    std::ranges::sort(out);
    const auto rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
}

// Those of this page of staff who are asked, in the unit they are asked in.
std::vector<Asked> asked_of(const Units& units, const MustRead& one, std::vector<identity::Staff> staff,
                            std::span<const std::int64_t> within) {
    std::vector<Asked> out;
    for (auto& person : staff) {
        std::erase_if(person.posts, [&](const identity::Post& post) {
            return !std::ranges::binary_search(within, post.organization_id.number);
        });
        if (const auto in = unit_asked(units, one.teams, person.posts))
            out.push_back({person.user_id, std::move(person.display_name), *in});
    }
    return out;
}

std::vector<Asked> all_asked(Unit& unit, const Units& units, const MustRead& one) {
    const auto within = units_of(unit, one, [&](std::int64_t id) { return unit.actor().sees(id); });
    if (within.empty()) return {};
    std::vector<Asked> out;
    UserId after;
    for (std::int64_t seen = 0; seen < people_max; seen += people_page) {
        auto page = identity::staff_in(unit, within, false, after, people_page);
        const bool is_last = std::ssize(page) < people_page;
        if (!page.empty()) after = page.back().user_id;
        std::ranges::move(asked_of(units, one, std::move(page), within), std::back_inserter(out));
        if (is_last) break;
    }
    return out;
}

void count(Unit& unit, const Units& units, const Confirmed& confirmed, MustReadView& view) {
    std::map<OrganizationId, UnitCount> by_unit;
    for (const auto& one : all_asked(unit, units, view.must_read)) {
        auto& of = by_unit[one.unit];
        ++of.asked;
        ++view.asked;
        if (confirmed.find(view.must_read, one.user_id) == nullptr) continue;
        ++of.confirmed;
        ++view.confirmed;
    }
    for (auto& [id, counted] : by_unit) {
        if (const auto* found = units.find(id)) counted.unit = *found;
        view.units.push_back(std::move(counted));
    }
    std::ranges::sort(view.units, [](const UnitCount& a, const UnitCount& b) {
        return a.unit.path != b.unit.path ? a.unit.path < b.unit.path
                                          : a.unit.organization_id < b.unit.organization_id;
    });
}

std::vector<MustReadView> counted(Unit& unit, std::vector<MustRead> all) {
    if (all.empty()) return {};
    const Units units{identity::organizations(unit)};
    std::vector<ArticleId> articles;
    for (const auto& one : all) articles.push_back(one.article_id);
    const Confirmed confirmed{MustReadStore{unit}.confirmations(articles)};
    auto out = named(unit, units, std::move(all));
    for (auto& one : out) count(unit, units, confirmed, one);
    return out;
}

Result<MustRead> find_seen(Unit& unit, MustReadId id) {
    auto found = MustReadStore{unit}.find(id);
    if (!found || !asks_anybody_seen(unit, *found)) return refuse(must_read_unknown);
    return *std::move(found);
}

std::vector<PersonView> people_of(Unit& unit, const MustRead& one) {
    const Units units{identity::organizations(unit)};
    const std::array articles{one.article_id};
    const Confirmed confirmed{MustReadStore{unit}.confirmations(articles)};
    std::vector<PersonView> out;
    for (auto& person : all_asked(unit, units, one)) {
        PersonView view{person.user_id, std::move(person.name), {}, {}};
        if (const auto* found = units.find(person.unit)) view.unit = *found;
        if (const auto* found = confirmed.find(one, person.user_id)) view.confirmation = *found;
        out.push_back(std::move(view));
    }
    return out;
}

}  // namespace

std::vector<MustReadView> named(Unit& unit, const Units& units, std::vector<MustRead> all) {
    ArticleStore store{unit};
    std::vector<UserId> people;
    for (const auto& one : all)
        if (one.by_id) people.push_back(one.by_id);
    const auto names = identity::user_names(unit, people);
    std::vector<MustReadView> out;
    for (auto& one : all) {
        MustReadView view;
        const auto article = store.find(one.article_id);
        must(article.has_value());
        view.code = article->code;
        const auto revision =
            article->published_id ? store.revision(article->published_id) : store.latest(one.article_id);
        must(revision.has_value());
        const auto& zh = revision->content.zh.title;
        const auto& en = revision->content.en.title;
        view.title_zh = zh.empty() ? en : zh;
        view.title_en = en.empty() ? zh : en;
        if (article->published_id) view.number = revision->number;
        if (const auto found = names.find(one.by_id); found != names.end()) view.by_name = found->second;
        for (const auto& team : one.teams) {
            const auto* found = units.find(team.organization_id);
            view.teams.push_back({team, found != nullptr ? found->name_zh : std::string{},
                                  found != nullptr ? found->name_en : std::string{}});
        }
        view.is_overdue = !one.closed_at && one.due_at < unit.now;
        view.may_change =
            !one.closed_at && unit.actor().can(Permission::knowledge_edit) && may_change(unit, one);
        view.must_read = std::move(one);
        out.push_back(std::move(view));
    }
    return out;
}

bool may_change(const Unit& unit, const MustRead& one) {
    return std::ranges::all_of(
        one.teams, [&](const Team& team) { return unit.actor().sees(team.organization_id.number); });
}

bool asks_anybody_seen(Unit& unit, const MustRead& one) {
    if (unit.actor().sees_all || may_change(unit, one)) return true;
    return !units_of(unit, one, [&](std::int64_t id) { return unit.actor().sees(id); }).empty();
}

Missing people_missing(Unit& unit, const MustRead& one, UserId after) {
    const Units units{identity::organizations(unit)};
    const auto within = units_of(unit, one, [](std::int64_t) { return true; });
    const std::array articles{one.article_id};
    const Confirmed confirmed{MustReadStore{unit}.confirmations(articles)};
    Missing out;
    auto page = identity::staff_in(unit, within, false, after, told_page);
    if (std::ssize(page) == told_page) out.next = page.back().user_id;
    for (const auto& person : asked_of(units, one, std::move(page), within))
        if (confirmed.find(one, person.user_id) == nullptr) out.people.push_back(person.user_id);
    return out;
}

MustReadPage list_must_reads(Unit& unit, bool is_closed, MustReadId before, std::int64_t limit) {
    MustReadStore store{unit};
    auto rows = is_closed ? store.closed(before, limit + 1)
                          : store.open(standard::knowledge_rules(unit, unit.now)->must_reads_max);
    MustReadPage out;
    if (is_closed && std::ssize(rows) > limit) {
        rows.pop_back();
        out.next = rows.back().must_read_id;
    }
    std::erase_if(rows, [&](const MustRead& one) { return !asks_anybody_seen(unit, one); });
    out.items = counted(unit, std::move(rows));
    return out;
}

Result<MustReadView> get_must_read(Unit& unit, MustReadId id) {
    TRY(auto one, find_seen(unit, id));
    std::vector<MustRead> all;
    all.push_back(std::move(one));
    return std::move(counted(unit, std::move(all)).front());
}

Result<PeoplePage> list_must_read_people(Unit& unit, MustReadId id, OrganizationId of_unit,
                                         std::optional<bool> is_confirmed, UserId after, std::int64_t limit) {
    TRY(const auto one, find_seen(unit, id));
    PeoplePage out;
    for (auto& person : people_of(unit, one)) {
        if (person.user_id <= after || (of_unit && person.unit.organization_id != of_unit) ||
            (is_confirmed && *is_confirmed != person.confirmation.has_value()))
            continue;
        if (std::ssize(out.items) == limit) {
            out.next = out.items.back().user_id;
            break;
        }
        out.items.push_back(std::move(person));
    }
    return out;
}

Result<std::string> must_read_csv(Unit& unit, MustReadId id, const std::string& zone) {
    TRY(const auto view, get_must_read(unit, id));
    const bool is_english = unit.actor().locale == "en";
    auto out = std::string{"\xEF\xBB\xBF"};
    out += is_english
               ? csv_line({"Article", "Title", "Unit", "Name", "Confirmed", "Confirmed at", "Version", "Due"})
               : csv_line({"知识", "标题", "团队", "姓名", "已确认", "确认时间", "版本", "截止"});
    for (const auto& one : people_of(unit, view.must_read)) {
        const auto& said = one.confirmation;
        out += csv_line({view.code, is_english ? view.title_en : view.title_zh,
                         is_english ? one.unit.name_en : one.unit.name_zh, one.name,
                         is_english ? (said ? "yes" : "no") : (said ? "是" : "否"),
                         said ? local_text(said->at, zone) : std::string{},
                         said ? std::to_string(said->number) : std::string{},
                         local_text(view.must_read.due_at, zone)});
    }
    return out;
}

}  // namespace bihuan::knowledge
