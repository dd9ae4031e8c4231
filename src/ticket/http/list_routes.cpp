// Many tickets: queues, search, counts, the life cycle as data, export, tags, saved views.
#include "base/enum_text.hpp"
#include "ticket/http/json.hpp"
#include "ticket/http/routes.hpp"

namespace bihuan::ticket {
namespace {

Result<Work> prepare_list(const Request& request) {
    QueryDecoder in{request};
    auto filter = read_filter(in);
    static constexpr std::string_view sort_names[] = {"priority", "newest", "oldest", "updated"};
    if (const auto sort = in.choice("sort", {"priority", "newest", "oldest", "updated"}))
        filter.sort = enum_from_text<Sort>(sort_names, *sort);
    const auto after = in.text("after", {0, 200}).value_or("");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [filter = std::move(filter), after, limit](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_tickets(unit, filter, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_counts(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        const auto c = count_tickets(unit);
        return json_reply(json::object{{"mine", c.mine},
                                       {"team", c.team},
                                       {"unassigned", c.unassigned},
                                       {"waiting", c.waiting},
                                       {"to_feed_back", c.to_feed_back},
                                       {"watching", c.watching},
                                       {"all_open", c.all_open},
                                       {"count_max", count_max}});
    };
}

Result<Work> prepare_flow(const Request&) {
    return [](Unit&) -> Result<Reply> {
        json::array states, steps;
        for (const auto name : state_names) states.emplace_back(name);
        for (const auto& step : ticket_flow)
            steps.push_back(json::object{{"from", to_text(step.from)},
                                         {"action", to_text(step.action)},
                                         {"to", to_text(step.to)},
                                         {"permission", to_text(permission_for(step.action))}});
        return json_reply(json::object{{"states", std::move(states)}, {"steps", std::move(steps)}});
    };
}

Result<Reply> run_export(const Request& request, Store& store, const Exporter& exporter) {
    QueryDecoder in{request};
    const auto filter = read_filter(in);
    const auto format = in.choice("format", {"csv", "xlsx"});
    if (!format) in.wrong("format", field_missing);
    TRY_DONE(in.finish());
    Reply reply;
    TRY(reply.file_path, exporter(store, request.actor, filter, *format));
    reply.remove_file_after = true;
    const bool is_csv = *format == "csv";
    reply.content_type = is_csv ? "text/csv; charset=utf-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    reply.headers.emplace_back("Content-Disposition", is_csv ? "attachment; filename=\"tickets.csv\""
                                                             : "attachment; filename=\"tickets.xlsx\"");
    return reply;
}

Result<Work> prepare_tags(const Request& request) {
    QueryDecoder in{request};
    const auto begin = in.text("q", {0, 40}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& tag : list_tags(unit, begin)) items.emplace_back(tag);
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_views(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        std::int64_t position = 0;
        for (const auto& [view, is_own] : list_views(unit)) items.push_back(encode(view, is_own, position++));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

constexpr std::size_t view_bytes_max = 4000;

Result<Work> prepare_new_view(const Request& request) {
    Decoder in{request};
    const auto name = in.text("name", {1, 60});
    json::object filter;
    if (!in.has("filter")) in.wrong("filter", field_missing);
    in.raw_object("filter", filter);
    const bool is_shared = in.maybe_boolean("is_shared").value_or(false);
    const auto text = json::serialize(filter);
    if (text.size() > view_bytes_max) in.wrong("filter", field_too_long, std::to_string(view_bytes_max));
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, create_view(unit, name, text, is_shared));
        return json_reply(encode(view, true, 0), 201);
    };
}

Result<Work> prepare_delete_view(const Request& request) {
    TRY(const auto id, path_id<ViewId>(request, "view_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY_DONE(delete_view(unit, id));
        return empty_reply();
    };
}

}  // namespace

std::vector<Route> list_routes(const Context& context) {
    const auto reads = Access::needs(Permission::ticket_read);
    const auto export_file = [exporter = context.export_tickets](const Request& request, Store& store) {
        return run_export(request, store, exporter);
    };
    return {
        {"GET", "/api/v1/tickets", "list_tickets", reads, Mode::read, BodyMode::none, prepare_list, {}},
        {"GET",
         "/api/v1/tickets/counts",
         "count_tickets",
         reads,
         Mode::read,
         BodyMode::none,
         prepare_counts,
         {}},
        {"GET",
         "/api/v1/tickets/flow",
         "get_ticket_flow",
         reads,
         Mode::read,
         BodyMode::none,
         prepare_flow,
         {}},
        {"GET",
         "/api/v1/tickets/export",
         "export_tickets",
         Access::needs(Permission::ticket_export),
         Mode::free,
         BodyMode::none,
         {},
         export_file},
        {"GET", "/api/v1/tags", "list_tags", reads, Mode::read, BodyMode::none, prepare_tags, {}},
        {"GET", "/api/v1/views", "list_views", reads, Mode::read, BodyMode::none, prepare_views, {}},
        {"POST", "/api/v1/views", "create_view", reads, Mode::write, BodyMode::json, prepare_new_view, {}},
        {"DELETE",
         "/api/v1/views/{view_id}",
         "delete_view",
         reads,
         Mode::write,
         BodyMode::none,
         prepare_delete_view,
         {}},
    };
}

}  // namespace bihuan::ticket
