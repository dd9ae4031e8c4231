// How grave a leak is, which step is possible, by when what is due, and the words of a notice. Pure.
#pragma once

#include <span>

#include "base/result.hpp"
#include "base/work_calendar.hpp"
#include "privacy/domain/leak.hpp"

namespace bihuan::privacy {

// What the standard in force says of leaks: its own part, and the levels and calendars of all.
struct LeakStandard {
    const standard::Standard& all;
    const standard::PrivacyRules& privacy;
};
// 8.1.2: the first level whose number of people is reached; else the mildest.
const standard::EmergencyLevel& level_of(const standard::Standard& standard, std::int64_t people_count);
Done check_facts(const standard::PrivacyRules& rules, const LeakFacts& facts, Instant now);

struct LeakScene {  // what a step is judged by, beside the leak itself
    bool is_authority_told = false, are_people_told = false, has_open_tasks = false;
};
std::vector<LeakAction> possible_actions(const Leak& leak);
Result<Leak> take_step(const standard::Standard& standard, Leak leak, LeakAction action,
                       const std::string& text, const LeakScene& scene, Instant now);

// The task a step ends; none: it ends no task of its own.
std::optional<LeakTaskKind> task_of(LeakAction action);
// Steps and notices do these; the others are done by saying so.
constexpr bool is_by_itself(LeakTaskKind kind) {
    return kind == LeakTaskKind::review || kind == LeakTaskKind::other;
}
struct DueTask {
    LeakTaskKind kind = LeakTaskKind::other;
    Instant from{}, due_at{};  // what its clock runs from, and to
};
// What a leak that is reported, assessed, or told of, brings with it.
std::vector<DueTask> tasks_of_report(const standard::PrivacyRules& rules, const Leak& leak);
DueTask task_to_tell(const standard::Standard& standard, const Leak& leak);
DueTask task_to_review(const LeakStandard& standard, const Leak& leak, Instant now);
Instant after_working_days(const WorkCalendar& calendar, Instant from, std::int64_t days);

// Everything article 57 asks for: kinds of data, cause, possible harm, measures taken, what people can do,
// whom they can reach. What is not known yet stands as a gap to be filled before it is sent.
std::string draft_of(const Leak& leak, Audience audience, std::span<const standard::Term> kinds,
                     bool is_english, std::string_view zone);

bool has_gap(std::string_view notice);

}  // namespace bihuan::privacy
