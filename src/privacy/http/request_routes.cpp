#include "privacy/http/request_json.hpp"
#include "privacy/http/routes.hpp"

namespace bihuan::privacy {
namespace {

const std::initializer_list<std::string_view> kinds = {"access", "correction", "deletion", "withdrawal"};
const std::initializer_list<std::string_view> officer_actions = {"verify",    "start",    "propose", "decide",
                                                                 "send_back", "complete", "refuse"};
const std::initializer_list<std::string_view> grounds = {"identity_unproven", "open_tickets", "legal_hold",
                                                         "retention_duty",    "unfounded",    "excessive"};
Work opening(const Context& context, NewRequest wanted, bool is_portal) {
    return [context, wanted = std::move(wanted), is_portal](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, open_request(unit, context, wanted));
        return json_reply(encode(detail, is_portal), 201);
    };
}

Result<Work> prepare_open(const Request& request, const Context& context) {
    const bool is_portal = request.actor.is_customer();
    NewRequest wanted;
    wanted.customer_id = CustomerId{request.actor.customer_id};
    wanted.channel = portal_channel;
    Decoder in{request};
    if (!is_portal) {
        wanted.customer_id = in.id<CustomerId>("customer_id");
        wanted.channel = in.text("channel", {1, 40});
    }
    wanted.kind = kind_from_text(in.choice("kind", kinds)).value_or(Kind::access);
    wanted.details = in.maybe_text("details", lines(0, 2000)).value_or("");
    TRY_DONE(in.finish());
    return opening(context, std::move(wanted), is_portal);
}

Result<Work> prepare_requests(const Request& request, const Context& context) {
    const bool is_portal = request.actor.is_customer();
    QueryDecoder in{request};
    RequestFilter filter;
    filter.is_open = in.boolean("is_open");
    if (const auto kind = in.choice("kind", kinds)) filter.kind = kind_from_text(*kind);
    if (!is_portal) filter.customer_id = in.id<CustomerId>("customer_id");
    const auto after = in.id<RequestId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto page, list_requests(unit, context, filter, after, limit));
        return json_reply(encode(page));
    };
}

Result<Work> prepare_request(const Request& request, const Context& context) {
    TRY(const auto id, path_id<RequestId>(request, "request_id"));
    const bool is_portal = request.actor.is_customer();
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, get_request(unit, context, id));
        return json_reply(encode(detail, is_portal));
    };
}

Result<Work> prepare_request_step(const Request& request, const Context& context) {
    TRY(const auto id, path_id<RequestId>(request, "request_id"));
    Decoder in{request};
    const auto action = in.choice("action", officer_actions);
    const auto version = in.integer("version", 1, INT64_MAX);
    StepFacts facts;
    facts.text = in.maybe_text("text", lines(0, 2000)).value_or("");
    facts.answer = in.maybe_text("answer", lines(0, 2000)).value_or("");
    if (const auto ground = in.maybe_choice("ground", grounds)) facts.ground = ground_from_text(*ground);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, act_on_request(unit, context, id, version, *action_from_text(action), facts));
        return json_reply(encode(detail, false));
    };
}

Result<Work> prepare_cancel(const Request& request, const Context& context) {
    TRY(const auto id, path_id<RequestId>(request, "request_id"));
    Decoder in{request};
    const auto version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto detail, act_on_request(unit, context, id, version, Action::cancel, {}));
        return json_reply(encode(detail, true));
    };
}

Result<Work> prepare_download(const Request& request, const Context& context) {
    TRY(const auto id, path_id<RequestId>(request, "request_id"));
    const bool is_english = request.actor.locale == "en";
    Decoder in{request};
    const bool is_html = in.choice("format", {"json", "html"}) == "html";
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto file, download_export(unit, context, id));
        const auto value = encode(file);
        return json_reply(json::object{
            {"file_name", "personal-data-" + file.record.code + (is_html ? ".html" : ".json")},
            {"media_type", is_html ? "text/html" : "application/json"},
            {"text", is_html ? html_of(value, context.zone, is_english) : json::serialize(value)}});
    };
}

Result<Work> prepare_holds(const Request& request, const Context&) {
    TRY(const auto customer, path_id<CustomerId>(request, "customer_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto holds, list_holds(unit, customer));
        return json_reply(encode(holds));
    };
}

Result<Work> prepare_add_hold(const Request& request, const Context&) {
    NewHold wanted;
    TRY(wanted.customer_id, path_id<CustomerId>(request, "customer_id"));
    Decoder in{request};
    wanted.reason = in.text("reason", {2, 500});
    const auto until = in.maybe_time("until");
    if (!until && !in.has("until")) in.wrong("until", field_missing);
    TRY_DONE(in.finish());
    wanted.until = until.value_or(Instant{});
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto holds, add_hold(unit, wanted));
        return json_reply(encode(holds), 201);
    };
}

Result<Work> prepare_end_hold(const Request& request, const Context&) {
    TRY(const auto id, path_id<HoldId>(request, "hold_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto holds, end_hold(unit, id));
        return json_reply(encode(holds));
    };
}

Result<Work> prepare_settings(const Request&, const Context&) {
    return [](Unit& unit) -> Result<Reply> { return json_reply(encode(get_settings(unit))); };
}

Result<Work> prepare_save_settings(const Request& request, const Context&) {
    Decoder in{request};
    Settings wanted;
    wanted.request_days = in.integer("request_days", 1, 90);
    wanted.export_days = in.integer("export_days", 1, 90);
    wanted.retention_days = in.integer("retention_days", 0, 3660);
    wanted.version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto saved, save_settings(unit, wanted));
        return json_reply(encode(saved));
    };
}

}  // namespace

std::vector<Route> request_routes(const Context& context) {
    const auto write = Access::needs(Permission::customer_write);
    const auto manage = Access::needs(Permission::privacy_manage);
    const auto portal = Access::needs(Permission::portal);
    const auto none = BodyMode::none, json = BodyMode::json;
    const auto with = [context](Result<Work> (*prepare)(const Request&, const Context&)) {
        return [context, prepare](const Request& request) { return prepare(request, context); };
    };
    const std::string_view all = "/api/v1/privacy/requests", one = "/api/v1/privacy/requests/{request_id}",
                           step = "/api/v1/privacy/requests/{request_id}/actions",
                           mine = "/api/v1/portal/privacy_requests",
                           my_one = "/api/v1/portal/privacy_requests/{request_id}",
                           my_cancel = "/api/v1/portal/privacy_requests/{request_id}/cancel",
                           my_file = "/api/v1/portal/privacy_requests/{request_id}/download",
                           holds = "/api/v1/customers/{customer_id}/holds",
                           hold = "/api/v1/privacy/holds/{hold_id}/end",
                           settings = "/api/v1/privacy/settings";
    return {
        {"GET", all, "list_privacy_requests", manage, Mode::read, none, with(prepare_requests), {}},
        {"POST", all, "open_privacy_request", write, Mode::write, json, with(prepare_open), {}},
        {"GET", one, "get_privacy_request", manage, Mode::read, none, with(prepare_request), {}},
        {"POST", step, "act_on_privacy_request", manage, Mode::write, json, with(prepare_request_step), {}},
        {"GET", mine, "list_portal_privacy_requests", portal, Mode::read, none, with(prepare_requests), {}},
        {"POST", mine, "open_portal_privacy_request", portal, Mode::write, json, with(prepare_open), {}},
        {"GET", my_one, "get_portal_privacy_request", portal, Mode::read, none, with(prepare_request), {}},
        {"POST",
         my_cancel,
         "cancel_portal_privacy_request",
         portal,
         Mode::write,
         json,
         with(prepare_cancel),
         {}},
        {"POST", my_file, "download_personal_data", portal, Mode::write, json, with(prepare_download), {}},
        {"GET", holds, "list_holds", manage, Mode::read, none, with(prepare_holds), {}},
        {"POST", holds, "add_hold", manage, Mode::write, json, with(prepare_add_hold), {}},
        {"POST", hold, "end_hold", manage, Mode::write, none, with(prepare_end_hold), {}},
        {"GET", settings, "get_privacy_settings", manage, Mode::read, none, with(prepare_settings), {}},
        {"PUT",
         settings,
         "save_privacy_settings",
         manage,
         Mode::write,
         json,
         with(prepare_save_settings),
         {}},
    };
}

}  // namespace bihuan::privacy
