// A rule as plain values: when it is looked at, what must hold, what it does. The words it is written in are
// a table, so that the API, the checks and the pages offer the same.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "automation/types.hpp"
#include "base/clock.hpp"
#include "task/types.hpp"
#include "ticket/types.hpp"

namespace bihuan::automation {

using ticket::CategoryId;
using ticket::OrganizationId;
using ticket::Priority;
using ticket::TicketId;
using ticket::UserId;
using Duration = std::chrono::microseconds;

// --- conditions
enum class Field {
    type,
    category,
    class_code,
    priority,
    channel,
    state,
    segment,
    grade,
    flag,
    tag,
    organization,
    handler,
    text,
    opened_for,
    in_state_for,
    idle_for,
    clock_level,
    by,
    count_
};
enum class Operator { is, is_not, none, some, contains, contains_not, at_least, less_than };
// choice: one of a closed list. code: one the standard or the channels know. word: any short text. id: an
// existing thing, with everything below it where it has a below.
enum class ValueKind { choice, code, word, id, id_or_none, text, duration, number };

struct FieldInfo {
    Field field;
    std::string_view name;
    ValueKind kind;
    std::span<const std::string_view> choices;  // of a choice
};
std::span<const FieldInfo> field_infos();
const FieldInfo& info_of(Field field);
std::optional<Field> field_from_text(std::string_view text);
std::span<const Operator> operators_of(ValueKind kind);
std::string_view to_text(Operator op);
std::optional<Operator> operator_from_text(std::string_view text);
std::string_view to_text(ValueKind kind);

struct Condition {
    Field field = Field::priority;
    Operator op = Operator::is;
    std::vector<std::string> values;
    bool operator==(const Condition&) const = default;
};
struct Conditions {  // every one of `all`, and one of `any` where there are some
    std::vector<Condition> all, any;
    bool operator==(const Conditions&) const = default;
};

// --- when
enum class RuleKind { trigger, schedule };
std::string_view to_text(RuleKind kind);
// "opened", "changed", "moved" (any step), "moved.accept" (that step) ...
std::span<const std::string_view> event_names();

enum class ScheduleKind { every, daily_at, held_for };
struct Schedule {
    ScheduleKind kind = ScheduleKind::every;
    Duration span{};  // every; held_for: so long in its state with the conditions true
    std::int64_t minute_of_day = 0;
    bool repeats = false;  // false: once, until the conditions have ceased to hold or the state has changed
    bool operator==(const Schedule&) const = default;
};

// --- what
enum class ActionKind { set, assign, notify, add_note, add_task, webhook };
std::string_view to_text(ActionKind kind);
std::optional<ActionKind> action_kind_from_text(std::string_view text);

struct RuleAction {
    ActionKind kind = ActionKind::set;
    std::optional<Priority> priority;  // set
    CategoryId category_id;
    std::vector<std::string> add_tags, remove_tags;
    OrganizationId organization_id;       // assign; add_task: who is asked, none: the ticket's unit
    UserId user_id;                       // assign: the handler; notify, add_task: the person
    std::string role;                     // notify: of the ticket's unit; handler, owner, team_lead, manager
    std::string text;                     // notify, add_note; add_task: its title
    std::optional<task::Kind> task_kind;  // add_task
    Duration due_after{};                 // add_task: from then on; 0: the standard's limits
    std::string url, secret;              // webhook; the secret sealed, as soon as it is stored
    bool operator==(const RuleAction&) const = default;
};
inline constexpr std::array notify_roles{std::string_view{"handler"}, std::string_view{"owner"},
                                         std::string_view{"team_lead"}, std::string_view{"manager"}};

struct Definition {
    RuleKind kind = RuleKind::trigger;
    std::vector<std::string> events;   // of a trigger
    std::optional<Schedule> schedule;  // of a schedule
    Conditions conditions;
    std::vector<RuleAction> actions;
    bool operator==(const Definition&) const = default;
};

struct Rule {
    RuleId rule_id;
    std::string name, description;
    OrganizationId organization_id;  // tickets of this unit and below; nobody's rule reaches further
    bool is_active = false;
    std::int64_t position = 0, version = 1;
    Definition definition;
    std::string changed_by;
    Instant changed_at{};
    std::string sweep_after;  // of a schedule under way: where its page ended
};

inline constexpr std::size_t conditions_max = 20, actions_max = 10, values_max = 20, events_max = 20,
                             rules_max = 200;
// 3.1.4: rules that set each other off end here, visibly.
inline constexpr int depth_max = 5;

// "30m", "4h", "3d"; one minute to 366 days.
std::optional<Duration> duration_from_text(std::string_view text);
std::string duration_text(Duration span);
// "08:30"
std::optional<std::int64_t> minute_from_text(std::string_view text);
std::string minute_text(std::int64_t minute_of_day);

}  // namespace bihuan::automation
