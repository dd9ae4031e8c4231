// Which entry of the standard a request meets: conditions, and the first rule whose condition holds.
#include <algorithm>

#include "standard/domain/standard_checks.hpp"

namespace bihuan::standard {
namespace {

bool category_below(const std::vector<std::string>& roots, std::string_view category) {
    return std::ranges::any_of(roots, [&](const std::string& root) {
        return category == root ||
               (category.starts_with(root) && category.substr(root.size()).starts_with('.'));
    });
}

bool is_subset(const std::vector<std::string>& inner, const std::vector<std::string>& outer) {
    if (outer.empty()) return true;
    if (inner.empty()) return false;
    return std::ranges::all_of(
        inner, [&](const std::string& one) { return std::ranges::find(outer, one) != outer.end(); });
}

}  // namespace

bool has_any(const std::vector<std::string>& list, std::string_view value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
}

bool covers(const Condition& wide, const Condition& narrow) {
    const bool has_categories =
        wide.categories.empty() ||
        (!narrow.categories.empty() && std::ranges::all_of(narrow.categories, [&](const std::string& one) {
            return category_below(wide.categories, one);
        }));
    return has_categories && is_subset(narrow.types, wide.types) && is_subset(narrow.classes, wide.classes) &&
           is_subset(narrow.segments, wide.segments) && is_subset(narrow.priorities, wide.priorities) &&
           is_subset(narrow.channels, wide.channels) && is_subset(narrow.grades, wide.grades) &&
           is_subset(narrow.text, wide.text);
}

bool holds(const Condition& c, const Facts& facts) {
    return has_any(c.types, facts.type) && has_any(c.classes, facts.class_code) &&
           has_any(c.segments, facts.segment) && has_any(c.priorities, facts.priority) &&
           has_any(c.channels, facts.channel) && has_any(c.grades, facts.grade) &&
           (c.categories.empty() || category_below(c.categories, facts.category)) &&
           (c.text.empty() || std::ranges::any_of(c.text, [&](const std::string& words) {
                return facts.text.find(words) != std::string::npos;
            }));
}

bool is_channel(const Standard& standard, std::string_view code) {
    return std::ranges::find(standard.channels, code, &Channel::code) != standard.channels.end();
}

const std::string& class_of(const Standard& standard, const Facts& facts) {
    const auto found = std::ranges::find_if(standard.class_rules,
                                            [&](const ClassRule& rule) { return holds(rule.when, facts); });
    return found == standard.class_rules.end() ? standard.class_rules.back().class_code : found->class_code;
}

const SlaRule& sla_rule_of(const Standard& standard, const Facts& facts) {
    const auto found = std::ranges::find_if(standard.sla_rules,
                                            [&](const SlaRule& rule) { return holds(rule.when, facts); });
    return found == standard.sla_rules.end() ? standard.sla_rules.back() : *found;
}

const RouteRule& route_of(const Standard& standard, const Facts& facts) {
    static const RouteRule by_hand;
    if (standard.routes.empty()) return by_hand;
    const auto found = std::ranges::find_if(standard.routes,
                                            [&](const RouteRule& route) { return holds(route.when, facts); });
    return found == standard.routes.end() ? standard.routes.back() : *found;
}

const RouteRule& route_named(const Standard& standard, std::string_view code) {
    static const RouteRule by_hand;
    const auto found = std::ranges::find(standard.routes, code, &RouteRule::code);
    return found == standard.routes.end() ? by_hand : *found;
}

SlaRule promise_of(const Standard& standard, const Facts& facts) {
    auto rule = sla_rule_of(standard, facts);
    for (const auto& factor : standard.sla_factors) {
        if (std::ranges::find(factor.segments, facts.segment) == factor.segments.end()) continue;
        for (const auto& [name, limit] :
             {std::pair{"accept", &rule.accept}, std::pair{"respond", &rule.respond},
              std::pair{"resolve", &rule.resolve}, std::pair{"feedback", &rule.feedback}})
            if (factor.clock == name) limit->limit = limit->limit * factor.percent / 100;
    }
    return rule;
}

}  // namespace bihuan::standard
