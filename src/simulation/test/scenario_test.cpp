#include <gtest/gtest.h>

#include <algorithm>

#include "fixture.hpp"
#include "simulation/domain/changes.hpp"
#include "simulation/domain/staffing.hpp"

namespace bihuan {
std::string_view telecom_standard_text();
}

namespace bihuan::simulation {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const auto at = text.find(what);
    EXPECT_NE(at, std::string::npos) << what;
    return text.replace(at, what.size(), by);
}

std::int64_t line_of(std::string_view text, std::string_view what) {
    return 1 + std::ranges::count(text.substr(0, text.find(what)), '\n');
}

TEST(ScenarioFile, TheShippedOneIsInOrder) {
    const auto file = read_scenario(default_scenario_text());
    for (const auto& problem : file.problems) ADD_FAILURE() << problem.line << ": " << problem.text;
    EXPECT_EQ(file.scenario.teams.size(), 3u);
    EXPECT_EQ(team_for(file.scenario, "fault.tv"), 1);
    EXPECT_EQ(team_for(file.scenario, "complaint.billing"), 2);
    EXPECT_EQ(team_for(file.scenario, "consultation.plan"), 0);
}

TEST(ScenarioFile, MistakesAreSaidWithTheirLine) {
    const std::string good{default_scenario_text()};
    struct Sample {
        const char *what, *by, *says;
    };
    for (const Sample& row : {
             Sample{R"("08:00-12:00", "12:30-16:30")", R"("08:00-12:00", "11:30-16:30")", "no span"},
             Sample{R"(hours = ["08:30-12:00", "13:00-17:30"])", R"(hours = ["8:30-12:00"])", "no span"},
             Sample{R"(skills = ["complaint"])", "skill = [\"complaint\"]", "unknown"},
             Sample{R"(shifts = ["early", "late", "office"])", R"(shifts = ["early", "night"])", "no shift"},
             Sample{"tell = { mean = \"3m\", spread = 0.6 }", "tell = 3", "must be"},
             Sample{"take_in = { mean = \"2m\", spread = 0.6 }", "take_in = { mean = \"2x\" }", "length"},
             Sample{"wait_share = 0.12", "wait_share = 1.2", "from 0 to 1"},
             Sample{"\"fault.tv\" = 4", "\"fault.tv\" = 0", "greater than 0"},
             Sample{"code = \"faults\"", "code =  \"intake\"", "already"},
             Sample{"weekday = [1.15, 1.05", "weekday = [1.15", "7 numbers"},
         }) {
        const auto text = replaced(good, row.what, row.by);
        const auto file = read_scenario(text);
        ASSERT_FALSE(file.problems.empty()) << row.by;
        bool is_said = false;
        for (const auto& problem : file.problems)
            is_said |=
                problem.text.find(row.says) != std::string::npos && problem.line == line_of(text, row.by);
        EXPECT_TRUE(is_said) << row.by << ": " << file.problems[0].line << " " << file.problems[0].text;
    }
    EXPECT_FALSE(read_scenario("zone = ").problems.empty());
    const auto nobody = read_scenario(replaced(good, "skills = [\"*\"]", "skills = [\"fault.mobile\"]"));
    ASSERT_FALSE(nobody.problems.empty());
    EXPECT_NE(nobody.problems[0].text.find("nobody has the skill"), std::string::npos);
}

class Changes : public testing::Test {
  protected:
    Changes() {
        trial_.standard_text = telecom_standard_text();
        trial_.scenario = read_scenario(default_scenario_text()).scenario;
        trial_.profile = profile_of(trial_.scenario);
        fill_head_counts(trial_.scenario, trial_.profile, trial_.profile.per_week);
        rule_.code = "fault.urgent";
        standard_.sla_rules.push_back(rule_);
    }
    Trial trial_;
    standard::SlaRule rule_;
    standard::Standard standard_;
};

TEST_F(Changes, AreApplied) {
    for (const char* one : {"sla.fault.urgent.resolve=6h", "closing.silence = 48h", "staff.intake=12",
                            "handling.factor=0.8", "customer.wait_share=0.5"})
        ASSERT_TRUE(apply(trial_, standard_, one)) << one;
    EXPECT_EQ(trial_.scenario.teams[0].people, 12);
    EXPECT_EQ(trial_.scenario.handling_factor, 0.8);
    EXPECT_EQ(trial_.profile.wait_share, 0.5);
    const auto& text = trial_.standard_text;
    EXPECT_NE(text.find("silence = '48h'"), std::string::npos);
    EXPECT_NE(text.find("resolve = '6h'"), std::string::npos);
}

TEST_F(Changes, WhatIsUnknownOrWrongIsRefused) {
    struct Sample {
        const char *assignment, *code, *says;
    };
    for (const Sample& row : {
             Sample{"sla.fault.urgent.resolv=6h", "simulation.set_unknown",
                    "did you mean sla.fault.urgent.resolve"},
             Sample{"staff.intak=3", "simulation.set_unknown", "did you mean staff.intake"},
             Sample{"sla.fault.urgent.resolve=6 hours", "simulation.set_wrong", "6 hours"},
             Sample{"staff.intake=0", "simulation.set_wrong", "from 1"},
             Sample{"staff.intake=many", "simulation.set_wrong", "many"},
             Sample{"handling.factor", "simulation.set_wrong", "KEY=VALUE"},
         }) {
        const auto done = apply(trial_, standard_, row.assignment);
        ASSERT_FALSE(done) << row.assignment;
        EXPECT_EQ(done.error().kind.code, row.code) << row.assignment;
        EXPECT_NE(done.error().detail.find(row.says), std::string::npos) << done.error().detail;
    }
}

TEST(Staffing, HeadCountsFollowTheLoad) {
    auto scenario = read_scenario(default_scenario_text()).scenario;
    const auto profile = profile_of(scenario);
    fill_head_counts(scenario, profile, profile.per_week);
    const auto month =
        live(profile, scenario, {.start = monday - std::chrono::hours{8}, .days = 28, .seed = 1});
    for (const auto& team : month.lived.teams) {
        EXPECT_GE(team.people, 2) << team.code;
        // Not more than what was aimed at, and not far below: rounding up costs small teams.
        EXPECT_LE(team.utilisation(), scenario.target_utilisation + 0.05) << team.code;
        EXPECT_GE(team.utilisation(), scenario.target_utilisation * 0.6) << team.code;
    }
}

}  // namespace
}  // namespace bihuan::simulation
