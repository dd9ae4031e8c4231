#include "automation/domain/macro.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>

#include "automation/domain/rule_errors.hpp"
#include "base/enum_text.hpp"

namespace bihuan::automation {
namespace {

constexpr std::array step_kind_names{std::string_view{"set"}, std::string_view{"note"},
                                     std::string_view{"reply"}, std::string_view{"act"}};
constexpr std::array<std::pair<std::string_view, std::string Words::*>, 4> placeholders{{
    {"ticket.code", &Words::ticket_code},
    {"ticket.title", &Words::ticket_title},
    {"customer.name", &Words::customer_name},
    {"agent.name", &Words::agent_name},
}};

// Walks over the text; `use` is given each {name} and answers what stands for it.
std::string replaced(std::string_view text, const std::function<std::string(std::string_view)>& use) {
    std::string out;
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == text.npos ? text.npos : text.find('}', open);
        if (close == text.npos) return out.append(text);
        out.append(text.substr(0, open));
        out.append(use(text.substr(open + 1, close - open - 1)));
        text.remove_prefix(close + 1);
    }
    return out;
}

std::array<const std::string*, 3> texts_of(const MacroStep& step) {
    return {&step.text, &step.reason, &step.result};
}
constexpr std::array<std::string_view, 3> text_names{"text", "reason", "result"};

void check_step(const MacroStep& s, const std::string& path, std::vector<FieldError>& out) {
    const auto add = [&](std::string_view field, const ErrorKind& kind, std::string detail = {}) {
        out.push_back({field.empty() ? path : fmt::format("{}.{}", path, field), kind, std::move(detail)});
    };
    const bool sets = s.priority || s.category_id || !s.add_tags.empty() || !s.remove_tags.empty();
    const bool says = !s.text.empty() || !s.channel.empty();
    const bool has_facts = s.organization_id || s.handler_id || !s.reason.empty() || !s.reason_code.empty() ||
                           !s.result.empty() || !s.cause.empty() || !s.customer_answer.empty();
    using enum MacroStepKind;
    if (s.kind == set && !sets) add("", action_empty);
    if (s.kind != set && sets) add("", action_wrong, "priority, category_id, add_tags, remove_tags");
    if ((s.kind == note || s.kind == reply) && s.text.empty()) add("text", required);
    if (s.kind != note && s.kind != reply && says) add("text", action_wrong, "text, channel");
    if (s.kind == note && !s.channel.empty()) add("channel", action_wrong, "channel");
    if (s.kind == act && !s.action) add("action", required);
    if (s.kind == act && (s.action == ticket::Action::merge || s.action == ticket::Action::evaluate))
        add("action", value_wrong, std::string{ticket::to_text(*s.action)});
    if (s.kind != act && (s.action || has_facts)) add("action", action_wrong, "action");
    for (std::size_t i = 0; i < text_names.size(); ++i)
        replaced(*texts_of(s).at(i), [&](std::string_view name) {
            for (const auto& [known, member] : placeholders)
                if (known == name) return std::string{};
            add(text_names.at(i), placeholder_unknown, fmt::format("{{{}}}", name));
            return std::string{};
        });
}

}  // namespace

std::string_view to_text(MacroStepKind kind) { return step_kind_names.at(static_cast<std::size_t>(kind)); }
std::optional<MacroStepKind> macro_step_from_text(std::string_view text) {
    return enum_from_text<MacroStepKind>(step_kind_names, text);
}

std::vector<FieldError> problems_of(const std::vector<MacroStep>& steps) {
    std::vector<FieldError> out;
    if (steps.empty()) out.push_back({"steps", required, {}});
    for (std::size_t i = 0; i < steps.size(); ++i) check_step(steps[i], fmt::format("steps.{}", i), out);
    return out;
}

std::string filled(std::string_view text, const Words& words) {
    return replaced(text, [&](std::string_view name) {
        for (const auto& [known, member] : placeholders)
            if (known == name) return words.*member;
        return fmt::format("{{{}}}", name);
    });
}
MacroStep filled(MacroStep step, const Words& words) {
    step.text = filled(step.text, words);
    step.reason = filled(step.reason, words);
    step.result = filled(step.result, words);
    return step;
}

}  // namespace bihuan::automation
