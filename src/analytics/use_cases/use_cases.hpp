// What can be asked of the measures: one function each.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analytics/calls.hpp"
#include "analytics/domain/formulas.hpp"
#include "identity/types.hpp"
#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::analytics {

struct Asked {
    std::string month;                         // "2026-11"; "": the running one
    identity::OrganizationId organization_id;  // with everything below it; none: all one sees
};
struct TrendPoint {
    Month month = 0;
    Sums sums;
    std::optional<double> value;
};
struct IndicatorValue {
    standard::Indicator indicator;
    Formula formula = Formula::loop_rate;
    Sums sums;
    std::optional<double> value;
    std::optional<bool> is_on_target;
    std::optional<Interval> interval;  // of csat
    std::vector<TrendPoint> trend;     // six months, this one last
    std::int64_t limit = 0;            // what "{}" of the definition stands for
};
struct Compliance {
    Month month = 0;
    std::int64_t standard_number = 0;
    std::vector<IndicatorValue> indicators;
};
inline constexpr int trend_months = 6;
// 1.1.2, 3.4.3: every indicator of the standard in force at the month's end.
Result<Compliance> get_compliance(Unit& unit, const Asked& asked, std::string_view zone);

struct UnitValue {
    identity::OrganizationId organization_id;
    Sums sums;
    double value = 0;
    bool is_on_target = false;
};
struct IndicatorDetail {
    Month month = 0;
    std::int64_t standard_number = 0;
    IndicatorValue value;
    std::vector<UnitValue> units;  // worst first
    // 5.5.4: how far teams lie apart that are measured by one standard.
    std::optional<double> spread, deviation;  // largest minus smallest; standard deviation
};
Result<IndicatorDetail> get_indicator(Unit& unit, const std::string& code, const Asked& asked,
                                      std::string_view zone);

struct Miss {
    ticket::TicketBrief ticket;
    Measure measure;
};
struct MissPage {
    std::vector<Miss> items;
    std::string next;  // "" at the end
};
// The tickets behind a number's misses: as many lines as it counts.
Result<MissPage> list_misses(Unit& unit, const std::string& code, const Asked& asked,
                             const std::string& after, std::int64_t limit, std::string_view zone);

}  // namespace bihuan::analytics
