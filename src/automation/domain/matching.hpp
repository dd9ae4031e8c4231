// Does a rule hold for a ticket, and what would it change? Pure: a rule is a function of facts.
#pragma once

#include <bitset>

#include "automation/domain/rule.hpp"

namespace bihuan::automation {

// What conditions are asked about. Paths run from the root to the thing itself.
struct Facts {
    std::string type, class_code, segment, grade, channel;
    Priority priority = Priority::normal;
    ticket::State state = ticket::State::submitted;
    std::vector<std::string> flags, tags;
    std::vector<std::int64_t> category_path, organization_path;
    std::int64_t handler_id = 0;
    std::string text;  // title, description; folded (base/text.hpp)
    Instant opened_at{}, updated_at{};
    std::optional<Instant> state_since;
    int clock_level = 0;
    std::string by;  // customer, staff, system: whose deed it was; "" for a schedule
};
using FieldSet = std::bitset<static_cast<std::size_t>(Field::count_)>;
// Which facts these conditions ask for, so that nobody looks up what no rule reads.
FieldSet fields_of(const Definition& definition);

bool holds(const Condition& condition, const Facts& facts, Instant now);
// Conditions and, for a schedule that says held_for, the time in the state. Whose tickets a rule is for is
// part of it: `organization_path` must run through the rule's unit.
bool matches(const Rule& rule, const Facts& facts, Instant now);

// Does a trigger listen to this? `event` is "moved.accept", "opened" ...
bool listens(const Definition& definition, std::string_view event);

struct Planned {
    const Rule* rule = nullptr;
    std::vector<std::size_t> actions;  // of the rule, those that would do something
};
// In the rules' order. A rule whose every action would change nothing is left out.
std::vector<Planned> plan(std::span<const Rule* const> rules, const Facts& facts, Instant now);

struct Change {
    std::string field, from, to;
    bool operator==(const Change&) const = default;
};
// What a `set` or `assign` would change; nothing where it is so already. Other actions change no field.
std::vector<Change> changes_of(const RuleAction& action, const Facts& facts);
bool does_something(const RuleAction& action, const Facts& facts);

}  // namespace bihuan::automation
