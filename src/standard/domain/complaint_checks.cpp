// What complaints are decided by: references that exist, limits that rise with the role (1.5.3, 5.4.4).
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "standard/domain/standard_checks.hpp"

namespace bihuan::standard {
namespace {

using Codes = std::set<std::string, std::less<>>;

class ComplaintChecker {
  public:
    explicit ComplaintChecker(StandardFile& file) : file_{file}, s_{file.standard} {}

    void run() {
        Codes clauses, channels, segments, calendars, categories;
        for (const auto& one : s_.clauses) clauses.insert(one.id);
        for (const auto& one : s_.channels) channels.insert(one.code);
        for (const auto& one : s_.segments) segments.insert(one.code);
        for (const auto& one : s_.calendars) calendars.insert(one.code);
        for (const auto& one : s_.categories) categories.insert(one.category.code);
        for (std::size_t i = 0; i < s_.grade_flags.size(); ++i) {
            const auto path = at("grade_flag", i);
            const auto& rule = s_.grade_flags[i];
            if (rule.clause.empty()) continue;  // of a standard from before there were rules
            refer(path, "gives", rule.flag, flags_);
            refer(path, "clause", rule.clause, clauses);
            for (const auto& one : rule.when.types) refer(path, "type", one, types_);
            for (const auto& one : rule.when.priorities) refer(path, "priority", one, priorities_);
            for (const auto& one : rule.when.channels) refer(path, "channel", one, channels);
            for (const auto& one : rule.when.segments) refer(path, "segment", one, segments);
            for (const auto& one : rule.when.categories) refer(path, "category", one, categories);
            if (!rule.when.grades.empty())
                wrong(path, "grade", "等级由标记得出，不能再作条件",
                      "the grade follows from the flags; it cannot be a condition of one");
            if (rule.when.is_empty())
                wrong(path, "", "没有条件：每件投诉都会有此标记",
                      "has no condition: every complaint would get it");
        }
        terms("liability", s_.liabilities, clauses);
        terms("redress", s_.redresses, clauses);
        terms("statutory", s_.statutory, clauses);
        for (std::size_t i = 0; i < s_.statutory.size(); ++i)
            refer(at("statutory", i), "calendar", s_.statutory[i].reply.calendar, calendars);
        check_limits(clauses);
        if (s_.group_complaint.count != 0) {
            refer("group_complaint", "area", s_.group_complaint.area, areas_);
            if (s_.group_complaint.window == Duration{})
                wrong("group_complaint", "window", "时间窗不能为零", "the window cannot be empty");
        }
    }

  private:
    static std::string at(std::string_view list, std::size_t i) { return fmt::format("{}[{}]", list, i + 1); }

    void wrong(const std::string& path, std::string_view key, std::string zh, std::string en) {
        if (file_.problems.size() >= problems_max) return;
        const auto line = file_.lines.find(path);
        file_.problems.push_back({line == file_.lines.end() ? 0 : line->second,
                                  key.empty() ? path : fmt::format("{}.{}", path, key), std::move(zh),
                                  std::move(en)});
    }
    void refer(const std::string& path, std::string_view key, const std::string& code, const Codes& known) {
        if (code.empty() || known.contains(code)) return;
        wrong(path, key, fmt::format("没有 \"{}\"，请先定义或改正；现有：{}", code, fmt::join(known, "、")),
              fmt::format("there is no \"{}\"; define it or mend it; there are: {}", code,
                          fmt::join(known, ", ")));
    }
    template <class List>
    void terms(std::string_view name, const List& list, const Codes& clauses) {
        Codes seen;
        for (std::size_t i = 0; i < list.size(); ++i) {
            refer(at(name, i), "clause", list[i].clause, clauses);
            if (!list[i].code.empty() && !seen.insert(list[i].code).second)
                wrong(at(name, i), "code", fmt::format("代码 \"{}\" 重复", list[i].code),
                      fmt::format("the code \"{}\" stands twice", list[i].code));
        }
    }
    // Agent, team lead, manager, as far as the standard goes: each may more than the one before, and the last
    // whatever it is, so that no proposal is without somebody to decide it.
    void check_limits(const Codes& clauses) {
        static const std::vector<std::string> ranks{"agent", "team_lead", "manager"};
        std::ptrdiff_t rank = -1;
        std::int64_t fen = 0;
        for (std::size_t i = 0; i < s_.settlement_limits.size(); ++i) {
            const auto path = at("settlement_limit", i);
            const auto& limit = s_.settlement_limits[i];
            refer(path, "clause", limit.clause, clauses);
            refer(path, "role", limit.role, Codes{ranks.begin(), ranks.end()});
            const auto now = std::ranges::find(ranks, limit.role) - ranks.begin();
            const bool is_last = i + 1 == s_.settlement_limits.size();
            if (now <= rank || (!is_last && limit.fen <= fen))
                wrong(path, limit.fen <= fen ? "fen" : "role", "岗位与限额应由低到高排列",
                      "roles and their limits must rise");
            if (is_last != (limit.fen == 0))
                wrong(path, "fen", "最后一级，且只有最后一级，不写限额",
                      "the last role, and only the last, has no limit");
            rank = now;
            fen = limit.fen;
        }
    }

    StandardFile& file_;
    const Standard& s_;
    const Codes flags_{"regulator", "media", "group", "safety", "vip", "repeat"};
    const Codes types_{"fault", "complaint", "consultation", "change"};
    const Codes priorities_{"low", "normal", "high", "urgent"};
    const Codes areas_{"headquarters", "branch", "city", "department", "team"};
};

}  // namespace

void check_complaints(StandardFile& file) { ComplaintChecker{file}.run(); }

std::vector<std::string> flags_of(const Standard& standard, const Facts& facts) {
    std::vector<std::string> out;
    for (const auto& rule : standard.grade_flags)
        if (holds(rule.when, facts) && std::ranges::find(out, rule.flag) == out.end())
            out.push_back(rule.flag);
    return out;
}

const Grade& grade_of(const Standard& standard, const std::vector<std::string>& flags) {
    for (const auto& grade : standard.grades)
        if (std::ranges::find(flags, std::string{decided_grade} + grade.code) != flags.end()) return grade;
    const auto found = std::ranges::find_if(standard.grades, [&](const Grade& grade) {
        return std::ranges::any_of(grade.flags, [&](const std::string& flag) {
            return std::ranges::find(flags, flag) != flags.end();
        });
    });
    return found == standard.grades.end() ? standard.grades.back() : *found;
}

}  // namespace bihuan::standard
