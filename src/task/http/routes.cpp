#include "task/http/routes.hpp"

#include "task/domain/task_flow.hpp"
#include "task/http/json.hpp"

namespace bihuan::task {
namespace {

const std::initializer_list<std::string_view> kind_choices = {"cooperation", "expert", "follow_up", "todo"};
const std::initializer_list<std::string_view> state_choices = {"open", "taken", "done", "declined",
                                                               "cancelled"};
Result<Work> prepare_list(const Request& request) {
    QueryDecoder in{request};
    TaskFilter filter;
    if (const auto box = in.choice("box", {"mine", "unit", "asked"}))
        filter.box = *box == "unit" ? Box::unit : *box == "asked" ? Box::asked : Box::mine;
    for (const auto& one : in.choices("kind", kind_choices)) filter.kinds.push_back(*kind_from_text(one));
    for (const auto& one : in.choices("state", state_choices)) filter.states.push_back(*state_from_text(one));
    filter.organization_id = in.id<OrganizationId>("organization_id");
    // A state says by itself on which side it stands.
    filter.is_open = in.boolean("is_open").value_or(filter.states.empty() || is_open(filter.states.front()));
    filter.is_overdue = in.boolean("is_overdue").value_or(false);
    const auto after = in.text("after", {0, 60}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_tasks(unit, filter, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_count(const Request&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(encode(count_tasks(unit))); };
}

Result<Work> prepare_get(const Request& request) {
    TRY(const auto id, path_id<TaskId>(request, "task_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, get_task(unit, id));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_act(const Request& request) {
    TRY(const auto id, path_id<TaskId>(request, "task_id"));
    Decoder in{request};
    const auto action = in.choice("action", {"take", "finish", "decline", "cancel", "send_back"});
    const auto version = in.integer("version", 1, INT64_MAX);
    StepFacts facts;
    facts.result = in.maybe_text("result", lines(0, 5000)).value_or("");
    facts.reason = in.maybe_text("reason", lines(0, 1000)).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, act_on_task(unit, id, version, *action_from_text(action), facts));
        return json_reply(encode(detail));
    };
}

Result<Work> prepare_of_ticket(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto tasks, list_ticket_tasks(unit, id));
        json::array items;
        for (const auto& one : tasks) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_ask(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    Decoder in{request};
    NewTask wanted;
    wanted.ticket_id = id;
    wanted.kind = kind_from_text(in.choice("kind", kind_choices)).value_or(Kind::todo);
    wanted.title = in.text("title", {1, 200});
    wanted.description = in.maybe_text("description", lines(0, 5000)).value_or("");
    wanted.organization_id = in.maybe_id<OrganizationId>("organization_id");
    wanted.user_id = in.maybe_id<UserId>("user_id");
    wanted.due_at = in.maybe_time("due_at");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, ask_task(unit, wanted));
        return json_reply(encode(detail), 201);
    };
}

Result<Work> prepare_process(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto process, get_process(unit, id));
        return json_reply(encode(process));
    };
}

Result<Work> prepare_tick(const Request& request) {
    TRY(const auto id, path_id<TicketId>(request, "ticket_id"));
    const std::string item{request.parameter("item")};
    Decoder in{request};
    const bool is_done = in.boolean("is_done");
    const auto remark = in.maybe_text("remark", lines(0, 500)).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto process, tick_item(unit, id, item, is_done, remark));
        return json_reply(encode(process));
    };
}

}  // namespace

std::vector<Route> routes() {
    const auto read = Access::needs(Permission::ticket_read);
    const auto handle = Access::needs(Permission::ticket_handle);
    const auto none = BodyMode::none;
    return {
        {"GET", "/api/v1/tasks", "list_tasks", read, Mode::read, none, prepare_list, {}},
        {"GET", "/api/v1/tasks/counts", "count_tasks", read, Mode::read, none, prepare_count, {}},
        {"GET", "/api/v1/tasks/{task_id}", "get_task", read, Mode::read, none, prepare_get, {}},
        {"POST",
         "/api/v1/tasks/{task_id}/actions",
         "act_on_task",
         handle,
         Mode::write,
         BodyMode::json,
         prepare_act,
         {}},
        {"GET",
         "/api/v1/tickets/{ticket_id}/tasks",
         "list_ticket_tasks",
         read,
         Mode::read,
         none,
         prepare_of_ticket,
         {}},
        {"POST",
         "/api/v1/tickets/{ticket_id}/tasks",
         "ask_task",
         handle,
         Mode::write,
         BodyMode::json,
         prepare_ask,
         {}},
        {"GET",
         "/api/v1/tickets/{ticket_id}/checklist",
         "get_ticket_process",
         read,
         Mode::read,
         none,
         prepare_process,
         {}},
        {"PUT",
         "/api/v1/tickets/{ticket_id}/checklist/{item}",
         "tick_item",
         handle,
         Mode::write,
         BodyMode::json,
         prepare_tick,
         {}},
    };
}

}  // namespace bihuan::task
