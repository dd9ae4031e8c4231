// Grades by flags, groups by matter, deadlines by authority.
#include <algorithm>

#include "complaint/domain/complaint_rules.hpp"

namespace bihuan::complaint {
namespace {

void drop_decision(std::vector<std::string>& flags) {
    std::erase_if(flags, [](const std::string& flag) { return flag.starts_with(standard::decided_grade); });
}

}  // namespace

std::vector<std::string> flags_from_text(std::string_view text) {
    std::vector<std::string> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        if (end > 0) out.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::string flags_to_text(const std::vector<std::string>& flags) {
    std::string out;
    for (const auto& flag : flags) out += (out.empty() ? "" : ",") + flag;
    return out;
}

bool has_flag(std::string_view flags, std::string_view flag) {
    const auto all = flags_from_text(flags);
    return std::ranges::find(all, flag) != all.end();
}

const standard::Grade* grade_named(const standard::Standard& standard, std::string_view code) {
    const auto found = std::ranges::find(standard.grades, code, &standard::Grade::code);
    return found == standard.grades.end() ? nullptr : &*found;
}

std::vector<std::string> with_flag(const standard::Standard& standard, std::vector<std::string> flags,
                                   const std::string& flag) {
    if (std::ranges::find(flags, flag) != flags.end()) return flags;
    if (standard::grade_of(standard, {flag}).level < standard::grade_of(standard, flags).level)
        drop_decision(flags);
    flags.push_back(flag);
    return flags;
}

std::vector<std::string> without_flag(std::vector<std::string> flags, std::string_view flag) {
    std::erase(flags, flag);
    return flags;
}

std::vector<std::string> decided(const standard::Standard& standard, std::vector<std::string> flags,
                                 const std::string& grade) {
    drop_decision(flags);
    if (standard::grade_of(standard, flags).code != grade)
        flags.push_back(std::string{standard::decided_grade} + grade);
    return flags;
}

std::string decision_in(const std::vector<std::string>& flags) {
    for (const auto& flag : flags)
        if (flag.starts_with(standard::decided_grade)) return flag.substr(standard::decided_grade.size());
    return {};
}

std::vector<std::string> not_below(const standard::Standard& standard, std::vector<std::string> flags,
                                   const std::string& grade) {
    const auto* decision = grade_named(standard, grade);
    if (!decision || standard::grade_of(standard, flags).level <= decision->level) return flags;
    return decided(standard, std::move(flags), grade);
}

std::string theme_of(std::string_view category, std::int64_t depth) {
    std::size_t end = 0;
    for (std::int64_t part = 0; part < depth; ++part) {
        end = category.find('.', end == 0 ? 0 : end + 1);
        if (end == std::string_view::npos) return std::string{category};
    }
    return std::string{category.substr(0, end)};
}

Instant statutory_due(const standard::Standard& standard, const standard::Statutory& rule, Instant received) {
    static const WorkCalendar always{.is_always = true, .week = {}, .special = {}};
    const auto found =
        std::ranges::find(standard.calendars, rule.reply.calendar, &standard::CalendarRule::code);
    const auto& calendar = found == standard.calendars.end() ? always : found->calendar;
    if (rule.days == 0)
        return add_working_time(calendar, received, rule.reply.limit).value_or(received + rule.reply.limit);
    // The beginning of the local day `days` after the one of receipt.
    const auto local = local_date_compact(received, calendar.zone);
    const auto number = [&](std::size_t at, std::size_t length) {
        return std::stoi(local.substr(at, length));
    };
    const std::chrono::sys_days first{std::chrono::year{number(0, 4)} / static_cast<unsigned>(number(4, 2)) /
                                      static_cast<unsigned>(number(6, 2))};
    const auto begin_of = [&](std::int64_t days) {
        const std::chrono::year_month_day date{first + std::chrono::days{days}};
        std::string text = std::to_string(static_cast<int>(date.year())) + "-";
        const auto two = [&](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        text += two(static_cast<unsigned>(date.month())) + "-" + two(static_cast<unsigned>(date.day()));
        return from_iso_or_local_date(text, calendar.zone).value_or(received);
    };
    std::int64_t left = rule.days;
    for (std::int64_t day = 1; day <= 3660; ++day) {
        const auto end = begin_of(day + 1);
        if (working_time_between(calendar, begin_of(day), end).count() > 0 && --left == 0) return end;
    }
    return begin_of(rule.days + 1);  // a calendar that never works: plain days
}

}  // namespace bihuan::complaint
