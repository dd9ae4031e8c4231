// The formulas against samples worked out by hand.
#include "analytics/domain/formulas.hpp"

#include <gtest/gtest.h>

#include <set>

namespace bihuan::analytics {
namespace {

TEST(Formulas, ValuesAsWorkedOutByHand) {
    struct Sample {
        const char* why;
        Formula formula;
        Sums sums;
        bool is_at_most;
        std::optional<double> value;
    };
    for (const Sample& row : {
             Sample{"nothing counted is no value, not 100 %", Formula::loop_rate, {0, 0, 0}, false, {}},
             Sample{"19 of 20 in time", Formula::on_time_respond, {20, 1, 0}, false, 95.0},
             Sample{"none missed", Formula::loop_rate, {7, 0, 0}, false, 100.0},
             Sample{"all missed", Formula::loop_rate, {7, 7, 0}, false, 0.0},
             Sample{"less is better: 3 of 60 reopened", Formula::reopen_rate, {60, 3, 0}, true, 5.0},
             Sample{"a mean: 12 hand-overs of 8 tickets", Formula::hand_overs, {8, 1, 12}, true, 1.5},
             Sample{"27 of 30 content", Formula::csat, {30, 3, 130}, false, 90.0},
         }) {
        const auto value = value_of(row.formula, row.sums, row.is_at_most);
        ASSERT_EQ(value.has_value(), row.value.has_value()) << row.why;
        if (value) {
            EXPECT_NEAR(*value, *row.value, 1e-9) << row.why;
        }
    }
}

TEST(Formulas, TargetsAreMetAtTheLimit) {
    EXPECT_TRUE(is_on_target(95, 95, false));
    EXPECT_FALSE(is_on_target(94.99, 95, false));
    EXPECT_TRUE(is_on_target(5, 5, true));
    EXPECT_FALSE(is_on_target(5.01, 5, true));
}

// By R: prop.test without correction, or any table of Wilson's interval.
TEST(Formulas, WilsonsInterval) {
    struct Sample {
        std::int64_t hits, of;
        double low, high;
    };
    for (const Sample& row :
         {Sample{0, 0, 0, 0}, Sample{5, 10, 23.66, 76.34}, Sample{10, 10, 72.25, 100},
          Sample{0, 10, 0, 27.75}, Sample{90, 100, 82.56, 94.48}, Sample{9, 10, 59.58, 98.21}}) {
        const auto found = wilson(row.hits, row.of);
        EXPECT_NEAR(found.low, row.low, 0.01) << row.hits << "/" << row.of;
        EXPECT_NEAR(found.high, row.high, 0.01) << row.hits << "/" << row.of;
    }
}

TEST(Formulas, MonthsAreCountedBackOverTheYear) {
    EXPECT_EQ(months_before(202603, 0), 202603);
    EXPECT_EQ(months_before(202603, 2), 202601);
    EXPECT_EQ(months_before(202603, 3), 202512);
    EXPECT_EQ(months_before(202601, 12), 202501);
    EXPECT_EQ(months_before(202512, -1), 202601);
}

TEST(Formulas, EachIsDefinedInBothLanguages) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Formula::count_); ++i) {
        const auto formula = static_cast<Formula>(i);
        const auto& definition = definition_of(formula);
        EXPECT_TRUE(seen.insert(definition.zh).second) << to_text(formula);
        EXPECT_TRUE(seen.insert(definition.en).second) << to_text(formula);
        EXPECT_EQ(definition.is_measured, !definition.source.empty()) << to_text(formula);
        EXPECT_EQ(formula_from_text(to_text(formula)), formula);
    }
    EXPECT_EQ(formula_from_text("mood"), Formula::count_);
}

}  // namespace
}  // namespace bihuan::analytics
