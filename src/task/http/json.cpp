#include "task/http/json.hpp"

namespace bihuan::task {
namespace {

std::int64_t seconds(sla::Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

json::value encode_clock(const std::optional<sla::Summary>& clock) {
    if (!clock) return nullptr;
    return json::object{{"clock", to_text(clock->clock)},
                        {"state", to_text(clock->state)},
                        {"level", clock->level},
                        {"due_at", to_json(clock->due_at)}};
}

json::value encode(const TicketGlance& glance) {
    const auto& t = glance.ticket;
    return json::object{{"ticket_id", to_json(t.ticket_id)},
                        {"code", t.code},
                        {"title", t.title},
                        {"state", ticket::to_text(t.state)},
                        {"priority", ticket::to_text(t.priority)},
                        {"category_id", to_json(t.category_id)},
                        {"is_visible", glance.is_visible},
                        {"clock", encode_clock(glance.clock)}};
}

json::value encode(const ItemView& item) {
    const bool is_done = item.mark.has_value();
    return json::object{
        {"code", item.item.code},
        {"name_zh", item.item.name_zh},
        {"name_en", item.item.name_en},
        {"is_required", item.item.is_required},
        {"is_done", is_done},
        {"done_by_name", is_done ? text_or_null(item.mark->done_by_name) : json::value(nullptr)},
        {"done_at", is_done ? to_json(item.mark->done_at) : json::value(nullptr)},
        {"remark", is_done ? item.mark->remark : ""}};
}

json::value encode(const Stage& stage) {
    json::array items;
    for (const auto& one : stage.items) items.push_back(encode(one));
    return json::object{
        {"step", ticket::to_text(stage.step)},
        {"state", to_text(stage.state)},
        {"role", text_or_null(stage.role)},
        {"clause", text_or_null(stage.clause)},
        {"limit_seconds", stage.limit ? json::value(seconds(stage.limit->limit)) : json::value(nullptr)},
        {"calendar", stage.limit ? json::value(stage.limit->calendar) : json::value(nullptr)},
        {"items", std::move(items)}};
}

}  // namespace

json::value encode(const TaskView& view) {
    const auto& t = view.task;
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    return json::object{{"task_id", to_json(t.task_id)},
                        {"kind", to_text(t.kind)},
                        {"state", to_text(t.state)},
                        {"title", t.title},
                        {"description", t.description},
                        {"from_organization_id", to_json(t.from_organization_id)},
                        {"organization_id", to_json(t.organization_id)},
                        {"asked_by_id", to_json(t.asked_by_id)},
                        {"asked_by_name", text_or_null(view.asked_by_name)},
                        {"user_id", to_json(t.user_id)},
                        {"user_name", text_or_null(view.user_name)},
                        {"owner_id", to_json(t.owner_id)},
                        {"owner_name", text_or_null(view.owner_name)},
                        {"asked_at", to_json(t.asked_at)},
                        {"taken_at", to_json(t.taken_at)},
                        {"ended_at", to_json(t.ended_at)},
                        {"due_at", to_json(t.due_at)},
                        {"result", t.result},
                        {"reason", t.reason},
                        {"ended_by_step", text_or_null(t.ended_by_step)},
                        {"clock", encode_clock(view.clock)},
                        {"allowed_actions", std::move(actions)},
                        {"ticket", encode(view.about)},
                        {"version", t.version}};
}

json::value encode(const TaskDetail& detail) {
    json::array clocks;
    for (const auto& one : detail.clocks)
        clocks.push_back(json::object{{"clock", to_text(one.kind)},
                                      {"state", to_text(one.state)},
                                      {"limit_seconds", seconds(one.terms.limit)},
                                      {"used_seconds", seconds(one.used)},
                                      {"due_at", to_json(one.due_at)},
                                      {"rule", one.terms.rule},
                                      {"calendar", one.terms.calendar}});
    return json::object{{"task", encode(detail.view)},
                        {"ticket_description", detail.view.about.ticket.description},
                        {"customer_name", text_or_null(detail.view.about.customer_name)},
                        {"clocks", std::move(clocks)}};
}

json::value encode(const TaskPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", text_or_null(page.next)}};
}

json::value encode(const TaskCounts& counts) {
    return json::object{
        {"mine", counts.mine}, {"unit", counts.unit}, {"asked", counts.asked}, {"overdue", counts.overdue}};
}

json::value encode(const Process& process) {
    json::array stages;
    for (const auto& one : process.stages) stages.push_back(encode(one));
    return json::object{{"standard_number", process.standard_number},
                        {"may_tick", process.may_tick},
                        {"stages", std::move(stages)}};
}

}  // namespace bihuan::task
