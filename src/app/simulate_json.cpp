// The report as JSON: the same seed gives the same bytes, so no time of the run stands in it.
#include <map>

#include "app/simulate_report.hpp"

namespace bihuan {
namespace {

boost::json::object waits_json(const simulation::Waits& waits) {
    return {{"count", waits.count},
            {"mean_seconds", waits.mean},
            {"p50_seconds", waits.p50},
            {"p90_seconds", waits.p90},
            {"p99_seconds", waits.p99}};
}

// Not by braces: they would make a list of the two iterators.
boost::json::array numbers(const std::vector<std::int64_t>& all) {
    return boost::json::array(all.begin(), all.end());
}

}  // namespace

boost::json::object report_json(const simulation::Report& report) {
    const auto& lived = report.lived;
    boost::json::array attained, teams;
    for (const auto& one : report.attained)
        attained.push_back(boost::json::object{{"rule", one.rule},
                                               {"clock", one.clock},
                                               {"met", one.met},
                                               {"broken", one.broken},
                                               {"share", one.share()}});
    for (const auto& team : lived.teams)
        teams.push_back(boost::json::object{{"code", team.code},
                                            {"people", team.people},
                                            {"busy_hours", team.busy_hours},
                                            {"staffed_hours", team.staffed_hours},
                                            {"utilisation", team.utilisation()}});
    return {{"attainment", std::move(attained)},
            {"waits", boost::json::object{{"accept", waits_json(lived.accept)},
                                          {"respond", waits_json(lived.respond)},
                                          {"resolve", waits_json(lived.resolve)}}},
            {"teams", std::move(teams)},
            {"backlog", boost::json::object{{"by_day", numbers(lived.backlog_by_day)},
                                            {"by_week", numbers(lived.backlog_by_week)},
                                            {"peak", lived.backlog_peak},
                                            {"peak_at", to_iso(lived.backlog_peak_at)}}},
            {"opened_by_day", numbers(lived.opened_by_day)},
            {"opened", lived.opened},
            {"accepted", lived.accepted},
            {"started", lived.started},
            {"resolved", lived.resolved},
            {"told", lived.told},
            {"evaluated", lived.evaluated},
            {"followed_up", lived.followed_up},
            {"waited", lived.waited},
            {"handed_over", lived.handed_over},
            {"reopened", lived.reopened},
            {"closed", report.closed},
            {"warnings", report.warnings},
            {"breaches", report.breaches},
            {"ladder", report.ladder}};
}

boost::json::object profile_json(const simulation::Profile& profile) {
    boost::json::array weekly(profile.weekly.begin(), profile.weekly.end());
    boost::json::array categories;
    for (const auto& one : profile.categories)
        categories.push_back(boost::json::object{
            {"category", one.category}, {"share", one.share}, {"learnt_from", one.touches}});
    boost::json::object out{{"zone", profile.zone},
                            {"cases", profile.cases},
                            {"per_week", profile.per_week},
                            {"weekly", std::move(weekly)},
                            {"categories", std::move(categories)},
                            {"wait_share", profile.wait_share},
                            {"hand_over_share", profile.hand_over_share},
                            {"reopen_share", profile.reopen_share},
                            {"left_out_long", profile.left_out_long},
                            {"left_out_short", profile.left_out_short}};
    if (profile.cases > 0) {
        out["from"] = to_iso(profile.from);
        out["to"] = to_iso(profile.to);
    }
    return out;
}

boost::json::array difference_json(const std::vector<Cell>& base, const std::vector<Cell>& changed) {
    const auto key = [](const Cell& cell) { return cell.section + "." + cell.row + "." + cell.column; };
    std::map<std::string, double> after;
    for (const auto& cell : changed) after[key(cell)] = cell.value;
    boost::json::array out;
    for (const auto& cell : base) {
        const auto found = after.find(key(cell));
        if (found == after.end()) continue;
        out.push_back(boost::json::object{{"key", key(cell)},
                                          {"base", cell.value},
                                          {"changed", found->second},
                                          {"difference", found->second - cell.value}});
    }
    return out;
}

}  // namespace bihuan
