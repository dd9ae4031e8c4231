#include "app/simulate_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace bihuan {
namespace {

using simulation::Report;

// What the tables call things; what is not here is a code of the standard or of the scenario.
struct Word {
    const char *key, *zh, *en;
};
constexpr Word words[] = {
    {"attainment", "达标率（已结束或已超时的承诺）", "Attainment (promises that ended or were broken)"},
    {"waits", "等待（自开单起，自然时间，时:分）", "Waits (from opening, by the wall, hours:minutes)"},
    {"teams", "班组", "Teams"},
    {"backlog", "积压（尚未解决）", "Backlog (not yet resolved)"},
    {"events", "数量", "Numbers"},
    {"all", "全部规则", "all rules"},
    {"answer", "应答", "answer"},
    {"accept", "受理", "accept"},
    {"respond", "响应", "respond"},
    {"resolve", "解决", "resolve"},
    {"feedback", "反馈", "feedback"},
    {"follow_up", "回访", "follow-up"},
    {"count", "工单", "tickets"},
    {"mean", "平均", "mean"},
    {"people", "人数", "people"},
    {"busy_hours", "工作小时", "busy h"},
    {"staffed_hours", "在岗小时", "staffed h"},
    {"utilisation", "利用率", "utilisation"},
    {"tickets", "工单", "tickets"},
    {"peak", "最高", "peak"},
    {"number", "数量", "number"},
    {"opened", "开单", "opened"},
    {"resolved", "已解决", "resolved"},
    {"told", "已反馈", "told the result"},
    {"evaluated", "已评价", "evaluated"},
    {"followed_up", "差评已回访", "bad scores followed up"},
    {"closed", "已关闭", "closed"},
    {"waited", "等待过客户", "waited for the customer"},
    {"handed_over", "转办", "handed over"},
    {"reopened", "重开", "reopened"},
    {"reopen_share", "重开率", "reopened, share"},
    {"warnings", "预警", "warnings"},
    {"breaches", "超时", "breaches"},
    {"ladder", "逐级上报", "steps of the ladder"},
};

std::string said(const std::string& key, const std::string& lang) {
    const bool is_zh = lang == "zh";
    if (key.starts_with("week_"))
        return is_zh ? fmt::format("第 {} 周末", key.substr(5))
                     : fmt::format("end of week {}", key.substr(5));
    const auto* found = std::ranges::find_if(words, [&](const Word& one) { return key == one.key; });
    if (found == std::end(words)) return key;
    return is_zh ? found->zh : found->en;
}

std::string number_text(double value, CellUnit unit) {
    switch (unit) {
        case CellUnit::count:
            return fmt::format("{:.0f}", value);
        case CellUnit::hours:
            return fmt::format("{:.1f}", value);
        case CellUnit::percent:
            return fmt::format("{:.1f} %", value * 100);
        case CellUnit::span: {
            const auto minutes = std::llround(value / 60);
            return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
        }
    }
    return {};
}

std::string shown(const Cell& cell) {
    if (cell.of == 0) return "-";
    auto out = number_text(cell.value, cell.unit);
    if (cell.of > 0) out += fmt::format(" ({})", cell.of);
    return out;
}

// What rounds to nothing is nothing, without a sign.
std::string difference_of(const Cell& base, const Cell& changed) {
    const auto size = number_text(std::abs(changed.value - base.value), base.unit);
    const bool is_any = size != number_text(0, base.unit);
    return (is_any ? (changed.value > base.value ? "+" : "-") : "") + size;
}

std::string key_of(const Cell& cell) { return cell.section + "." + cell.row + "." + cell.column; }

void add_waits(std::vector<Cell>& out, const char* row, const simulation::Waits& waits) {
    out.push_back({"waits", row, "count", static_cast<double>(waits.count)});
    for (const auto& [column, value] : {std::pair{"mean", waits.mean}, std::pair{"p50", waits.p50},
                                        std::pair{"p90", waits.p90}, std::pair{"p99", waits.p99}})
        out.push_back({"waits", row, column, value, CellUnit::span});
}

double share(std::int64_t part, std::int64_t whole) {
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0;
}

// Rows of a section in the order in which they came, with a column for each that any row has.
std::string table(const std::vector<Cell>& cells, const std::string& lang) {
    std::vector<std::string> rows, columns;
    std::map<std::pair<std::string, std::string>, const Cell*> at;
    std::size_t width = 0;
    for (const auto& cell : cells) {
        if (std::ranges::find(rows, cell.row) == rows.end()) rows.push_back(cell.row);
        if (std::ranges::find(columns, cell.column) == columns.end()) columns.push_back(cell.column);
        at[{cell.row, cell.column}] = &cell;
        width = std::max(width, said(cell.row, lang).size());
    }
    std::string out = fmt::format("{}\n  {:<{}}", said(cells.front().section, lang), "", width);
    for (const auto& column : columns) out += fmt::format("{:>18}", said(column, lang));
    for (const auto& row : rows) {
        out += fmt::format("\n  {:<{}}", said(row, lang), width);
        for (const auto& column : columns) {
            const auto found = at.find({row, column});
            out += fmt::format("{:>18}", found == at.end() ? "-" : shown(*found->second));
        }
    }
    return out + "\n\n";
}

}  // namespace

std::vector<Cell> cells_of(const Report& report) {
    std::vector<Cell> out;
    for (const auto& one : report.attained)  // "" sorts first: all rules together
        out.push_back({"attainment", one.rule.empty() ? "all" : one.rule, one.clock, one.share(),
                       CellUnit::percent, one.met + one.broken});
    const auto& lived = report.lived;
    add_waits(out, "accept", lived.accept);
    add_waits(out, "respond", lived.respond);
    add_waits(out, "resolve", lived.resolve);
    for (const auto& team : lived.teams) {
        out.push_back({"teams", team.code, "people", static_cast<double>(team.people)});
        out.push_back({"teams", team.code, "busy_hours", team.busy_hours, CellUnit::hours});
        out.push_back({"teams", team.code, "staffed_hours", team.staffed_hours, CellUnit::hours});
        out.push_back({"teams", team.code, "utilisation", team.utilisation(), CellUnit::percent});
    }
    const auto tickets = [&](std::string row, std::int64_t n) {
        out.push_back({"backlog", std::move(row), "tickets", static_cast<double>(n)});
    };
    for (std::size_t i = 0; i < lived.backlog_by_week.size(); ++i)
        tickets(fmt::format("week_{}", i + 1), lived.backlog_by_week[i]);
    tickets("peak", lived.backlog_peak);
    for (const auto& [row, n] :
         {std::pair{"opened", lived.opened}, std::pair{"resolved", lived.resolved},
          std::pair{"told", lived.told}, std::pair{"evaluated", lived.evaluated},
          std::pair{"followed_up", lived.followed_up}, std::pair{"closed", report.closed},
          std::pair{"waited", lived.waited}, std::pair{"handed_over", lived.handed_over},
          std::pair{"reopened", lived.reopened}, std::pair{"warnings", report.warnings},
          std::pair{"breaches", report.breaches}, std::pair{"ladder", report.ladder}})
        out.push_back({"events", row, "number", static_cast<double>(n)});
    out.push_back({"events", "reopen_share", "number", share(lived.reopened, lived.told), CellUnit::percent});
    return out;
}

std::string report_tables(const std::vector<Cell>& cells, const std::string& lang) {
    std::string out;
    for (auto from = cells.begin(); from != cells.end();) {
        const auto to =
            std::find_if(from, cells.end(), [&](const Cell& cell) { return cell.section != from->section; });
        out += table({from, to}, lang);
        from = to;
    }
    return out;
}

std::string comparison_table(const std::vector<Cell>& base, const std::vector<Cell>& changed,
                             const std::string& lang) {
    const bool is_zh = lang == "zh";
    std::map<std::string, const Cell*> after;
    for (const auto& cell : changed) after[key_of(cell)] = &cell;
    std::string out = fmt::format("{:<44}{:>18}{:>18}{:>14}\n", "", is_zh ? "现行" : "base",
                                  is_zh ? "改后" : "changed", is_zh ? "差" : "difference");
    std::string section;
    for (const auto& cell : base) {
        if (cell.section != section) out += said(section = cell.section, lang) + "\n";
        const auto found = after.find(key_of(cell));
        const auto difference = found == after.end() ? "-" : difference_of(cell, *found->second);
        out += fmt::format("  {:<42}{:>18}{:>18}{:>14}\n",
                           said(cell.row, lang) + " · " + said(cell.column, lang), shown(cell),
                           found == after.end() ? "-" : shown(*found->second), difference);
    }
    return out;
}

std::string local_day(Instant at, const std::string& zone) {  // "2026-03-02"
    auto day = local_date_compact(at, zone);
    return day.size() == 8 ? day.insert(6, "-").insert(4, "-") : day;
}

std::string head_text(const PreparedTrials& prepared, const SimulateOptions& options) {
    const bool is_zh = options.lang == "zh";
    const auto& profile = prepared.changed.profile;
    const auto& plan = prepared.plan;
    const auto from = plan.start + std::chrono::days{plan.warm_up_days};
    auto out = fmt::format(fmt::runtime(is_zh ? "模拟 {}（{}）起 {} 天（此前 {} 天预热不计），种子 {}\n"
                                              : "{} ({}), {} days (after {} days of warming up), seed {}\n"),
                           local_day(from, profile.zone), profile.zone, plan.days - plan.warm_up_days,
                           plan.warm_up_days, plan.seed);
    if (profile.cases > 0)
        out += fmt::format(
            fmt::runtime(is_zh ? "拟合自 {} 件历史工单（{} 至 {}），每周 {:.1f} 件；{} 件一段处理过长、{} "
                                 "件过短，不作为处理时长\n"
                               : "fitted from {} past cases ({} to {}), {:.1f} a week; {} with a stretch too "
                                 "long to be work and {} too short taught no handling time\n"),
            profile.cases, local_day(profile.from, profile.zone), local_day(profile.to, profile.zone),
            profile.per_week, profile.left_out_long, profile.left_out_short);
    else
        out += is_zh ? "到达量取自情景文件\n" : "arrivals as the scenario says\n";
    for (const auto& one : options.sets)
        out += fmt::format(fmt::runtime(is_zh ? "设定 {}\n" : "set {}\n"), one);
    return out + "\n";
}

}  // namespace bihuan
