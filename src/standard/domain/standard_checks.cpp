#include "standard/domain/standard_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "standard/domain/booking_rules.hpp"
#include "standard/domain/chat_rules.hpp"
#include "standard/domain/contact_rules.hpp"
#include "standard/domain/counter_rules.hpp"
#include "standard/domain/intake_rules.hpp"
#include "standard/domain/knowledge_rules.hpp"
#include "standard/domain/message_rules.hpp"
#include "standard/domain/privacy_rules.hpp"
#include "standard/domain/telephone_rules.hpp"
#include "standard/domain/tone_rules.hpp"
#include "standard/domain/work_rules.hpp"

namespace bihuan::standard {
namespace {

using Codes = std::set<std::string, std::less<>>;

template <class List>
Codes codes_of(const List& list) {
    Codes out;
    for (const auto& one : list) out.insert(one.code);
    return out;
}

class Checker {
  public:
    explicit Checker(StandardFile& file) : file_{file}, s_{file.standard} {}

    void run() {
        check_terms();
        check_calendars();
        check_rules();
        check_routes();
        check_limits();
        check_steering();
    }

  private:
    void wrong(const std::string& path, std::string_view key, std::string zh, std::string en) {
        if (file_.problems.size() >= problems_max) return;
        const auto line = file_.lines.find(path);
        file_.problems.push_back({line == file_.lines.end() ? 0 : line->second,
                                  key.empty() ? path : fmt::format("{}.{}", path, key), std::move(zh),
                                  std::move(en)});
    }
    static std::string at(std::string_view list, std::size_t i) { return fmt::format("{}[{}]", list, i + 1); }

    void refer(const std::string& path, std::string_view key, const std::string& code, const Codes& known) {
        if (code.empty() || known.contains(code)) return;
        wrong(path, key, fmt::format("没有 \"{}\"，请先定义或改正；现有：{}", code, fmt::join(known, "、")),
              fmt::format("there is no \"{}\"; define it or mend it; there are: {}", code,
                          fmt::join(known, ", ")));
    }
    void refer(const std::string& path, std::string_view key, const std::vector<std::string>& codes,
               const Codes& known) {
        for (const auto& code : codes) refer(path, key, code, known);
    }

    template <class List>
    void unique(std::string_view name, const List& list, bool must_exist = true) {
        if (must_exist && list.empty())
            wrong("", name, fmt::format("至少要有一个 [[{}]]", name),
                  fmt::format("at least one [[{}]] is needed", name));
        Codes seen;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (!list[i].code.empty() && !seen.insert(list[i].code).second)
                wrong(at(name, i), "code", fmt::format("代码 \"{}\" 重复", list[i].code),
                      fmt::format("the code \"{}\" stands twice", list[i].code));
    }
    template <class List>
    void cited(std::string_view name, const List& list) {
        for (std::size_t i = 0; i < list.size(); ++i) refer(at(name, i), "clause", list[i].clause, clauses_);
    }
    template <class List>
    void terms(std::string_view name, const List& list) {
        unique(name, list);
        cited(name, list);
    }

    void check_terms() {
        for (std::size_t i = 0; i < s_.clauses.size(); ++i)
            if (!clauses_.insert(s_.clauses[i].id).second)
                wrong(at("clause", i), "id", "条款编号重复", "this clause stands twice");
        if (s_.clauses.empty()) wrong("", "clause", "缺少条款表", "the list of clauses is missing");
        if (s_.principles.zh.empty() || s_.principles.zh.size() != s_.principles.en.size())
            wrong("principles", "", "服务原则的中英文应逐条对应",
                  "the principles need as many lines in zh as in en");
        unique("channel", s_.channels);
        terms("segment", s_.segments);
        terms("class", s_.classes);
        terms("grade", s_.grades);
        terms("pause_reason", s_.pause_reasons);
        terms("breach_reason", s_.breach_reasons);
        terms("cause", s_.causes);
        for (std::size_t i = 0; i < s_.pause_reasons.size(); ++i)
            refer(at("pause_reason", i), "confirm", s_.pause_reasons[i].confirm, types_);
        for (const auto& seed : s_.categories) categories_.insert(seed.category.code);
        for (const auto& seed : s_.categories) {
            refer("category[1]", "children", seed.parent_code, categories_);
            refer("category[1]", "priority", seed.category.default_priority, priorities_);
            refer("category[1]", "type", seed.category.ticket_type, types_);
        }
    }

    void check_calendars() {
        terms("calendar", s_.calendars);
        for (std::size_t i = 0; i < s_.calendars.size(); ++i) {
            const auto& rule = s_.calendars[i];
            if (rule.calendar.is_always) continue;
            if (!rule.calendar.zone.empty() && !is_known_zone(rule.calendar.zone))
                wrong(at("calendar", i), "zone",
                      fmt::format("没有时区 \"{}\"，应如 Asia/Shanghai", rule.calendar.zone),
                      fmt::format("there is no time zone \"{}\"; write one such as Asia/Shanghai",
                                  rule.calendar.zone));
            if (std::ranges::all_of(rule.calendar.week, &DaySpans::empty))
                wrong(at("calendar", i), "", "一周内没有任何服务时间，时钟永远不会走",
                      "no hour of the week is worked, so no clock would ever move");
            if (!rule.holidays.empty() && rule.make_up.empty())
                wrong(at("calendar", i), "make_up", "使用节假日时应写明调休上班的时段",
                      "with holidays the hours of make-up workdays are needed");
        }
    }

    void check_condition(const std::string& path, const Condition& c) {
        refer(path, "type", c.types, types_);
        refer(path, "class", c.classes, codes_of(s_.classes));
        refer(path, "segment", c.segments, codes_of(s_.segments));
        refer(path, "priority", c.priorities, priorities_);
        refer(path, "channel", c.channels, codes_of(s_.channels));
        refer(path, "grade", c.grades, codes_of(s_.grades));
        refer(path, "category", c.categories, categories_);
    }

    template <class Rules>
    void check_order(std::string_view name, const Rules& rules) {
        for (std::size_t i = 0; i < rules.size(); ++i)
            for (std::size_t earlier = 0; earlier < i; ++earlier)
                if (covers(rules[earlier].when, rules[i].when)) {
                    wrong(
                        at(name, i), "",
                        fmt::format("永远轮不到：{} 已包含它，请前移或删去", at(name, earlier)),
                        fmt::format("is never reached: {} holds whenever this does; move it up or remove it",
                                    at(name, earlier)));
                    break;
                }
        if (rules.empty() || !rules.back().when.is_empty())
            wrong(rules.empty() ? "" : at(name, rules.size() - 1), rules.empty() ? name : "",
                  fmt::format("最后一条 [[{}]] 不应有条件，作为默认", name),
                  fmt::format("the last [[{}]] must have no condition: it is the default", name));
    }

    void check_rules() {
        for (std::size_t i = 0; i < s_.class_rules.size(); ++i) {
            check_condition(at("class_rule", i), s_.class_rules[i].when);
            refer(at("class_rule", i), "gives", s_.class_rules[i].class_code, codes_of(s_.classes));
        }
        cited("class_rule", s_.class_rules);
        check_order("class_rule", s_.class_rules);
        std::int64_t level = 0;
        for (std::size_t i = 0; i < s_.grades.size(); ++i) {
            const auto& grade = s_.grades[i];
            refer(at("grade", i), "flag", grade.flags, flags_);
            refer(at("grade", i), "approver", grade.approver, roles_);
            if (grade.level <= level)
                wrong(at("grade", i), "level", "等级应从重到轻排列", "grades must be listed gravest first");
            level = grade.level;
            const bool is_last = i + 1 == s_.grades.size();
            if (grade.flags.empty() != is_last)
                wrong(at("grade", i), "flag", "只有最后一级没有 flag，作为默认",
                      "the last grade, and only the last, has no flag: it is the default");
        }
        static const Codes closing{"result", "feedback", "evaluation_offered", "breach_explained"};
        refer("closing", "require", s_.closing_conditions, closing);
        // 1.5.2, 3.5.5: a standard may ask more of a closing, never less.
        for (const auto& needed : closing)
            if (std::ranges::find(s_.closing_conditions, needed) == s_.closing_conditions.end())
                wrong("closing", "require", fmt::format("缺少 {}：闭环不可省略", needed),
                      fmt::format("{} is missing: the loop cannot be left open", needed));
    }

    void check_routes() {
        unique("skill", s_.skills, false);
        cited("skill", s_.skills);
        if (s_.routes.empty()) return;  // from before there were any: people take what comes
        unique("route", s_.routes);
        cited("route", s_.routes);
        check_order("route", s_.routes);
        for (std::size_t i = 0; i < s_.routes.size(); ++i) {
            check_condition(at("route", i), s_.routes[i].when);
            refer(at("route", i), "skills", s_.routes[i].skills, codes_of(s_.skills));
        }
        refer("routing", "posts", s_.routing.posts, roles_);
        if (s_.routing.capacity == 0)
            wrong("", "routing", "缺少 [routing]：有分派规则时需要转派与容量的数值",
                  "[routing] is missing: routes need its numbers for offers and capacity");
    }

    void check_limits() {
        const auto calendars = codes_of(s_.calendars);
        unique("sla", s_.sla_rules);
        cited("sla", s_.sla_rules);
        check_order("sla", s_.sla_rules);
        for (std::size_t i = 0; i < s_.sla_rules.size(); ++i) {
            const auto& rule = s_.sla_rules[i];
            check_condition(at("sla", i), rule.when);
            for (const auto& limit : {rule.accept, rule.respond, rule.resolve, rule.feedback})
                refer(at("sla", i), "calendar", limit.calendar, calendars);
            if (rule.respond.calendar == rule.resolve.calendar && rule.respond.limit > rule.resolve.limit)
                wrong(at("sla", i), "respond", "首次响应的时限不能长于解决时限",
                      "the limit to respond cannot be longer than the limit to resolve");
        }
        cited("sla_factor", s_.sla_factors);
        static const Codes clocks{"accept", "respond", "resolve", "feedback"};
        for (std::size_t i = 0; i < s_.sla_factors.size(); ++i) {
            refer(at("sla_factor", i), "clock", s_.sla_factors[i].clock, clocks);
            refer(at("sla_factor", i), "segment", s_.sla_factors[i].segments, codes_of(s_.segments));
        }
        refer("contact", "follow_up_calendar", s_.follow_up.calendar, calendars);
        std::int64_t last = 0;
        for (const auto percent : s_.warning_percents) {
            if (percent <= last || percent > 99)
                wrong("warning", "percent", "应为 1 到 99 之间递增的百分数",
                      "must be rising percentages from 1 to 99");
            last = percent;
        }
        static const Codes steps{"handler", "team_lead", "department_manager", "centre_manager", "executive"};
        for (std::size_t i = 0; i < s_.ladder.size(); ++i) {
            refer(at("ladder", i), "role", s_.ladder[i].role, steps);
            if (i > 0 && s_.ladder[i].percent <= s_.ladder[i - 1].percent)
                wrong(at("ladder", i), "percent", "升级阶梯应逐级递增",
                      "each step must come later than the one before");
        }
        if (s_.ladder.empty()) wrong("", "ladder", "缺少升级阶梯", "the escalation ladder is missing");
    }

    void check_steering() {
        terms("indicator", s_.indicators);
        static const Codes formulas{formula_names.begin(), formula_names.end()};
        static const Codes windowed{"first_contact_resolution", "reopen_rate", "repeat_complaint_rate"};
        for (std::size_t i = 0; i < s_.indicators.size(); ++i) {
            const auto& one = s_.indicators[i];
            refer(at("indicator", i), "formula", one.formula, formulas);
            refer(at("indicator", i), "also", one.also, clauses_);
            if (windowed.contains(one.formula) != (one.within > Duration{}))
                wrong(at("indicator", i), "within", "只有重复、重开类指标才有 within",
                      "only repeats and reopenings have a `within`");
        }
        terms("scheme", s_.schemes);
        for (std::size_t i = 0; i < s_.schemes.size(); ++i) check_scheme(at("scheme", i), s_.schemes[i]);
        cited("training_need", s_.training_needs);
        for (std::size_t i = 0; i < s_.training_needs.size(); ++i)
            refer(at("training_need", i), "post", s_.training_needs[i].post, roles_);
        cited("emergency_level", s_.emergency_levels);
        for (std::size_t i = 1; i < s_.emergency_levels.size(); ++i) check_levels(i);
    }

    void check_scheme(const std::string& path, const Scheme& scheme) {
        refer(path, "post", scheme.posts, roles_);
        std::int64_t sum = 0;
        bool is_internal = false, is_customers = false;
        for (const auto& weight : scheme.weights) {
            sum += weight.percent;
            is_internal |= weight.source == "internal";
            is_customers |= weight.source == "customer";
            refer(path, "weights", weight.source, Codes{"system", "internal", "customer"});
        }
        if (sum != 100)
            wrong(path, "weights", fmt::format("权重之和应为 100，现为 {}", sum),
                  fmt::format("the weights must sum to 100, not {}", sum));
        if (!is_internal || !is_customers)  // 6.5.5
            wrong(path, "weights", "考核须同时有内部与客户两类来源",
                  "internal and customer sources are both needed");
    }

    void check_levels(std::size_t i) {
        const auto &graver = s_.emergency_levels[i - 1], &milder = s_.emergency_levels[i];
        const auto path = at("emergency_level", i);
        if (milder.level <= graver.level)
            wrong(path, "level", "等级应从重到轻排列", "levels must be listed gravest first");
        const auto contradicts = [](auto above, auto below) {
            return above != decltype(above){} && below > above;
        };
        if (contradicts(graver.customers_affected, milder.customers_affected) ||
            contradicts(graver.complaints_per_hour, milder.complaints_per_hour) ||
            contradicts(graver.data_subjects, milder.data_subjects) ||
            contradicts(graver.own_outage, milder.own_outage))
            wrong(path, "", "较轻等级的门槛高于较重等级",
                  "a milder level asks for more than the graver one above it");
    }

    StandardFile& file_;
    const Standard& s_;
    Codes clauses_, categories_;
    const Codes types_{"fault", "complaint", "consultation", "change"};
    const Codes priorities_{"low", "normal", "high", "urgent"};
    const Codes flags_{"regulator", "media", "group", "safety", "vip", "repeat"};
    const Codes roles_{"agent",   "field_engineer", "team_lead", "quality_inspector",
                       "trainer", "manager",        "archivist", "administrator"};
};

}  // namespace

void check_standard(StandardFile& file) {
    Checker{file}.run();
    check_work(file);
    check_bookings(file);
    check_counter(file);
    check_telephone(file);
    check_privacy(file);
    check_contact(file);
    check_knowledge(file);
    check_messages(file);
    check_intake(file);
    check_tone(file);
    check_chat(file);
    check_complaints(file);
}

}  // namespace bihuan::standard
