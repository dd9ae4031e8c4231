// The process of a ticket's category: stages with role, limit and checklist (1.3.2, 2.1.3).
#include "task/use_cases/process.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "standard/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/use_cases/steps.hpp"

namespace bihuan::task {
namespace {

// By which promise a stage is measured.
std::optional<sla::ClockKind> clock_of(ticket::Action step) {
    switch (step) {
        case ticket::Action::accept:
            return sla::ClockKind::accept;
        case ticket::Action::start:
            return sla::ClockKind::respond;
        case ticket::Action::resolve:
            return sla::ClockKind::resolve;
        case ticket::Action::feed_back:
            return sla::ClockKind::feedback;
        default:
            return std::nullopt;
    }
}

const standard::Limit& limit_of(const standard::SlaRule& rule, sla::ClockKind clock) {
    switch (clock) {
        case sla::ClockKind::accept:
            return rule.accept;
        case sla::ClockKind::respond:
            return rule.respond;
        case sla::ClockKind::feedback:
            return rule.feedback;
        default:
            return rule.resolve;
    }
}

// As the ticket's own clocks say; one that has not begun, as their rule says.
std::optional<standard::Limit> limit_for(const sla::SubjectView& clocks, const standard::Standard& standard,
                                         ticket::Action step) {
    const auto kind = clock_of(step);
    if (!kind || clocks.clocks.empty()) return std::nullopt;
    for (const auto& one : clocks.clocks)
        if (const auto& terms = one.explanation.value.terms; one.explanation.value.kind == *kind)
            return standard::Limit{terms.limit, terms.calendar};
    const auto& code = clocks.clocks.back().explanation.value.terms.rule;
    const auto rule = std::ranges::find(standard.sla_rules, code, &standard::SlaRule::code);
    return rule == standard.sla_rules.end() ? std::nullopt : std::optional{limit_of(*rule, *kind)};
}

}  // namespace

Checks checks_of(Unit& unit, const ticket::Ticket& ticket) {
    const auto category = standard::category(unit, ticket.category_id).value_or(standard::Category{});
    auto version = standard::version_of(unit, ticket.standard_version_id);
    return {std::move(version), category.ticket_type, category.code};
}

std::vector<const standard::Checklist*> Checks::before(ticket::Action step) const {
    return standard::checklists_of(*version.standard, ticket::to_text(step), type, category);
}

Process process_of(Unit& unit, const ticket::Ticket& ticket) {
    const auto checks = checks_of(unit, ticket);
    const auto marks = TaskStore{unit}.marks(ticket.ticket_id);
    const auto clocks = sla::view(unit, {"ticket", ticket.ticket_id.number}).value_or(sla::SubjectView{});
    Process out;
    out.standard_number = checks.version.number;
    out.may_tick = unit.actor().can(Permission::ticket_handle) && is_open(ticket);
    for (const auto step : stages) {
        Stage stage{.step = step, .state = stage_state(ticket.state, step)};
        stage.limit = limit_for(clocks, *checks.version.standard, step);
        for (const auto* list : checks.before(step)) {
            if (stage.role.empty()) {
                stage.role = list->role;
                stage.clause = list->clause;
            }
            for (const auto& item : list->items) {
                const auto mark = std::ranges::find(marks, item.code, &Mark::item);
                stage.items.push_back({item, mark == marks.end() ? std::nullopt : std::optional{*mark}});
            }
        }
        out.stages.push_back(std::move(stage));
    }
    return out;
}

Result<Process> get_process(Unit& unit, TicketId id) {
    TRY(const auto ticket, ticket::find_visible(unit, id));
    return process_of(unit, ticket);
}

Result<Process> tick_item(Unit& unit, TicketId id, const std::string& item, bool is_done,
                          const std::string& remark) {
    TRY(const auto ticket, ticket::find_visible(unit, id));
    const auto process = process_of(unit, ticket);
    const ItemView* found = nullptr;
    for (const auto& stage : process.stages)
        for (const auto& one : stage.items)
            if (one.item.code == item) {
                if (stage.state == StageState::passed || !is_open(ticket)) return refuse(stage_passed);
                found = &one;
            }
    if (found == nullptr) return refuse(item_unknown);
    if (is_done == found->mark.has_value() && (!is_done || found->mark->remark == remark)) return process;
    TaskStore store{unit};
    if (is_done)
        store.put_mark({.ticket_id = id,
                        .item = item,
                        .done_by_id = UserId{unit.actor().user_id},
                        .done_by_name = unit.actor().name,
                        .remark = remark,
                        .done_at = unit.now});
    else
        store.remove_mark(id, item);
    ticket::write_entry(
        unit, ticket,
        {.zh = fmt::format("{}检查项：{}", is_done ? "勾选了" : "取消了", found->item.name_zh),
         .en = fmt::format("{} the check: {}", is_done ? "ticked" : "unticked", found->item.name_en),
         .text = remark,
         .is_public = false});
    return process_of(unit, ticket);
}

}  // namespace bihuan::task
