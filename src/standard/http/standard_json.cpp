// The service standard for people to read: promises, ladder, grades, calendars, indicators.
#include "http/json.hpp"
#include "standard/http/routes.hpp"

namespace bihuan::standard {
namespace {

template <class List>
json::array words(const List& list) {
    json::array out;
    for (const auto& one : list) out.emplace_back(one);
    return out;
}

template <class List, class F>
json::array each(const List& list, F encode) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}

json::object term(const Term& t) {
    return {{"code", t.code}, {"name_zh", t.name_zh}, {"name_en", t.name_en}, {"clause", t.clause}};
}

std::int64_t minutes(Duration length) {
    return std::chrono::duration_cast<std::chrono::minutes>(length).count();
}

json::object limit(const Limit& l) { return {{"minutes", minutes(l.limit)}, {"calendar", l.calendar}}; }

json::value condition(const Condition& c) {
    return json::object{{"types", words(c.types)},           {"classes", words(c.classes)},
                        {"segments", words(c.segments)},     {"priorities", words(c.priorities)},
                        {"channels", words(c.channels)},     {"grades", words(c.grades)},
                        {"categories", words(c.categories)}, {"text", words(c.text)}};
}

std::string clock_text(int minute) {
    std::string out = "00:00";
    out[0] += static_cast<char>(minute / 600), out[1] += static_cast<char>(minute / 60 % 10);
    out[3] += static_cast<char>(minute % 60 / 10), out[4] += static_cast<char>(minute % 10);
    return out;
}

json::array spans(const DaySpans& list) {
    return each(list, [](const DaySpan& span) {
        return json::value(clock_text(span.from) + "-" + clock_text(span.to));
    });
}

json::object calendar(const CalendarRule& rule) {
    auto out = term(rule);
    out["is_always"] = rule.calendar.is_always;
    out["zone"] = rule.calendar.is_always ? "" : rule.calendar.zone;
    out["week"] = each(rule.calendar.week, [](const DaySpans& day) { return json::value(spans(day)); });
    // The last year whose holidays are announced: later ones run on weekends alone.
    const auto& special = rule.calendar.special;
    out["announced_until"] = special.empty() ? json::value(nullptr)
                                             : json::value(static_cast<int>(special.rbegin()->first.year()));
    return out;
}

}  // namespace

json::value standard_json(const InForce& in_force) {
    const auto& s = *in_force.standard;
    json::object out;
    out["version_id"] = to_json(in_force.version_id);
    out["number"] = in_force.number;
    out["name_zh"] = s.name.name_zh;
    out["name_en"] = s.name.name_en;
    out["principles_zh"] = words(s.principles.zh);
    out["principles_en"] = words(s.principles.en);
    out["segments"] = each(s.segments, term);
    out["classes"] = each(s.classes, term);
    out["pause_reasons"] = each(s.pause_reasons, [](const PauseReason& reason) {
        auto one = term(reason);
        one["stops"] = reason.stops;
        one["confirm"] = words(reason.confirm);
        return one;
    });
    out["breach_reasons"] = each(s.breach_reasons, term);
    out["causes"] = each(s.causes, term);
    out["calendars"] = each(s.calendars, calendar);
    out["class_rules"] = each(s.class_rules, [](const ClassRule& rule) {
        return json::object{
            {"gives", rule.class_code}, {"clause", rule.clause}, {"when", condition(rule.when)}};
    });
    out["skills"] = each(s.skills, term);
    out["routes"] = each(s.routes, [](const RouteRule& route) {
        return json::object{{"code", route.code},
                            {"clause", route.clause},
                            {"when", condition(route.when)},
                            {"organization_code", route.organization_code},
                            {"skills", words(route.skills)},
                            {"level", route.level},
                            {"is_auto", route.is_auto}};
    });
    out["limits"] = each(s.sla_rules, [](const SlaRule& rule) {
        return json::object{{"code", rule.code},
                            {"clause", rule.clause},
                            {"when", condition(rule.when)},
                            {"accept", limit(rule.accept)},
                            {"respond", limit(rule.respond)},
                            {"resolve", limit(rule.resolve)},
                            {"feedback", limit(rule.feedback)}};
    });
    out["factors"] = each(s.sla_factors, [](const SlaFactor& factor) {
        return json::object{{"segments", words(factor.segments)},
                            {"clock", factor.clock},
                            {"percent", factor.percent},
                            {"clause", factor.clause}};
    });
    out["warning_percents"] = words(s.warning_percents);
    out["ladder"] = each(s.ladder, [](const LadderStep& step) {
        return json::object{{"percent", step.percent},
                            {"role", step.role},
                            {"name_zh", step.name_zh},
                            {"name_en", step.name_en}};
    });
    out["grades"] = each(s.grades, [](const Grade& grade) {
        auto one = term(grade);
        one["level"] = grade.level;
        one["flags"] = words(grade.flags);
        one["approver"] = grade.approver;
        return one;
    });
    out["liabilities"] = each(s.liabilities, term);
    out["redresses"] = each(s.redresses, [](const Redress& redress) {
        auto one = term(redress);
        one["has_amount"] = redress.has_amount;
        return one;
    });
    out["currency"] = s.currency;
    out["settlement_limits"] = each(s.settlement_limits, [](const SettlementLimit& one) {
        return json::object{{"role", one.role},
                            {"fen", one.fen == 0 ? json::value(nullptr) : json::value(one.fen)}};
    });
    out["statutory"] = each(s.statutory, [](const Statutory& rule) {
        auto one = term(rule);
        one["days"] = rule.days == 0 ? json::value(nullptr) : json::value(rule.days);
        one["minutes"] = rule.days == 0 ? json::value(minutes(rule.reply.limit)) : json::value(nullptr);
        one["calendar"] = rule.reply.calendar;
        return one;
    });
    out["group_complaint"] = s.group_complaint.count == 0
                                 ? json::value(nullptr)
                                 : json::value(json::object{{"count", s.group_complaint.count},
                                                            {"minutes", minutes(s.group_complaint.window)},
                                                            {"area", s.group_complaint.area}});
    out["indicators"] = each(s.indicators, [](const Indicator& indicator) {
        auto one = term(indicator);
        one["formula"] = indicator.formula;
        one["target"] = indicator.target;
        one["is_at_most"] = indicator.is_at_most;
        return one;
    });
    return out;
}

}  // namespace bihuan::standard
