// What has to be read: whoever asks, and whoever is asked.
#include "knowledge/http/must_read_json.hpp"
#include "knowledge/http/routes.hpp"

namespace bihuan::knowledge {
namespace {

constexpr std::size_t teams_max = 50;

MustReadWish read_wish(Decoder& in) {
    MustReadWish wish;
    in.objects("teams", teams_max, [&](Decoder& one) {
        Team team;
        team.organization_id = one.id<OrganizationId>("organization_id");
        if (const auto role =
                one.maybe_choice("role", {"agent", "field_engineer", "team_lead", "quality_inspector",
                                          "trainer", "archivist", "manager", "administrator"}))
            team.role = identity::role_from_text(*role);
        wish.teams.push_back(team);
    });
    wish.due_at = in.maybe_time("due_at");
    wish.reason = in.maybe_text("reason", {.min = 0, .max = 500, .is_multiline = true}).value_or("");
    return wish;
}

Result<Work> prepare_open(const Request& request) {
    Decoder in{request};
    const auto article = in.id<ArticleId>("article_id");
    const auto wish = read_wish(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, open_must_read(unit, article, wish));
        return json_reply(encode(view), 201);
    };
}

Result<Work> prepare_change(const Request& request) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    const auto wish = read_wish(in);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, change_must_read(unit, id, version, wish));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_close(const Request& request) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, close_must_read(unit, id, version));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_list(const Request& request) {
    QueryDecoder in{request};
    const bool is_closed = in.boolean("is_closed").value_or(false);
    const auto before = in.id<MustReadId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_default);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        const auto page = list_must_reads(unit, is_closed, before, limit);
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_get(const Request& request) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, get_must_read(unit, id));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_people(const Request& request) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    QueryDecoder in{request};
    const auto of_unit = in.id<OrganizationId>("organization_id");
    const auto is_confirmed = in.boolean("is_confirmed");
    const auto after = in.id<UserId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_must_read_people(unit, id, of_unit, is_confirmed, after, limit));
        json::array items;
        for (const auto& one : page.items) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}, {"next", to_json(page.next)}});
    };
}

Result<Work> prepare_export(const Request& request, const std::string& zone) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(auto text, must_read_csv(unit, id, zone));
        return Reply{.body = std::move(text),
                     .content_type = "text/csv; charset=utf-8",
                     .headers = {{"Content-Disposition", "attachment; filename=\"must_read.csv\""}}};
    };
}

Result<Work> prepare_own(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : own_must_reads(unit)) items.push_back(encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_confirm(const Request& request) {
    TRY(const auto id, path_id<MustReadId>(request, "must_read_id"));
    Decoder in{request};
    const auto number = in.integer("number", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto own, confirm_must_read(unit, id, number));
        return json_reply(encode(own));
    };
}

}  // namespace

std::vector<Route> must_read_routes(const std::string& zone) {
    const auto reads = Access::needs(Permission::ticket_read),
               edits = Access::needs(Permission::knowledge_edit);
    constexpr auto all = "/api/v1/knowledge/must_reads", one = "/api/v1/knowledge/must_reads/{must_read_id}";
    const auto get = [](std::string_view path, std::string_view id, Access access, auto prepare) {
        return Route{"GET", path, id, access, Mode::read, BodyMode::none, prepare, {}};
    };
    const auto send = [](std::string_view method, std::string_view path, std::string_view id, Access access,
                         auto prepare) {
        return Route{method, path, id, access, Mode::write, BodyMode::json, prepare, {}};
    };
    return {
        get(all, "list_must_reads", edits, prepare_list),
        send("POST", all, "open_must_read", edits, prepare_open),
        get("/api/v1/knowledge/own_must_reads", "list_own_must_reads", reads, prepare_own),
        get(one, "get_must_read", edits, prepare_get),
        send("PUT", one, "change_must_read", edits, prepare_change),
        send("POST", "/api/v1/knowledge/must_reads/{must_read_id}/close", "close_must_read", edits,
             prepare_close),
        get("/api/v1/knowledge/must_reads/{must_read_id}/people", "list_must_read_people", edits,
            prepare_people),
        get("/api/v1/knowledge/must_reads/{must_read_id}/export", "export_must_read", edits,
            [zone](const Request& request) { return prepare_export(request, zone); }),
        send("POST", "/api/v1/knowledge/must_reads/{must_read_id}/confirmations", "confirm_must_read", reads,
             prepare_confirm),
    };
}

}  // namespace bihuan::knowledge
