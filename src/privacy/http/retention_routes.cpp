#include "base/enum_text.hpp"
#include "privacy/http/retention_json.hpp"
#include "privacy/http/routes.hpp"

namespace bihuan::privacy {
namespace {

template <class E, class Names>
E read_choice(Decoder& in, std::initializer_list<std::string_view> allowed, const Names& names) {
    return enum_from_text<E>(names, in.choice("action", allowed)).value_or(E{});
}

Result<Work> prepare_schedule(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(get_schedule(unit, context))); };
}

Result<Work> prepare_preview(const Request&, const Context& context) {
    return [=](Unit& unit) -> Result<Reply> { return json_reply(encode(preview_retention(unit, context))); };
}

Result<Work> prepare_turn(const Request& request, const Context&) {
    const std::string code{request.parameter("code")};
    Decoder in{request};
    const auto action =
        read_choice<SwitchAction>(in, {"propose", "approve", "refuse", "switch_off"}, switch_action_names);
    const auto version = in.integer("version", 0, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto view, turn_retention(unit, code, action, version));
        return json_reply(encode(view));
    };
}

Result<Work> prepare_start(const Request& request, const Context& context) {
    const std::string code{request.parameter("code")};
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto run, start_run(unit, context, code, unit.actor().name));
        return json_reply(encode(run), 201);
    };
}

Result<Work> prepare_runs(const Request& request, const Context&) {
    QueryDecoder in{request};
    const auto code = in.text("code", {1, 40}).value_or("");
    const auto after = in.id<RunId>("after");
    const auto limit = in.integer("limit", page_size_default, 1, page_size_max);
    TRY_DONE(in.finish());
    return
        [=](Unit& unit) -> Result<Reply> { return json_reply(encode(list_runs(unit, code, after, limit))); };
}

Result<Work> prepare_retention_step(const Request& request, const Context&) {
    TRY(const auto id, path_id<RunId>(request, "run_id"));
    Decoder in{request};
    const auto action = read_choice<RunAction>(in, {"approve", "decline", "stop"}, run_action_names);
    const auto version = in.integer("version", 1, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto run, act_on_run(unit, id, action, version));
        return json_reply(encode(run));
    };
}

}  // namespace

std::vector<Route> retention_routes(const Context& context) {
    const auto manage = Access::needs(Permission::privacy_manage);
    const auto none = BodyMode::none, json = BodyMode::json;
    const auto with = [context](Result<Work> (*prepare)(const Request&, const Context&)) {
        return [context, prepare](const Request& request) { return prepare(request, context); };
    };
    const std::string_view all = "/api/v1/privacy/retention", preview = "/api/v1/privacy/retention_preview",
                           turn = "/api/v1/privacy/retention/{code}/switch",
                           start = "/api/v1/privacy/retention/{code}/runs",
                           runs = "/api/v1/privacy/retention_runs",
                           step = "/api/v1/privacy/retention_runs/{run_id}/actions";
    return {
        {"GET", all, "get_retention", manage, Mode::read, none, with(prepare_schedule), {}},
        {"GET", preview, "preview_retention", manage, Mode::read, none, with(prepare_preview), {}},
        {"POST", turn, "switch_retention", manage, Mode::write, json, with(prepare_turn), {}},
        {"POST", start, "start_retention_run", manage, Mode::write, none, with(prepare_start), {}},
        {"GET", runs, "list_retention_runs", manage, Mode::read, none, with(prepare_runs), {}},
        {"POST", step, "act_on_retention_run", manage, Mode::write, json, with(prepare_retention_step), {}},
    };
}

}  // namespace bihuan::privacy
