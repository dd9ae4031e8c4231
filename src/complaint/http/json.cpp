#include "complaint/http/json.hpp"

namespace bihuan::complaint {
namespace {

json::value encode(const By& by) {
    if (!by) return nullptr;
    return json::object{{"name", by.name}, {"at", to_json(by.at)}};
}

json::array flags_of(const Complaint& c) {  // a decided grade is no flag
    json::array out;
    for (const auto& flag : flags_from_text(c.flags))
        if (!flag.starts_with(standard::decided_grade)) out.emplace_back(flag);
    return out;
}

bool is_decided(const Complaint& c) { return c.flags.find(standard::decided_grade) != std::string::npos; }

json::value encode_clock(const std::optional<sla::Summary>& clock) {
    if (!clock) return nullptr;
    return json::object{{"clock", to_text(clock->clock)},
                        {"state", to_text(clock->state)},
                        {"level", clock->level},
                        {"due_at", to_json(clock->due_at)}};
}

json::object head(const Complaint& c) {
    return {{"ticket_id", to_json(c.ticket_id)},
            {"code", c.code},
            {"title", c.title},
            {"state", to_text(c.state)},
            {"grade", c.grade},
            {"flags", flags_of(c)},
            {"category_id", to_json(c.category_id)},
            {"organization_id", to_json(c.organization_id)},
            {"opened_at", to_json(c.opened_at)}};
}

json::value investigation(const Complaint& c) {
    if (!c.investigated) return nullptr;
    return json::object{{"findings", c.findings},
                        {"liability", text_or_null(c.liability)},
                        {"cause", text_or_null(c.cause)},
                        {"by", encode(c.investigated)}};
}

json::value proposal(const Complaint& c) {
    if (!c.proposed) return nullptr;
    return json::object{{"text", c.proposal},
                        {"redress", c.redress},
                        {"amount_fen", c.amount_fen == 0 ? json::value(nullptr) : json::value(c.amount_fen)},
                        {"currency", text_or_null(c.currency)},
                        {"approver_role", c.approver_role},
                        {"proposed", encode(c.proposed)},
                        {"approved", encode(c.approved)},
                        {"send_back_reason", text_or_null(c.send_back_reason)}};
}

json::value settlement(const Complaint& c) {
    if (!c.settled) return nullptr;
    return json::object{{"agreement", c.agreement},
                        {"consent", c.consent},
                        {"settled", encode(c.settled)},
                        {"executed", encode(c.executed)},
                        {"reference", text_or_null(c.reference)}};
}

json::value authority(const Complaint& c) {
    if (c.authority.empty()) return nullptr;
    return json::object{{"authority", c.authority},
                        {"reference", c.authority_reference},
                        {"received_at", to_json(c.passed_on_at)},
                        {"due_at", to_json(c.authority_due_at)},
                        {"reply", text_or_null(c.authority_reply)},
                        {"reply_reference", text_or_null(c.authority_reply_reference)},
                        {"replied", encode(c.replied)}};
}

}  // namespace

json::value encode(const ComplaintView& view) {
    const auto& c = view.complaint;
    auto out = head(c);
    out["version"] = c.version;
    out["is_grade_decided"] = is_decided(c);
    out["clock"] = encode_clock(view.clock);
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    out["allowed_actions"] = std::move(actions);
    out["needed_role"] = view.needed_role;
    out["investigation"] = investigation(c);
    out["proposal"] = proposal(c);
    out["told"] = encode(c.told);
    out["settlement"] = settlement(c);
    out["answer"] = c.answered
                        ? json::value(json::object{
                              {"answer", c.answer}, {"note", c.answer_note}, {"by", encode(c.answered)}})
                        : json::value(nullptr);
    out["pending_downgrade"] = c.pending_grade.empty()
                                   ? json::value(nullptr)
                                   : json::value(json::object{{"grade", c.pending_grade},
                                                              {"reason", c.pending_reason},
                                                              {"by", encode(c.pending)},
                                                              {"may_decide", view.may_decide_downgrade}});
    out["authority"] = authority(c);
    out["group"] = view.group ? json::value(json::object{{"parent_id", to_json(view.group->parent_id)},
                                                         {"parent_code", view.parent_code},
                                                         {"is_parent", view.group->parent_id == c.ticket_id},
                                                         {"is_open", view.group->is_open},
                                                         {"matter", view.group->matter.code},
                                                         {"is_by_cause", view.group->matter.is_cause},
                                                         {"area_zh", view.area_zh},
                                                         {"area_en", view.area_en},
                                                         {"formed_at", to_json(view.group->formed_at)},
                                                         {"member_count", view.member_count}})
                              : json::value(nullptr);
    return out;
}

json::value encode(const BoardPage& page) {
    json::array items;
    for (const auto& item : page.items) {
        const auto& c = item.complaint;
        auto one = head(c);
        one["handler_name"] = text_or_null(item.handler_name);
        one["customer_name"] = text_or_null(item.customer_name);
        one["clock"] = encode_clock(item.clock);
        one["approver_role"] =
            c.state == State::proposed ? json::value(json::string(c.approver_role)) : json::value(nullptr);
        one["pending_grade"] = text_or_null(c.pending_grade);
        one["is_parent"] = c.parent_id == c.ticket_id;
        one["is_executed"] = static_cast<bool>(c.executed);
        items.push_back(std::move(one));
    }
    return json::object{{"items", std::move(items)}, {"next", text_or_null(page.next)}};
}

json::value encode(const MemberPage& page) {
    json::array items;
    for (const auto& c : page.items) {
        auto one = head(c);
        one["is_parent"] = c.parent_id == c.ticket_id;
        one["told_at"] = to_json(c.group_told_at);
        items.push_back(std::move(one));
    }
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const Counts& counts) {
    json::array states;
    for (const auto& one : counts.states)
        states.push_back(
            json::object{{"state", to_text(one.state)}, {"grade", one.grade}, {"count", one.count}});
    return json::object{{"states", std::move(states)}, {"due_soon", counts.due_soon},
                        {"overdue", counts.overdue},   {"to_approve", counts.to_approve},
                        {"mine", counts.mine},         {"is_partial", counts.is_partial}};
}

json::value encode(const PortalComplaint& c) {
    return json::object{{"state", to_text(c.state)},
                        {"is_executed", c.is_executed},
                        {"is_group", c.is_group},
                        {"agreement", text_or_null(c.agreement)},
                        {"updated_at", to_json(c.updated_at)}};
}

}  // namespace bihuan::complaint
