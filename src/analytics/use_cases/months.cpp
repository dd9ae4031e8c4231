#include "analytics/use_cases/months.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "analytics/domain/analytics_errors.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"

namespace bihuan::analytics {
namespace {

std::optional<int> digits(std::string_view text) {
    int out = 0;
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), out);
    return wrong == std::errc{} && end == text.data() + text.size() ? std::optional{out} : std::nullopt;
}

}  // namespace

Month month_of(Instant at, std::string_view zone) {
    return digits(local_date_compact(at, zone).substr(0, 6)).value_or(0);
}

Result<Month> month_asked(Unit& unit, const std::string& text, std::string_view zone) {
    const auto current = month_of(unit.now, zone);
    if (text.empty()) return current;
    const auto year = text.size() == 7 && text[4] == '-' ? digits(text.substr(0, 4)) : std::nullopt;
    const auto number = year ? digits(text.substr(5)) : std::nullopt;
    if (!number || *year < 2000 || *number < 1 || *number > 12) return refuse_field("month", month_wrong);
    const Month month = *year * 100 + *number;
    if (month > current) return refuse_field("month", month_wrong);
    return month;
}

standard::InForce standard_of(Unit& unit, Month month, std::string_view zone) {
    const auto next = months_before(month, -1);
    const auto end = from_iso_or_local_date(fmt::format("{}-{:02}-01", next / 100, next % 100), zone);
    const auto last = end ? *end - std::chrono::microseconds{1} : unit.now;
    return standard::in_force(unit, std::min(last, unit.now));
}

Result<UnitScope> scope_of(Unit& unit, identity::OrganizationId organization_id) {
    const auto& actor = unit.actor();
    UnitScope out;
    out.is_everywhere = actor.sees_all;
    if (!actor.sees_all && actor.scope) out.organizations = *actor.scope;
    if (!organization_id) return out;
    auto below = identity::organization_subtree(unit, organization_id);
    if (!out.is_everywhere)
        std::erase_if(below,
                      [&](std::int64_t one) { return !std::ranges::binary_search(out.organizations, one); });
    if (below.empty()) return refuse_field("organization_id", unit_unknown);
    return UnitScope{.is_everywhere = false, .organizations = std::move(below)};
}

}  // namespace bihuan::analytics
