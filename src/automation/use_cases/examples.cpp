// Ready-made rules for an empty list: real ones, added switched off, to be tried on the operator's own
// tickets.
#include <algorithm>
#include <array>

#include "automation/use_cases/known_things.hpp"

namespace bihuan::automation {
namespace {

constexpr std::array ready_made{
    Example{"vip_fault", "VIP 报障提为高优先级", "Faults of VIP customers become urgent work",
            "VIP 客户报障时提为高优先级，并通知班组长。",
            "When a VIP customer reports a fault, its priority is raised and the team lead is told."},
    Example{"waiting_reminder", "等待客户满 3 天提醒处理人", "Remind the handler after 3 days of waiting",
            "工单在“等待”满 3 天，提醒处理人联系客户，并在时间线留一条备注。",
            "A ticket that waits for 3 days reminds its handler to call the customer, and notes it."},
    Example{"nobody_handles", "受理 2 小时无人处理提醒班组长",
            "Tell the lead when nobody handles a ticket for 2 hours",
            "每 30 分钟检查：受理超过 2 小时仍没有处理人的工单，提醒班组长派单。",
            "Looks every 30 minutes for tickets without a handler that are 2 hours old, and tells the lead."},
    Example{"complaint_follow_up", "投诉办结 7 天后回访", "Follow a complaint up 7 days after its closing",
            "投诉关闭时自动安排一项后续跟进：7 天内回访客户，确认问题没有再次出现。",
            "When a complaint is closed, a follow-up is planned: the customer is called within 7 days to "
            "make sure "
            "that the trouble has not come back."},
};

RuleAction tell(std::string role, bool is_english, std::string_view zh, std::string_view en) {
    RuleAction out;
    out.kind = ActionKind::notify;
    out.role = std::move(role);
    out.text = is_english ? en : zh;
    return out;
}

Definition vip_fault(bool is_english) {
    Definition d;
    d.events = {"opened"};
    d.conditions.all = {{Field::type, Operator::is, {"fault"}},
                        {Field::segment, Operator::is, {"vip"}},
                        {Field::priority, Operator::is, {"low", "normal"}}};
    RuleAction raise;
    raise.priority = Priority::high;
    d.actions = {raise,
                 tell("team_lead", is_english, "VIP 客户报障，请优先安排", "A VIP customer reports a fault")};
    return d;
}

Definition waiting_reminder(bool is_english) {
    Definition d;
    d.kind = RuleKind::schedule;
    d.schedule = {.kind = ScheduleKind::held_for, .span = std::chrono::days{3}};
    d.conditions.all = {{Field::state, Operator::is, {"waiting"}}};
    RuleAction note;
    note.kind = ActionKind::add_note;
    note.text = is_english ? "Waiting for 3 days: please call the customer" : "已等待 3 天，请联系客户";
    d.actions = {tell("handler", is_english, "已等待 3 天，请联系客户",
                      "Waiting for 3 days: please call the customer"),
                 note};
    return d;
}

Definition nobody_handles(bool is_english) {
    Definition d;
    d.kind = RuleKind::schedule;
    d.schedule = {.kind = ScheduleKind::every, .span = std::chrono::minutes{30}};
    d.conditions.all = {{Field::handler, Operator::none, {}},
                        {Field::opened_for, Operator::at_least, {"2h"}}};
    d.actions = {tell("team_lead", is_english, "受理超过 2 小时仍无人处理，请派单",
                      "Open for 2 hours and nobody handles it")};
    return d;
}

Definition complaint_follow_up(bool is_english) {
    Definition d;
    d.events = {"moved.close"};
    d.conditions.all = {{Field::type, Operator::is, {"complaint"}}};
    RuleAction call;
    call.kind = ActionKind::add_task;
    call.task_kind = task::Kind::follow_up;
    call.due_after = std::chrono::days{7};
    call.text = is_english ? "Call the customer: has the trouble come back?" : "回访客户：问题是否再次出现";
    d.actions = {call};
    return d;
}

Definition definition_of(std::string_view code, bool is_english) {
    if (code == "vip_fault") return vip_fault(is_english);
    if (code == "waiting_reminder") return waiting_reminder(is_english);
    if (code == "complaint_follow_up") return complaint_follow_up(is_english);
    return nobody_handles(is_english);
}

RuleDraft draft_of(const Example& example, bool is_english) {
    RuleDraft draft;
    draft.name = is_english ? example.name_en : example.name_zh;
    draft.description = is_english ? example.description_en : example.description_zh;
    draft.definition = definition_of(example.code, is_english);
    return draft;
}

Macro shared_macro(std::string name, std::vector<MacroStep> steps, OrganizationId organization) {
    Macro macro;
    macro.name = std::move(name);
    macro.is_shared = true;
    macro.organization_id = organization;
    macro.steps = std::move(steps);
    return macro;
}

}  // namespace

std::span<const Example> examples() { return ready_made; }

Result<RuleView> add_example(Unit& unit, RuleBook& book, std::string_view code) {
    const auto* found = std::ranges::find(ready_made, code, &Example::code);
    if (found == ready_made.end()) return refuse(example_unknown);
    return create_rule(unit, book, draft_of(*found, unit.actor().locale == "en"));
}

Done add_demo(Unit& unit, RuleBook& book, std::int64_t organization_id) {
    const OrganizationId root{organization_id};
    for (const auto& example : ready_made) {
        auto draft = draft_of(example, false);
        draft.organization_id = root;
        draft.is_active = example.code != "nobody_handles";  // a past full of tickets would ring every bell
        TRY_DONE(create_rule(unit, book, draft));
    }
    MacroStep reply;
    reply.kind = MacroStepKind::reply;
    reply.text =
        "您好，{customer.name}：您的工单 {ticket.code} 已收到，工程师将在 2 "
        "小时内与您联系预约上门。{agent.name}";
    MacroStep tag;
    tag.add_tags = {"已回访"};
    MacroStep note;
    note.kind = MacroStepKind::note;
    note.text = "{agent.name} 已电话回访，客户知悉进度。";
    for (auto macro :
         {shared_macro("告知上门预约", {reply}, root), shared_macro("已电话回访", {tag, note}, root)}) {
        macro.macro_id = unit.new_id<MacroId>();
        MacroStore{unit}.add(macro);
    }
    return {};
}

}  // namespace bihuan::automation
