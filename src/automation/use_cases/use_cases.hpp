// What can be done with rules, their log, webhooks and macros.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "automation/calls.hpp"
#include "automation/domain/macro.hpp"
#include "automation/domain/matching.hpp"
#include "automation/domain/rule.hpp"
#include "automation/domain/run.hpp"
#include "automation/domain/webhook.hpp"
#include "store/store.hpp"
#include "ticket/types.hpp"

namespace bihuan::automation {

// --- rules
struct RuleDraft {
    std::string name, description;
    OrganizationId organization_id;  // none: the caller's own unit
    bool is_active = false;
    Definition definition;  // webhook secrets in clear, or empty: the one kept for the same address
};
struct RuleView {
    Rule rule;
    RunCounts counts;
};
std::vector<RuleView> list_rules(Unit& unit);
Result<RuleView> get_rule(Unit& unit, RuleId id);
Result<RuleView> create_rule(Unit& unit, RuleBook& book, const RuleDraft& draft);
Result<RuleView> update_rule(Unit& unit, RuleBook& book, RuleId id, std::int64_t version,
                             const RuleDraft& draft);
Result<RuleView> switch_rule(Unit& unit, RuleBook& book, RuleId id, std::int64_t version, bool is_active);
// The caller's rules in this order; others keep their places between them.
Result<std::vector<RuleView>> order_rules(Unit& unit, RuleBook& book, const std::vector<RuleId>& order);
Done delete_rule(Unit& unit, RuleBook& book, RuleId id);
// As stored, without secrets; for the pages and the audit log.
std::string shown_definition(const Definition& definition);

struct Example {
    std::string_view code, name_zh, name_en, description_zh, description_en;
};
std::span<const Example> examples();
Result<RuleView> add_example(Unit& unit, RuleBook& book, std::string_view code);

// --- before it is switched on: what it would do to tickets as they are now. Writes nothing.
struct DryRunItem {
    TicketId ticket_id;
    std::string code, title;
    ticket::State state = ticket::State::submitted;
    std::vector<Change> changes;
    std::vector<ActionKind> others;  // that change no field
};
struct DryRun {
    std::int64_t looked_at = 0, matched = 0, unchanged = 0;  // unchanged: hold, but all is so already
    std::vector<DryRunItem> items;
};
inline constexpr std::int64_t dry_run_max = 2000, dry_run_items_max = 50;
Result<DryRun> dry_run(Unit& unit, const RuleDraft& draft, std::int64_t limit);
Result<DryRun> dry_run(Unit& unit, RuleId id, std::int64_t limit);

// --- the log
struct RunView {
    Run run;
    std::string rule_name, ticket_code;
};
struct RunPage {
    std::vector<RunView> items;
    RunId next;
};
RunPage list_runs(Unit& unit, const RunFilter& filter, RunId before, std::int64_t limit);

// --- webhooks
struct DeliveryPage {
    std::vector<Delivery> items;  // without payload and secret in the reply
    DeliveryId next;
};
DeliveryPage list_deliveries(Unit& unit, std::optional<DeliveryState> state, DeliveryId before,
                             std::int64_t limit);
Result<Delivery> send_again(Unit& unit, RuleBook& book, DeliveryId id);
bool has_due_deliveries(Unit& unit);
// For the sender: what is due, leased so that no other sends it too; secrets opened.
std::vector<Delivery> take_due_deliveries(Unit& unit, const RuleBook& book, std::int64_t limit);
struct Answer {
    std::int64_t status = 0;  // 0: none came
    std::string error;
};
void end_delivery(Unit& unit, DeliveryId id, const Answer& answer);

// --- macros
struct MacroDraft {
    std::string name;
    bool is_shared = false;
    std::vector<MacroStep> steps;
    std::int64_t position = 0;
};
struct MacroView {
    Macro macro;
    bool may_edit = false;
};
std::vector<MacroView> list_macros(Unit& unit);
Result<MacroView> create_macro(Unit& unit, const MacroDraft& draft);
Result<MacroView> update_macro(Unit& unit, MacroId id, std::int64_t version, const MacroDraft& draft);
Done delete_macro(Unit& unit, MacroId id);
std::string shown_steps(const std::vector<MacroStep>& steps);  // as stored: JSON
struct MacroPreview {
    struct Step {
        MacroStep step;  // its texts filled
        std::vector<Change> changes;
    };
    std::string name;
    std::vector<Step> steps;
    std::int64_t ticket_version = 0;
};
Result<MacroPreview> preview_macro(Unit& unit, TicketId ticket, MacroId id);
// All steps or none, each by the caller's own permissions.
Result<ticket::Ticket> apply_macro(Unit& unit, TicketId ticket, std::int64_t version, MacroId id);

}  // namespace bihuan::automation
