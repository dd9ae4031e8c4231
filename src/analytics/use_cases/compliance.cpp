#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "analytics/domain/analytics_errors.hpp"
#include "analytics/domain/measures.hpp"
#include "analytics/use_cases/months.hpp"
#include "ticket/calls.hpp"

namespace bihuan::analytics {
namespace {

std::int64_t limit_of(const standard::Standard& standard, const standard::Indicator& indicator) {
    if (indicator.within > standard::Duration{})
        return std::chrono::ceil<std::chrono::days>(indicator.within).count();
    return standard.routing.handover_max;
}

// `all`: sums of the trend's months.
IndicatorValue value_in(Month month, const standard::Standard& standard, const standard::Indicator& indicator,
                        const std::map<std::pair<Month, Formula>, Sums>& all) {
    IndicatorValue out;
    out.indicator = indicator;
    out.formula = formula_from_text(indicator.formula);
    out.limit = limit_of(standard, indicator);
    for (int back = trend_months - 1; back >= 0; --back) {
        const auto at = months_before(month, back);
        const auto found = all.find({at, out.formula});
        const auto sums = found == all.end() ? Sums{} : found->second;
        out.trend.push_back({at, sums, value_of(out.formula, sums, indicator.is_at_most)});
    }
    out.sums = out.trend.back().sums;
    out.value = out.trend.back().value;
    if (out.value) out.is_on_target = is_on_target(*out.value, indicator.target, indicator.is_at_most);
    if (out.formula == Formula::csat && out.value)
        out.interval = wilson(out.sums.counted - out.sums.missed, out.sums.counted);
    return out;
}

struct Question {
    Month month = 0;
    standard::InForce version;
    UnitScope scope;
    const standard::Indicator* indicator = nullptr;
};
Result<Question> question(Unit& unit, const std::string& code, const Asked& asked, std::string_view zone) {
    Question out;
    TRY(out.month, month_asked(unit, asked.month, zone));
    TRY(out.scope, scope_of(unit, asked.organization_id));
    out.version = standard_of(unit, out.month, zone);
    const auto& all = out.version.standard->indicators;
    const auto found = std::ranges::find(all, code, &standard::Indicator::code);
    if (found == all.end()) return refuse(indicator_unknown);
    out.indicator = &*found;
    return out;
}

void measure_spread(IndicatorDetail& detail) {
    if (detail.units.size() < 2) return;
    double sum = 0, squares = 0, low = detail.units.front().value, high = low;
    for (const auto& unit : detail.units) {
        sum += unit.value;
        low = std::min(low, unit.value);
        high = std::max(high, unit.value);
    }
    const auto n = static_cast<double>(detail.units.size());
    for (const auto& unit : detail.units) squares += (unit.value - sum / n) * (unit.value - sum / n);
    detail.spread = high - low;
    detail.deviation = std::sqrt(squares / n);
}

std::optional<std::pair<std::int64_t, std::int64_t>> read_cursor(const std::string& text) {
    if (text.empty()) return std::pair{INT64_MAX, INT64_MAX};
    std::pair<std::int64_t, std::int64_t> out;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, out.first);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != '.') return std::nullopt;
    const auto second = std::from_chars(first.ptr + 1, end, out.second);
    if (second.ec != std::errc{} || second.ptr != end) return std::nullopt;
    return out;
}

}  // namespace

Result<Compliance> get_compliance(Unit& unit, const Asked& asked, std::string_view zone) {
    Compliance out;
    TRY(out.month, month_asked(unit, asked.month, zone));
    TRY(const auto scope, scope_of(unit, asked.organization_id));
    const auto version = standard_of(unit, out.month, zone);
    out.standard_number = version.number;
    const auto sums = MeasureStore{unit}.sums(months_before(out.month, trend_months - 1), out.month, scope);
    for (const auto& indicator : version.standard->indicators)
        out.indicators.push_back(value_in(out.month, *version.standard, indicator, sums));
    return out;
}

Result<IndicatorDetail> get_indicator(Unit& unit, const std::string& code, const Asked& asked,
                                      std::string_view zone) {
    TRY(const auto asked_for, question(unit, code, asked, zone));
    const auto& [month, version, scope, indicator] = asked_for;
    MeasureStore store{unit};
    IndicatorDetail out;
    out.month = month;
    out.standard_number = version.number;
    out.value = value_in(month, *version.standard, *indicator,
                         store.sums(months_before(month, trend_months - 1), month, scope));
    for (const auto& [organization_id, sums] : store.by_unit(month, out.value.formula, scope)) {
        const auto value = value_of(out.value.formula, sums, indicator->is_at_most).value_or(0);
        out.units.push_back({identity::OrganizationId{organization_id}, sums, value,
                             is_on_target(value, indicator->target, indicator->is_at_most)});
    }
    const bool is_less_better = indicator->is_at_most;
    std::ranges::sort(out.units, [&](const UnitValue& a, const UnitValue& b) {
        return is_less_better ? a.value > b.value : a.value < b.value;
    });
    measure_spread(out);
    return out;
}

Result<MissPage> list_misses(Unit& unit, const std::string& code, const Asked& asked,
                             const std::string& after, std::int64_t limit, std::string_view zone) {
    TRY(const auto asked_for, question(unit, code, asked, zone));
    const auto below = read_cursor(after);
    if (!below) return refuse_field("after", cursor_wrong);
    auto rows = MeasureStore{unit}.misses(asked_for.month, formula_from_text(asked_for.indicator->formula),
                                          asked_for.scope, below->first, below->second, limit + 1);
    MissPage page;
    if (std::ssize(rows) > limit) {
        rows.pop_back();
        page.next = fmt::format("{}.{}", rows.back().ticket_id, rows.back().measure.instance);
    }
    std::vector<ticket::TicketId> ids;
    for (const auto& row : rows) ids.emplace_back(row.ticket_id);
    const auto briefs = ticket::briefs(unit, ids);
    for (auto& row : rows) {
        const auto brief =
            std::ranges::find(briefs, ticket::TicketId{row.ticket_id}, &ticket::TicketBrief::ticket_id);
        must(brief != briefs.end());  // tickets are never removed
        page.items.push_back({*brief, std::move(row.measure)});
    }
    return page;
}

}  // namespace bihuan::analytics
