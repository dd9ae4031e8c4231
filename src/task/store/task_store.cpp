#include "task/store/task_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "task/domain/task_flow.hpp"

namespace bihuan::task {
namespace {

constexpr std::string_view columns =
    "task_id, ticket_id, kind, state, title, description, from_organization_id, organization_id, "
    "asked_by_id, "
    "user_id, owner_id, asked_at, taken_at, ended_at, due_at, result, reason, ended_by_step, "
    "standard_version_id, version";
constexpr Sql insert{"task.add", R"sql(
    insert into task (task_id, ticket_id, kind, state, is_open, title, description, from_organization_id, organization_id,
                      asked_by_id, user_id, owner_id, assignee_id, asked_at, taken_at, ended_at, due_at, result, reason,
                      ended_by_step, standard_version_id, version)
    values (:task_id, :ticket_id, :kind, :state, :is_open, :title, :description, :from_organization_id, :organization_id,
            :asked_by_id, :user_id, :owner_id, :assignee_id, :asked_at, :taken_at, :ended_at, :due_at, :result, :reason,
            :ended_by_step, :standard_version_id, :version))sql"};
constexpr Sql update{"task.save", R"sql(
    update task set state = :state, is_open = :is_open, owner_id = :owner_id, assignee_id = :assignee_id,
           taken_at = :taken_at, ended_at = :ended_at, due_at = :due_at, result = :result, reason = :reason,
           ended_by_step = :ended_by_step, version = :version + 1
     where task_id = :task_id and version = :version)sql"};
constexpr Sql count_ticket{"task.count_of_ticket",
                           "select count(*) as n from task where ticket_id = :ticket_id"};
constexpr Sql clear_words{"task.forget_words", R"sql(
    update task set title = '***', description = '', result = '', reason = '', version = version + 1 where ticket_id = :ticket_id)sql"};
constexpr Sql clear_remarks{"task_mark.forget_words",
                            "update task_mark set remark = '' where ticket_id = :ticket_id"};
constexpr Sql select_marks{"task_mark.of_ticket", R"sql(
    select ticket_id, item, done_by_id, done_by_name, remark, done_at from task_mark where ticket_id = :ticket_id)sql"};
constexpr Sql upsert_mark{"task_mark.put", R"sql(
    insert into task_mark (ticket_id, item, done_by_id, done_by_name, remark, done_at)
    values (:ticket_id, :item, :done_by_id, :done_by_name, :remark, :done_at)
    on conflict (ticket_id, item) do update set done_by_id = excluded.done_by_id,
           done_by_name = excluded.done_by_name, remark = excluded.remark, done_at = excluded.done_at)sql"};
constexpr Sql delete_mark{"task_mark.remove",
                          "delete from task_mark where ticket_id = :ticket_id and item = :item"};
constexpr Sql delete_marks{"task_mark.remove_all", "delete from task_mark where ticket_id = :ticket_id"};

std::int64_t due_key(const std::optional<Instant>& due_at) {
    return due_at ? due_at->time_since_epoch().count() : INT64_MAX;
}

Task read_task(const Row& row) {
    Task t;
    t.task_id = row.id<TaskId>("task_id");
    t.ticket_id = row.id<TicketId>("ticket_id");
    t.kind = kind_from_text(row.text("kind")).value_or(Kind::todo);
    t.state = state_from_text(row.text("state")).value_or(State::open);
    t.title = row.text("title");
    t.description = row.text("description");
    t.from_organization_id = row.id<OrganizationId>("from_organization_id");
    t.organization_id = row.id<OrganizationId>("organization_id");
    t.asked_by_id = row.id<UserId>("asked_by_id");
    t.user_id = row.id<UserId>("user_id");
    t.owner_id = row.id<UserId>("owner_id");
    t.asked_at = row.instant("asked_at");
    t.taken_at = row.maybe_instant("taken_at");
    t.ended_at = row.maybe_instant("ended_at");
    if (row.integer("due_at") != INT64_MAX) t.due_at = row.instant("due_at");
    t.result = row.text("result");
    t.reason = row.text("reason");
    t.ended_by_step = row.text("ended_by_step");
    t.standard_version_id = row.id<standard::VersionId>("standard_version_id");
    t.version = row.integer("version");
    return t;
}

Binds changing(const Task& t) {
    return {{"task_id", t.task_id},   {"state", to_text(t.state)},       {"is_open", is_open(t.state)},
            {"owner_id", t.owner_id}, {"assignee_id", assignee_of(t)},   {"taken_at", t.taken_at},
            {"ended_at", t.ended_at}, {"due_at", due_key(t.due_at)},     {"result", t.result},
            {"reason", t.reason},     {"ended_by_step", t.ended_by_step}};
}

struct Built {
    std::string where;
    Binds binds;
};

template <class List>
std::string name_list(const List& values) {  // names of enums, never text of a request
    std::string out;
    for (const auto value : values) out += fmt::format("{}'{}'", out.empty() ? "" : ",", to_text(value));
    return out;
}

Built conditions(const ListQuery& q) {
    Built out{fmt::format(" where is_open = {}", q.is_open ? 1 : 0), {}};
    if (q.box == Box::mine) out.where += " and assignee_id = :user_id";
    if (q.box == Box::asked) out.where += " and asked_by_id = :user_id";
    if (q.box != Box::unit) out.binds.emplace_back("user_id", q.user_id);
    if (!q.kinds.empty()) out.where += " and kind in (" + name_list(q.kinds) + ")";
    if (!q.states.empty()) out.where += " and state in (" + name_list(q.states) + ")";
    if (q.due_before) {
        out.where += " and due_at < :due_before";
        out.binds.emplace_back("due_before", *q.due_before);
    }
    if (q.after) {
        out.where += fmt::format(" and (due_at, task_id) {} (:after_due, :after_id)", q.is_open ? ">" : "<");
        out.binds.emplace_back("after_due", q.after->due_at);
        out.binds.emplace_back("after_id", q.after->task_id);
    }
    return out;
}

std::string place_of(const ListQuery& q) {
    if (q.box != Box::unit || q.is_everywhere) return {};
    return q.organizations.empty()
               ? std::string{" and 1 = 0"}
               : fmt::format(" and organization_id in ({})", fmt::join(q.organizations, ","));
}

}  // namespace

void TaskStore::add(const Task& t) {
    auto binds = changing(t);
    for (auto& one : Binds{{"ticket_id", t.ticket_id},
                           {"kind", to_text(t.kind)},
                           {"title", t.title},
                           {"description", t.description},
                           {"from_organization_id", t.from_organization_id},
                           {"organization_id", t.organization_id},
                           {"asked_by_id", t.asked_by_id},
                           {"user_id", t.user_id},
                           {"asked_at", t.asked_at},
                           {"standard_version_id", t.standard_version_id},
                           {"version", t.version}})
        binds.push_back(std::move(one));
    unit_.run(insert, binds);
}

std::optional<Task> TaskStore::find(TaskId id) {
    const auto text = fmt::format("select {} from task where task_id = :task_id", columns);
    return unit_.one(Sql{"task.find", text}, {{"task_id", id}}, read_task);
}

bool TaskStore::save(const Task& t, std::int64_t version) {
    auto binds = changing(t);
    binds.emplace_back("version", version);
    return unit_.run(update, binds) == 1;
}

std::vector<Task> TaskStore::of_ticket(TicketId id) {
    const auto text =
        fmt::format("select {} from task where ticket_id = :ticket_id order by task_id limit 200", columns);
    return unit_.all(Sql{"task.of_ticket", text}, {{"ticket_id", id}}, read_task);
}

std::vector<Task> TaskStore::open_of_ticket(TicketId id) {
    const auto text = fmt::format(
        "select {} from task where ticket_id = :ticket_id and is_open = 1 order by task_id limit 200",
        columns);
    return unit_.all(Sql{"task.open_of_ticket", text}, {{"ticket_id", id}}, read_task);
}

std::int64_t TaskStore::count_of_ticket(TicketId id) {
    return unit_.number(count_ticket, {{"ticket_id", id}});
}

void TaskStore::forget_words(TicketId id) {
    unit_.run(clear_words, {{"ticket_id", id}});
    unit_.run(clear_remarks, {{"ticket_id", id}});
}

std::vector<Task> TaskStore::one_range(const ListQuery& q, const std::string& place, std::int64_t limit) {
    auto built = conditions(q);
    const auto text = fmt::format("select {} from task{}{} order by {} limit :limit", columns, built.where,
                                  place, q.is_open ? "due_at, task_id" : "due_at desc, task_id desc");
    built.binds.emplace_back("limit", limit);
    return unit_.all(Sql{"task.page", text}, built.binds, read_task);
}

std::vector<Task> TaskStore::page(const ListQuery& q, std::int64_t limit) {
    if (q.box != Box::unit || q.is_everywhere || q.organizations.size() > units_merged_max)
        return one_range(q, place_of(q), limit);
    std::vector<Task> all;
    for (const auto one : q.organizations)
        std::ranges::move(one_range(q, fmt::format(" and organization_id = {}", one), limit),
                          std::back_inserter(all));
    std::ranges::sort(all, [&](const Task& a, const Task& b) {
        const auto one = std::pair{due_key(a.due_at), a.task_id.number};
        const auto other = std::pair{due_key(b.due_at), b.task_id.number};
        return q.is_open ? one < other : other < one;
    });
    if (std::ssize(all) > limit) all.resize(static_cast<std::size_t>(limit));
    return all;
}

std::int64_t TaskStore::count(const ListQuery& q, std::int64_t max) {
    auto built = conditions(q);
    const auto text =
        fmt::format("select count(*) as n from (select 1 as one from task{}{} limit {}) as counted",
                    built.where, place_of(q), max);
    return unit_.number(Sql{"task.count", text}, built.binds);
}

std::vector<Mark> TaskStore::marks(TicketId id) {
    return unit_.all(select_marks, {{"ticket_id", id}}, [](const Row& row) {
        Mark mark;
        mark.ticket_id = row.id<TicketId>("ticket_id");
        mark.item = row.text("item");
        mark.done_by_id = row.id<UserId>("done_by_id");
        mark.done_by_name = row.text("done_by_name");
        mark.remark = row.text("remark");
        mark.done_at = row.instant("done_at");
        return mark;
    });
}
void TaskStore::put_mark(const Mark& m) {
    unit_.run(upsert_mark, {{"ticket_id", m.ticket_id},
                            {"item", m.item},
                            {"done_by_id", m.done_by_id},
                            {"done_by_name", m.done_by_name},
                            {"remark", m.remark},
                            {"done_at", m.done_at}});
}
bool TaskStore::remove_mark(TicketId id, std::string_view item) {
    return unit_.run(delete_mark, {{"ticket_id", id}, {"item", item}}) == 1;
}
std::int64_t TaskStore::remove_marks(TicketId id) { return unit_.run(delete_marks, {{"ticket_id", id}}); }

}  // namespace bihuan::task
