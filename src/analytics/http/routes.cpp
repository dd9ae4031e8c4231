#include "analytics/http/routes.hpp"

#include <fmt/format.h>

#include "analytics/use_cases/use_cases.hpp"
#include "http/json.hpp"

namespace bihuan::analytics {
namespace {

std::string month_text(Month month) { return fmt::format("{}-{:02}", month / 100, month % 100); }

// The definition with the standard's number in its place.
std::string filled(std::string_view text, std::int64_t limit) {
    std::string out{text};
    if (const auto at = out.find("{}"); at != std::string::npos) out.replace(at, 2, std::to_string(limit));
    return out;
}

json::object encode(const IndicatorValue& v) {
    const auto& definition = definition_of(v.formula);
    json::array trend, also;
    for (const auto& point : v.trend)
        trend.push_back(json::object{{"month", month_text(point.month)},
                                     {"counted", point.sums.counted},
                                     {"missed", point.sums.missed},
                                     {"value", value_or_null(point.value)}});
    for (const auto& clause : v.indicator.also) also.emplace_back(clause);
    json::value interval = nullptr;
    if (v.interval) interval = json::object{{"low", v.interval->low}, {"high", v.interval->high}};
    return {{"code", v.indicator.code},
            {"name_zh", v.indicator.name_zh},
            {"name_en", v.indicator.name_en},
            {"clause", v.indicator.clause},
            {"also", std::move(also)},
            {"formula", to_text(v.formula)},
            {"target", v.indicator.target},
            {"is_at_most", v.indicator.is_at_most},
            {"is_mean", definition.is_mean},
            {"is_measured", definition.is_measured},
            {"definition_zh", filled(definition.zh, v.limit)},
            {"definition_en", filled(definition.en, v.limit)},
            {"source", definition.source},
            {"counted", v.sums.counted},
            {"missed", v.sums.missed},
            {"value", value_or_null(v.value)},
            {"is_on_target", value_or_null(v.is_on_target)},
            {"interval", std::move(interval)},
            {"trend", std::move(trend)}};
}

json::value encode(const IndicatorDetail& detail) {
    json::array units;
    for (const auto& unit : detail.units)
        units.push_back(json::object{{"organization_id", to_json(unit.organization_id)},
                                     {"counted", unit.sums.counted},
                                     {"missed", unit.sums.missed},
                                     {"value", unit.value},
                                     {"is_on_target", unit.is_on_target}});
    return json::object{
        {"month", month_text(detail.month)},      {"standard_number", detail.standard_number},
        {"indicator", encode(detail.value)},      {"units", std::move(units)},
        {"spread", value_or_null(detail.spread)}, {"deviation", value_or_null(detail.deviation)}};
}

json::value encode(const Miss& miss) {
    const auto& [t, m] = miss;
    return json::object{{"ticket_id", to_json(t.ticket_id)},
                        {"code", t.code},
                        {"title", t.is_visible ? json::value(t.title) : json::value(nullptr)},
                        {"state", ticket::to_text(t.state)},
                        {"is_visible", t.is_visible},
                        {"organization_id", to_json(identity::OrganizationId{m.organization_id})},
                        {"at", to_json(m.at)},
                        {"amount", m.amount},
                        {"details", m.details}};
}

Asked read_asked(QueryDecoder& in) {
    Asked asked;
    asked.month = in.text("month", {0, 7}).value_or("");
    asked.organization_id = in.id<identity::OrganizationId>("organization_id");
    return asked;
}

auto compliance_route(const std::string& zone) {
    return [zone](const Request& request) -> Result<Work> {
        QueryDecoder in{request};
        const auto asked = read_asked(in);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto found, get_compliance(unit, asked, zone));
            json::array items;
            for (const auto& one : found.indicators) items.push_back(encode(one));
            return json_reply(json::object{{"month", month_text(found.month)},
                                           {"standard_number", found.standard_number},
                                           {"as_of", to_json(unit.now)},
                                           {"items", std::move(items)}});
        };
    };
}

auto indicator_route(const std::string& zone) {
    return [zone](const Request& request) -> Result<Work> {
        const std::string code{request.parameter("indicator")};
        QueryDecoder in{request};
        const auto asked = read_asked(in);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto found, get_indicator(unit, code, asked, zone));
            return json_reply(encode(found));
        };
    };
}

auto misses_route(const std::string& zone) {
    return [zone](const Request& request) -> Result<Work> {
        const std::string code{request.parameter("indicator")};
        QueryDecoder in{request};
        const auto asked = read_asked(in);
        const auto after = in.text("after", {0, 60}).value_or("");
        const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
        TRY_DONE(in.finish());
        return [=](Unit& unit) -> Result<Reply> {
            TRY(const auto page, list_misses(unit, code, asked, after, limit, zone));
            json::array items;
            for (const auto& one : page.items) items.push_back(encode(one));
            return json_reply(
                json::object{{"items", std::move(items)},
                             {"next", page.next.empty() ? json::value(nullptr) : json::value(page.next)}});
        };
    };
}

}  // namespace

std::vector<Route> routes(const std::string& zone) {
    const auto read = Access::needs(Permission::ticket_read);
    return {
        {"GET",
         "/api/v1/compliance",
         "get_compliance",
         read,
         Mode::read,
         BodyMode::none,
         compliance_route(zone),
         {}},
        {"GET",
         "/api/v1/compliance/{indicator}",
         "get_indicator",
         read,
         Mode::read,
         BodyMode::none,
         indicator_route(zone),
         {}},
        {"GET",
         "/api/v1/compliance/{indicator}/tickets",
         "list_indicator_tickets",
         read,
         Mode::read,
         BodyMode::none,
         misses_route(zone),
         {}},
    };
}

}  // namespace bihuan::analytics
