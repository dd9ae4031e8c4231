// Face of `simulation` for values: what was learnt from a past, who works in the imagined month, what came of
// it. Everything here is plain; nothing does I/O.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "base/work_calendar.hpp"

namespace bihuan::simulation {

using Duration = std::chrono::microseconds;

inline constexpr ErrorKind profile_empty{"simulation.profile_empty", Category::invalid,
                                         "可用的历史工单不足，无法拟合（现有／至少）：{}",
                                         "Too few past cases to fit from (there are / needed): {}"};
inline constexpr ErrorKind scenario_wrong{"simulation.scenario_wrong", Category::invalid, "情景文件有误：{}",
                                          "The scenario is wrong: {}"};
inline constexpr ErrorKind set_unknown{"simulation.set_unknown", Category::invalid, "不认识的设定项：{}",
                                       "Unknown key: {}"};
inline constexpr ErrorKind set_wrong{"simulation.set_wrong", Category::invalid, "设定值不对：{}",
                                     "Wrong value: {}"};

// --- a past to learn from: another system's log, or our own closed tickets
enum class Moment { accepted, started, waiting, resumed, handed_over, resolved, told, closed, reopened };
struct PastStep {
    Instant at{};
    Moment moment = Moment::accepted;
};
struct PastCase {
    std::string category, channel;
    Instant opened_at{};
    std::vector<PastStep> steps;  // in order of time
};

// --- lengths of time
// empirical: `values` are quantiles in seconds at equal steps from 0 to 1, straight lines between them.
// lognormal: values are the mean and the coefficient of variation. exponential: the mean. fixed: the value.
enum class Family { fixed, exponential, lognormal, empirical };
struct Lengths {
    Family family = Family::fixed;
    std::vector<double> values{0.0};
    bool operator==(const Lengths&) const = default;
};

// --- what a past taught
struct CategoryShare {
    std::string category;
    double share = 0;
    Lengths touch;             // hands-on time, all stretches of a ticket together
    std::int64_t touches = 0;  // cases it was learnt from; 0: nothing, the scenario's own is used
};
constexpr std::size_t hours_of_week = 168;
struct Profile {
    std::string zone;
    std::int64_t cases = 0;
    Instant from{}, to{};
    double per_week = 0;
    std::array<double, hours_of_week> weekly{};  // share of each hour, Monday 00:00 first; sums to 1
    std::vector<CategoryShare> categories;       // greatest share first
    std::map<std::string, double> channels;      // empty: the past does not say
    double wait_share = 0, hand_over_share = 0, reopen_share = 0;
    Lengths wait;
    // Stretches longer than a person's working day lie on a desk and are no work; shorter than a moment they
    // were written down afterwards. Both are left out of the hands-on times, and counted.
    std::int64_t left_out_long = 0, left_out_short = 0;
};

// --- who works, and what is not learnt
struct Shift {
    std::string code, name_zh, name_en;
    WorkCalendar calendar;
};
struct Team {
    std::string code, name_zh, name_en;
    std::string role;                 // of identity
    std::vector<std::string> skills;  // categories, with all below them
    std::vector<std::string> shifts;  // people are spread over them evenly
    std::int64_t people = 0;          // 0: as many as the load asks for
    bool takes_in = false;            // accepts, hands out, tells results
};
struct Scenario {
    std::string name_zh, name_en, zone;
    double target_utilisation = 0.85;
    std::vector<Shift> shifts;
    std::vector<Team> teams;
    Lengths take_in, tell;                 // hands-on time of accepting and of telling the result
    std::map<std::string, Lengths> touch;  // by category, the nearest above it counts; "" any
    double handling_factor = 1, arrivals_factor = 1;
    Duration touch_min{}, touch_max{};  // what of a past is believed to be work
    double wait_share = 0, hand_over_share = 0, reopen_share = 0, evaluate_share = 0;
    Lengths wait, reopen_after, evaluate_after;
    std::map<std::string, double> categories, channels;  // where no past is given
    std::array<double, 24> day{};                        // arrivals by hour and weekday, likewise
    std::array<double, 7> week{};
    double per_week = 0;
};

struct Plan {
    Instant start{};
    std::int64_t days = 30, warm_up_days = 0;  // the first days are lived and not counted
    double tickets = 0;                        // expected in all; 0: as the past had them
    std::uint64_t seed = 1;
    Duration silence =
        std::chrono::hours{72};  // the standard's; an evaluation comes before it or never (3.5.5)
    std::int64_t bad_score = 2;  // the standard's; such a customer is called back (2.4.3)
};

// --- what the engine asks the real use cases to do
enum class Deed {
    open,
    accept,
    assign,
    start,
    wait,
    resume,
    hand_over,
    resolve,
    tell,
    evaluate,
    follow_up,
    reopen
};
struct Command {
    Instant at{};
    Deed deed = Deed::open;
    std::int64_t ticket = 0;     // from 0, in order of arrival
    std::int64_t person = -1;    // from 0; -1: the customer
    std::int64_t team = -1;      // assign: where it goes
    std::int64_t other = -1;     // hand_over: the person it goes to
    std::int64_t category = -1;  // open: index into Profile::categories
    std::string channel;         // open
    std::int64_t score = 0;      // evaluate
};

// --- what came of it
struct Waits {
    std::int64_t count = 0;
    double mean = 0, p50 = 0, p90 = 0, p99 = 0;  // seconds by the wall
};
struct TeamUse {
    std::string code;
    std::int64_t people = 0;
    double busy_hours = 0, staffed_hours = 0;
    double utilisation() const { return staffed_hours > 0 ? busy_hours / staffed_hours : 0; }
};
struct Lived {  // as the engine saw it
    std::int64_t opened = 0, accepted = 0, started = 0, resolved = 0, told = 0, waited = 0, handed_over = 0,
                 reopened = 0, evaluated = 0, followed_up = 0;
    Waits accept, respond, resolve;
    std::vector<TeamUse> teams;
    std::vector<std::int64_t> opened_by_day, backlog_by_day,
        backlog_by_week;  // at each end; not yet resolved
    std::int64_t backlog_peak = 0;
    Instant backlog_peak_at{};
};
struct Attained {  // of the real clocks: those that ended or were broken
    std::string rule, clock;
    std::int64_t met = 0, broken = 0;
    double share() const {
        return met + broken > 0 ? static_cast<double>(met) / static_cast<double>(met + broken) : 0;
    }
};
struct Report {
    Lived lived;
    std::vector<Attained> attained;  // by rule, then clock; rule "" all together
    std::int64_t warnings = 0, breaches = 0, ladder = 0, closed = 0;
};

}  // namespace bihuan::simulation
