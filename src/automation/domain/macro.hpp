// A macro: steps a person takes on a ticket with one click, by their own permissions.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "automation/domain/rule.hpp"
#include "base/result.hpp"

namespace bihuan::automation {

enum class MacroStepKind { set, note, reply, act };
std::string_view to_text(MacroStepKind kind);
std::optional<MacroStepKind> macro_step_from_text(std::string_view text);

struct MacroStep {
    MacroStepKind kind = MacroStepKind::set;
    std::optional<Priority> priority;  // set
    CategoryId category_id;
    std::vector<std::string> add_tags, remove_tags;
    std::string text, channel;             // note, reply
    std::optional<ticket::Action> action;  // act; of its facts, those a macro can say beforehand
    OrganizationId organization_id;
    UserId handler_id;
    std::string reason, reason_code, result, cause, customer_answer;
    bool operator==(const MacroStep&) const = default;
};

struct Macro {
    MacroId macro_id;
    std::string name;
    bool is_shared = false;
    UserId owner_id;
    OrganizationId organization_id;  // who shares it: this unit and everything below
    std::vector<MacroStep> steps;
    std::int64_t position = 0, version = 1;
};
inline constexpr std::size_t macro_steps_max = 8, macros_max = 100;

std::vector<FieldError> problems_of(const std::vector<MacroStep>& steps);

// What stands for {ticket.code}, {ticket.title}, {customer.name} (masked, 2.2.4), {agent.name}.
struct Words {
    std::string ticket_code, ticket_title, customer_name, agent_name;
};
std::string filled(std::string_view text, const Words& words);
MacroStep filled(MacroStep step, const Words& words);

}  // namespace bihuan::automation
