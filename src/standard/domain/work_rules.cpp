#include "standard/domain/work_rules.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/standard_checks.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

const Codes& kinds() {
    static const Codes all{"cooperation", "expert", "follow_up", "todo"};
    return all;
}
const Codes& steps() {
    static const Codes all{"accept", "start", "resolve", "feed_back", "offer_evaluation", "close"};
    return all;
}
const Codes& roles() {
    static const Codes all{"agent",   "field_engineer", "team_lead", "quality_inspector",
                           "trainer", "manager",        "archivist", "administrator"};
    return all;
}

bool is_within(const std::vector<std::string>& inner, const std::vector<std::string>& outer) {
    return outer.empty() || (!inner.empty() && std::ranges::all_of(inner, [&](const std::string& one) {
               return std::ranges::find(outer, one) != outer.end();
           }));
}

class WorkChecker : EntryChecker {
  public:
    explicit WorkChecker(StandardFile& file) : EntryChecker{file} {}

    void check_olas() {
        const auto& rules = s_.ola_rules;
        Codes seen;
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const auto& rule = rules[i];
            const auto path = fmt::format("ola[{}]", i + 1);
            once(path, rule.code, seen);
            refer(path, "clause", {rule.clause}, clauses_);
            refer(path, "kind", rule.kinds, kinds());
            refer(path, "category", rule.when.categories, categories_);
            refer(path, "priority", rule.when.priorities, {"low", "normal", "high", "urgent"});
            refer(path, "calendar", {rule.accept.calendar, rule.complete.calendar}, calendars_);
            if (rule.accept.limit > rule.complete.limit)
                wrong(path, "accept", "接手的时限不能长于完成的时限",
                      "the limit to take it on cannot be longer than the limit to complete it");
            for (std::size_t k = 0; k < i; ++k)
                if (is_within(rule.kinds, rules[k].kinds) &&
                    is_within(rule.organizations, rules[k].organizations) &&
                    covers(rules[k].when, rule.when)) {
                    wrong(path, "", fmt::format("永远轮不到：ola[{}] 已包含它，请前移或删去", k + 1),
                          fmt::format("is never reached: ola[{}] holds whenever this does; move it up or "
                                      "remove it",
                                      k + 1));
                    break;
                }
        }
        if (rules.empty()) return;
        const auto& last = rules.back();
        if (!last.kinds.empty() || !last.organizations.empty() || !last.when.is_empty())
            wrong(fmt::format("ola[{}]", rules.size()), "", "最后一条 [[ola]] 不应有条件，作为默认",
                  "the last [[ola]] must have no condition: it is the default");
    }

    void check_checklists() {
        Codes seen, items;
        for (std::size_t i = 0; i < s_.checklists.size(); ++i) {
            const auto& list = s_.checklists[i];
            const auto path = fmt::format("checklist[{}]", i + 1);
            once(path, list.code, seen);
            refer(path, "clause", {list.clause}, clauses_);
            refer(path, "before", {list.before}, steps());
            refer(path, "role", {list.role}, roles());
            refer(path, "type", list.when.types, {"fault", "complaint", "consultation", "change"});
            refer(path, "category", list.when.categories, categories_);
            for (std::size_t k = 0; k < list.items.size(); ++k)
                once(fmt::format("{}.items[{}]", path, k + 1), list.items[k].code, items);
            // Without items it only names the responsible role, which the first that holds has named.
            if (list.items.empty() &&
                std::ranges::any_of(s_.checklists.begin(), s_.checklists.begin() + static_cast<long>(i),
                                    [&](const Checklist& earlier) {
                                        return earlier.before == list.before &&
                                               covers(earlier.when, list.when);
                                    }))
                wrong(path, "", "没有检查项，且前面的清单已指定了负责角色，这一条不起作用",
                      "has no items, and an earlier list names the role already: it changes nothing");
        }
    }
};

}  // namespace

void read_work(TableReader& root, Standard& out) {
    root.tables("ola", [&](TableReader& in) {
        OlaRule rule;
        rule.code = in.text("code");
        rule.clause = in.text("clause");
        rule.kinds = in.texts("kind");
        rule.organizations = in.texts("organization");
        rule.when.categories = in.texts("category");
        rule.when.priorities = in.texts("priority");
        const auto calendar = in.text("calendar");
        rule.accept = {in.duration("accept"), calendar};
        rule.complete = {in.duration("complete"), calendar};
        out.ola_rules.push_back(std::move(rule));
    });
    root.tables("checklist", [&](TableReader& in) {
        Checklist list;
        list.code = in.text("code");
        list.clause = in.text("clause");
        list.before = in.text("before");
        list.role = in.text("role");
        list.when.types = in.texts("type");
        list.when.categories = in.texts("category");
        in.tables("items", [&](TableReader& item) {
            list.items.push_back(
                {item.text("code"), item.text("zh"), item.text("en"), item.boolean_or("required", true)});
        });
        out.checklists.push_back(std::move(list));
    });
}

void check_work(StandardFile& file) {
    WorkChecker checker{file};
    checker.check_olas();
    checker.check_checklists();
}

const OlaRule* ola_of(const Standard& standard, const OlaFacts& facts) {
    Facts about;
    about.category = facts.category;
    about.priority = facts.priority;
    const auto found = std::ranges::find_if(standard.ola_rules, [&](const OlaRule& rule) {
        return has_any(rule.kinds, facts.kind) && has_any(rule.organizations, facts.organization) &&
               holds(rule.when, about);
    });
    return found == standard.ola_rules.end() ? nullptr : &*found;
}

std::vector<const Checklist*> checklists_of(const Standard& standard, std::string_view before,
                                            std::string_view type, std::string_view category) {
    Facts about;
    about.type = type;
    about.category = category;
    std::vector<const Checklist*> out;
    for (const auto& list : standard.checklists)
        if (list.before == before && holds(list.when, about)) out.push_back(&list);
    return out;
}

}  // namespace bihuan::standard
