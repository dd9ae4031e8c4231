// A month lived by the real use cases. What the engine alone does is tested in src/simulation/test.
#include "app/simulate_month.hpp"

#include <gtest/gtest.h>

#include "app/simulate_report.hpp"
#include "app/simulate_trial.hpp"

namespace bihuan {
namespace {

SimulateOptions short_month() {
    SimulateOptions options;
    options.days = 10;
    options.warm_up_days = 0;
    options.tickets = 600;
    options.seed = 11;
    return options;
}

PreparedTrials prepared(const SimulateOptions& options) {
    auto out = prepare_trials(nullptr, options);
    EXPECT_TRUE(out.has_value()) << (out ? "" : out.error().detail);
    return std::move(out).value();
}

Month lived(const SimulateOptions& options, const MonthHooks& hooks = {}) {
    const auto trials = prepared(options);
    auto month = live_month(trials.changed, trials.plan, hooks);
    EXPECT_TRUE(month.has_value()) << (month ? "" : month.error().detail);
    return std::move(month).value();
}

std::string json_of(const Month& month) { return boost::json::serialize(report_json(month.report)); }

const simulation::Attained* all_of(const simulation::Report& report, std::string_view clock) {
    for (const auto& one : report.attained)
        if (one.rule.empty() && one.clock == clock) return &one;
    return nullptr;
}

TEST(SimulatedMonth, TheSameSeedGivesTheSameReportAndAnotherOneAnother) {
    auto options = short_month();
    const auto one = json_of(lived(options));
    EXPECT_EQ(one, json_of(lived(options)));
    // Nor does it matter on how many cores.
    EXPECT_EQ(one, json_of(lived(options, {.progress = {}, .at_the_end = {}, .lanes = 3})));
    options.seed = 12;
    EXPECT_NE(one, json_of(lived(options)));
}

// What is reported is what the store holds: nothing is counted twice or estimated.
TEST(SimulatedMonth, TheReportIsTheStores) {
    std::int64_t tickets = 0, closed = 0, met = 0, broken = 0, evaluated = 0;
    const auto month = lived(
        short_month(), {.progress = {}, .at_the_end = [&](Store& store) {
                            store.read(system_actor(), [&](Unit& unit) {
                                const auto n = [&](const char* sql) { return unit.number({"test.n", sql}); };
                                tickets = n("select count(*) as n from ticket");
                                closed = n("select count(*) as n from ticket where state = 'closed'");
                                evaluated =
                                    n("select count(*) as n from ticket_entry where action = 'evaluate'");
                                met = n("select count(*) as n from sla_result where state = 'met'");
                                broken =
                                    n("select count(*) as n from sla_result where state in ('missed', "
                                      "'breached')");
                                return true;
                            });
                        }});
    const auto& report = month.report;
    EXPECT_EQ(tickets, month.tickets);
    EXPECT_EQ(tickets, report.lived.opened);
    EXPECT_NEAR(static_cast<double>(tickets), 600, 5 * std::sqrt(600.0));
    EXPECT_EQ(evaluated, report.lived.evaluated);
    EXPECT_GT(report.lived.followed_up, 0) << "bad scores";
    EXPECT_GE(report.closed, closed);  // some are open again
    EXPECT_GT(closed, 0);
    std::int64_t said_met = 0, said_broken = 0, by_rule = 0;
    for (const auto& one : report.attained) {
        if (one.rule.empty()) {
            said_met += one.met;
            said_broken += one.broken;
        } else {
            by_rule += one.met + one.broken;
        }
    }
    EXPECT_EQ(said_met, met);
    EXPECT_EQ(said_broken, broken);
    EXPECT_EQ(by_rule, met + broken);
    EXPECT_GE(report.lived.opened, report.lived.resolved);
    EXPECT_GE(report.lived.resolved, 400);
}

TEST(SimulatedMonth, ALimitOfNothingIsNeverKept) {
    auto options = short_month();
    for (const auto& knob : prepared(options).knobs)  // to respond cannot take longer than to resolve
        if (knob.key.ends_with(".resolve") || knob.key.ends_with(".respond"))
            options.sets.push_back(knob.key + "=1s");
    ASSERT_FALSE(options.sets.empty());
    const auto month = lived(options);
    const auto* resolve = all_of(month.report, "resolve");
    ASSERT_NE(resolve, nullptr);
    EXPECT_EQ(resolve->met, 0);
    EXPECT_GT(resolve->broken, 400);
    EXPECT_GT(month.report.breaches, 400);
    EXPECT_GT(month.report.ladder, 400);
}

TEST(SimulatedMonth, MorePeopleKeepMorePromises) {
    auto options = short_month();
    options.sets = {"staff.faults=2", "handling.factor=2"};
    const auto few = lived(options);
    options.sets.front() = "staff.faults=12";
    const auto many = lived(options);
    EXPECT_EQ(few.report.lived.opened, many.report.lived.opened) << "the same customers";
    EXPECT_GT(few.report.lived.resolve.mean, many.report.lived.resolve.mean);
    EXPECT_LT(all_of(few.report, "resolve")->share(), all_of(many.report, "resolve")->share());
    EXPECT_GT(few.report.lived.backlog_peak, many.report.lived.backlog_peak);
}

TEST(SimulatedMonth, CanBeStopped) {
    const auto trials = prepared(short_month());
    int asked = 0;
    const auto month =
        live_month(trials.changed, trials.plan,
                   {.progress = [&](double, std::int64_t) { return ++asked < 3; }, .at_the_end = {}});
    ASSERT_FALSE(month);
    EXPECT_EQ(month.error().kind.code, simulation_stopped.code);
    EXPECT_EQ(asked, 3);
}

TEST(SimulatedMonth, WhatCannotBeLivedIsSaidBefore) {
    struct Sample {
        const char* why;
        void (*spoil)(SimulateOptions&);
        const char *code, *says;
    };
    for (const Sample& row : {
             Sample{"no such key", [](auto& o) { o.sets = {"staff.intak=3"}; }, "simulation.set_unknown",
                    "did you mean staff.intake"},
             Sample{"no such date", [](auto& o) { o.start = "soon"; }, "simulation.input_wrong", "soon"},
             Sample{"no such file", [](auto& o) { o.scenario = "/nowhere"; }, "simulation.input_wrong",
                    "/nowhere"},
             Sample{"what the standard refuses", [](auto& o) { o.sets = {"closing.silence=0s"}; },
                    "simulation.input_wrong", "closing"},
         }) {
        auto options = short_month();
        row.spoil(options);
        const auto out = prepare_trials(nullptr, options);
        ASSERT_FALSE(out) << row.why;
        EXPECT_EQ(out.error().kind.code, row.code) << row.why;
        EXPECT_NE(out.error().detail.find(row.says), std::string::npos) << out.error().detail;
    }
}

}  // namespace
}  // namespace bihuan
