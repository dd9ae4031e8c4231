// What a rule did to a ticket, as the run log keeps it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "automation/domain/rule.hpp"

namespace bihuan::automation {

struct RunId : Id<RunId> {
    using Id::Id;
};

enum class RunOutcome { done, refused, loop_stopped };
inline constexpr std::array outcome_names{std::string_view{"done"}, std::string_view{"refused"},
                                          std::string_view{"loop_stopped"}};
constexpr std::string_view to_text(RunOutcome outcome) {
    return outcome_names[static_cast<std::size_t>(outcome)];
}

struct RunStep {  // one action; `code` of its refusal, "" when done
    ActionKind kind = ActionKind::set;
    std::string code;
};
struct Run {
    RunId run_id;
    RuleId rule_id;
    TicketId ticket_id;
    OrganizationId organization_id;
    Instant at{};
    std::string event;  // "opened", "moved.accept", "schedule"
    RunOutcome outcome = RunOutcome::done;
    std::vector<RunStep> steps;
};
struct RunFilter {
    RuleId rule_id;
    std::optional<RunOutcome> outcome;
};
inline constexpr std::int64_t runs_counted_max = 1000;  // counting stops here: "999+"
inline constexpr std::chrono::days runs_kept{90};
struct RunCounts {
    std::int64_t runs = 0, refused = 0, loops = 0;  // of those kept
    std::optional<Instant> last_at;
};

}  // namespace bihuan::automation
