// The hall for kiosks and screens, the windows for those who serve, the day for leads.
#include "counter/http/routes.hpp"

#include "counter/domain/counter_errors.hpp"
#include "counter/http/json.hpp"

namespace bihuan::counter {
namespace {

constexpr TextLimit queue_text{1, 8};

Result<Work> prepare_halls(const Request&) {
    return [](Unit& unit) -> Result<Reply> {
        json::array items;
        for (const auto& one : list_halls(unit)) items.push_back(counter::encode(one));
        return json_reply(json::object{{"items", std::move(items)}});
    };
}

Result<Work> prepare_board(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, hall_board(unit, hands, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_take(const Request& request, const Hands& hands) {
    WantedNumber wanted;
    TRY(wanted.place_id, path_id<PlaceId>(request, "place_id"));
    Decoder in{request};
    wanted.queue = in.text("queue", queue_text);
    wanted.phone = in.maybe_text("phone", {0, 20}).value_or("");
    wanted.customer_id = in.maybe_id<CustomerId>("customer_id");
    wanted.ticket_id = in.maybe_id<TicketId>("ticket_id");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto slip, take_number(unit, hands, wanted));
        return json_reply(encode(slip), 201);
    };
}

Result<Work> prepare_check_in(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    Decoder in{request};
    const auto booking = in.text("booking", {1, 40});
    const auto code = in.text("confirm_code", {1, 12});
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto slip, check_in_booking(unit, hands, id, booking, code));
        // A reply and not a refusal, which would undo that the try was noted.
        if (!slip) return problem_reply(field_error("confirm_code", check_in_wrong), unit.actor());
        return json_reply(encode(*slip), 201);
    };
}

Result<Work> prepare_desk(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, counter_desk(unit, hands, id));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_window(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<WindowId>(request, "window_id"));
    Decoder in{request};
    const auto action = in.choice("action", {"open", "pause", "close"});
    const auto version = in.integer("version", 0, INT64_MAX);
    const auto queues = in.texts("queues", 12, queue_text);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found,
            act_on_window(unit, hands, id, version, *window_action_from_text(action), queues));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_call(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<WindowId>(request, "window_id"));
    Decoder in{request};
    const auto version = in.integer("version", 0, INT64_MAX);
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, call_next(unit, hands, id, version));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_turn(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<TurnId>(request, "turn_id"));
    Decoder in{request};
    const auto action =
        in.choice("action", {"recall", "begin", "finish", "miss", "come_back", "transfer", "cancel"});
    const auto version = in.integer("version", 1, INT64_MAX);
    TurnFacts facts;
    facts.queue = in.maybe_text("queue", queue_text).value_or("");
    facts.result = in.maybe_text("result", {.min = 0, .max = 1000, .is_multiline = true}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, act_on_turn(unit, hands, id, version, *action_from_text(action), facts));
        return json_reply(encode(found));
    };
}

Result<Work> prepare_overview(const Request& request, const Hands& hands) {
    TRY(const auto id, path_id<PlaceId>(request, "place_id"));
    QueryDecoder in{request};
    const auto day = in.text("day", {0, 10}).value_or("");
    TRY_DONE(in.finish());
    return [=](Unit& unit) -> Result<Reply> {
        TRY(const auto found, hall_overview(unit, hands, id, day));
        return json_reply(encode(found));
    };
}

}  // namespace

std::vector<Route> routes(const Hands& hands) {
    using P = Permission;
    const auto with = [hands](auto prepare) {
        return [hands, prepare](const Request& request) { return prepare(request, hands); };
    };
    const auto read = [&](std::string_view path, std::string_view operation, P needs, auto prepare) {
        return Route{"GET", path, operation, Access::needs(needs), Mode::read, BodyMode::none, prepare, {}};
    };
    const auto write = [&](std::string_view path, std::string_view operation, P needs, auto prepare) {
        return Route{"POST", path, operation, Access::needs(needs), Mode::write, BodyMode::json, prepare, {}};
    };
    return {
        read("/api/v1/counter/halls", "list_halls", P::counter_kiosk, prepare_halls),
        read("/api/v1/counter/halls/{place_id}/board", "get_hall_board", P::counter_kiosk,
             with(prepare_board)),
        write("/api/v1/counter/halls/{place_id}/numbers", "take_number", P::counter_kiosk,
              with(prepare_take)),
        write("/api/v1/counter/halls/{place_id}/check_ins", "check_in_booking", P::counter_kiosk,
              with(prepare_check_in)),
        read("/api/v1/counter/halls/{place_id}/desk", "get_counter_desk", P::ticket_handle,
             with(prepare_desk)),
        read("/api/v1/counter/halls/{place_id}/overview", "get_hall_overview", P::ticket_assign,
             with(prepare_overview)),
        write("/api/v1/counter/windows/{window_id}/actions", "act_on_window", P::ticket_handle,
              with(prepare_window)),
        write("/api/v1/counter/windows/{window_id}/calls", "call_next", P::ticket_handle, with(prepare_call)),
        write("/api/v1/counter/turns/{turn_id}/actions", "act_on_turn", P::ticket_handle, with(prepare_turn)),
    };
}

}  // namespace bihuan::counter
