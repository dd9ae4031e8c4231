// Looking at tasks: one, those of a ticket, mine, my unit's, those I asked for.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "identity/calls.hpp"
#include "task/domain/task_errors.hpp"
#include "task/use_cases/steps.hpp"

namespace bihuan::task {
namespace {

ListQuery query_of(Unit& unit, const TaskFilter& filter) {
    const auto& actor = unit.actor();
    ListQuery query;
    query.box = filter.box;
    query.user_id = actor.user_id;
    query.kinds = filter.kinds;
    query.states = filter.states;
    query.is_open = filter.is_open;
    if (filter.is_overdue) query.due_before = unit.now;
    query.is_everywhere = actor.sees_all;
    if (actor.scope) query.organizations = *actor.scope;
    if (filter.organization_id) {
        auto below = identity::organization_subtree(unit, filter.organization_id);
        if (!query.is_everywhere)
            std::erase_if(below, [&](std::int64_t one) {
                return !std::ranges::binary_search(query.organizations, one);
            });
        query.is_everywhere = false;
        query.organizations = std::move(below);
    }
    return query;
}

Result<std::optional<Cursor>> cursor_of(const std::string& text) {
    if (text.empty()) return std::optional<Cursor>{};
    Cursor cursor;
    const auto* const end = text.data() + text.size();
    const auto due = std::from_chars(text.data(), end, cursor.due_at);
    if (due.ec != std::errc{} || due.ptr == end || *due.ptr != '.')
        return refuse_field("after", cursor_wrong);
    const auto id = std::from_chars(due.ptr + 1, end, cursor.task_id);
    if (id.ec != std::errc{} || id.ptr != end) return refuse_field("after", cursor_wrong);
    return std::optional{cursor};
}

}  // namespace

Result<TaskDetail> get_task(Unit& unit, TaskId id) {
    TRY(const auto found, find_task(unit, id));
    return detail_of(unit, found.task);
}

Result<std::vector<TaskView>> list_ticket_tasks(Unit& unit, TicketId id) {
    TRY_DONE(ticket::find_visible(unit, id));
    return views_of(unit, TaskStore{unit}.of_ticket(id));
}

Result<TaskPage> list_tasks(Unit& unit, const TaskFilter& filter, const std::string& after,
                            std::int64_t limit) {
    auto query = query_of(unit, filter);
    TRY(query.after, cursor_of(after));
    auto tasks = TaskStore{unit}.page(query, limit + 1);
    TaskPage page;
    if (std::ssize(tasks) > limit) {
        tasks.pop_back();
        const auto& last = tasks.back();
        page.next = fmt::format("{}.{}", last.due_at ? last.due_at->time_since_epoch().count() : INT64_MAX,
                                last.task_id.number);
    }
    page.items = views_of(unit, std::move(tasks));
    return page;
}

TaskCounts count_tasks(Unit& unit) {
    TaskStore store{unit};
    const auto count = [&](const TaskFilter& filter) {
        return store.count(query_of(unit, filter), count_max);
    };
    return {.mine = count({.box = Box::mine}),
            .unit = count({.box = Box::unit}),
            .asked = count({.box = Box::asked}),
            .overdue = count({.box = Box::unit, .is_overdue = true})};
}

}  // namespace bihuan::task
