#include "privacy/domain/leak_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "privacy/domain/leak_errors.hpp"
#include "privacy/domain/leak_flow.hpp"

namespace bihuan::privacy {
namespace {

constexpr int days_looked_max = 3660;

Instant local_day(const WorkCalendar& calendar, Instant at) {  // its beginning
    const auto date = local_date_compact(at, calendar.zone);
    return from_iso_or_local_date(
               fmt::format("{}-{}-{}", date.substr(0, 4), date.substr(4, 2), date.substr(6, 2)),
               calendar.zone)
        .value_or(at);
}

Done check_needs(const Leak& leak, LeakAction action, const std::string& text) {
    std::vector<FieldError> missing;
    const auto need = [&](const char* field, bool is_there) {
        if (!is_there) missing.push_back({field, leak_needs, {}});
    };
    const auto& f = leak.facts;
    if (action == LeakAction::assess || action == LeakAction::reassess) {
        need("kinds", !f.kinds.empty());
        need("people_count", f.people_count > 0);
        need("cause", !f.cause.empty());
    }
    if (action == LeakAction::contain) need("measures", !f.measures.empty());
    if (action == LeakAction::close || action == LeakAction::reassess || action == LeakAction::dismiss)
        need("text", !text.empty());
    if (missing.empty()) return {};
    return std::unexpected{Error{leak_needs, {}, std::move(missing)}};
}

}  // namespace

const standard::EmergencyLevel& level_of(const standard::Standard& standard, std::int64_t people_count) {
    const auto found = std::ranges::find_if(standard.emergency_levels, [&](const auto& level) {
        return level.data_subjects > 0 && people_count >= level.data_subjects;
    });
    return found == standard.emergency_levels.end() ? standard.emergency_levels.back() : *found;
}

Done check_facts(const standard::PrivacyRules& rules, const LeakFacts& facts, Instant now) {
    if (rules.leak.people_max == 0) return refuse(leak_rules_none);
    if (facts.found_at > now) return refuse_field("found_at", leak_found_at);
    for (const auto& kind : facts.kinds)
        if (std::ranges::find(rules.leak_kinds, kind, &standard::Term::code) == rules.leak_kinds.end())
            return refuse_field("kinds", leak_kind_unknown, kind);
    return {};
}

std::vector<LeakAction> possible_actions(const Leak& leak) {
    std::vector<LeakAction> out;
    for (std::size_t i = 0; i < leak_action_names.size(); ++i)
        if (const auto action = static_cast<LeakAction>(i); next_state(leak_flow, leak.state, action))
            out.push_back(action);
    return out;
}

Result<Leak> take_step(const standard::Standard& standard, Leak leak, LeakAction action,
                       const std::string& text, const LeakScene& scene, Instant now) {
    const auto next = next_state(leak_flow, leak.state, action);
    if (!next) return refuse(leak_step, std::string{to_text(action)});
    TRY_DONE(check_needs(leak, action, text));
    if (action == LeakAction::notify) {
        if (!scene.is_authority_told) return refuse(leak_authority_untold);
        if (!scene.are_people_told && leak.facts.exempt_reason.empty()) return refuse(leak_people_untold);
    }
    if (action == LeakAction::close && scene.has_open_tasks) return refuse(leak_tasks_open);
    leak.state = *next;
    if (action == LeakAction::assess || action == LeakAction::reassess) {
        leak.level = level_of(standard, leak.facts.people_count).level;
        leak.assessed_at = now;
    }
    leak.ended_at = is_open(leak.state) ? std::nullopt : std::optional{now};
    return leak;
}

std::optional<LeakTaskKind> task_of(LeakAction action) {
    if (action == LeakAction::assess) return LeakTaskKind::assess;
    if (action == LeakAction::contain) return LeakTaskKind::contain;
    return std::nullopt;
}

std::vector<DueTask> tasks_of_report(const standard::PrivacyRules& rules, const Leak& leak) {
    const auto& limits = rules.leak;
    const auto found = leak.facts.found_at;
    return {{LeakTaskKind::assess, found, found + limits.assess},
            {LeakTaskKind::contain, found, found + limits.contain},
            {LeakTaskKind::authority, found, found + limits.authority}};
}

DueTask task_to_tell(const standard::Standard& standard, const Leak& leak) {
    const auto& level = level_of(standard, leak.facts.people_count);
    const auto from = leak.assessed_at.value_or(leak.reported_at);
    return {LeakTaskKind::people, from, from + level.first_notice};
}

DueTask task_to_review(const LeakStandard& standard, const Leak& leak, Instant now) {
    const auto days = level_of(standard.all, leak.facts.people_count).review_days;
    const auto rule = std::ranges::find(standard.all.calendars, standard.privacy.leak.calendar,
                                        &standard::CalendarRule::code);
    return {LeakTaskKind::review, now, after_working_days(rule->calendar, now, days)};
}

Instant after_working_days(const WorkCalendar& calendar, Instant from, std::int64_t days) {
    auto at = from;
    for (int looked = 0; days > 0 && looked < days_looked_max; ++looked) {
        at += std::chrono::hours{24};
        const auto day = local_day(calendar, at);
        if (working_time_between(calendar, day, day + std::chrono::hours{24}) > Instant::duration{0}) --days;
    }
    return at;
}

}  // namespace bihuan::privacy
