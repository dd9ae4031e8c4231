#include "counter/http/json.hpp"

namespace bihuan::counter {
namespace {

// Minutes as they are told: a part of one counts as a whole.
json::value minutes(const std::optional<Duration>& wait) {
    if (!wait) return nullptr;
    return std::chrono::ceil<std::chrono::minutes>(*wait).count();
}

json::value encode(const TurnView& view) {
    const auto& t = view.turn;
    json::array actions;
    for (const auto one : view.allowed_actions) actions.emplace_back(to_text(one));
    return json::object{{"turn_id", to_json(t.turn_id)},
                        {"number", t.number},
                        {"queue", t.queue},
                        {"state", to_text(t.state)},
                        {"customer_id", to_json(t.customer_id)},
                        {"customer_name", text_or_null(view.customer_name)},
                        {"appointment_id", to_json(t.appointment_id)},
                        {"ticket_id", to_json(t.ticket_id)},
                        {"ticket_code", text_or_null(view.ticket_code)},
                        {"taken_at", to_json(t.taken_at)},
                        {"booked_at", to_json(t.booked_at)},
                        {"called_at", to_json(t.called_at)},
                        {"last_called_at", to_json(t.last_called_at)},
                        {"begun_at", to_json(t.begun_at)},
                        {"calls", t.calls},
                        {"window_code", text_or_null(view.window_code)},
                        {"user_name", text_or_null(view.user_name)},
                        {"allowed_actions", std::move(actions)},
                        {"version", t.version}};
}

json::value encode(const WindowView& view) {
    const auto& w = view.window;
    json::array queues, actions;
    for (const auto& one : w.queues) queues.emplace_back(one);
    for (const auto one : view.allowed_actions) actions.emplace_back(to_text(one));
    return json::object{{"window_id", to_json(w.window_id)},
                        {"code", view.code},
                        {"name", view.name},
                        {"state", to_text(w.state)},
                        {"user_id", to_json(w.user_id)},
                        {"user_name", text_or_null(view.user_name)},
                        {"is_own", view.is_own},
                        {"queues", std::move(queues)},
                        {"turn", view.turn ? encode(*view.turn) : json::value(nullptr)},
                        {"allowed_actions", std::move(actions)},
                        {"version", w.version}};
}

json::value encode(const Waits& waits) {
    return json::object{
        {"count", waits.count}, {"p50_seconds", waits.p50_seconds}, {"p90_seconds", waits.p90_seconds}};
}

json::value encode(const DaySums& sums) {
    json::array hours;
    for (const auto& one : sums.hours)
        hours.push_back(json::object{{"hour", one.hour}, {"waits", encode(one.waits)}});
    return json::object{{"taken", sums.taken},
                        {"booked", sums.booked},
                        {"waiting", sums.waiting},
                        {"served", sums.served},
                        {"absent", sums.absent},
                        {"cancelled", sums.cancelled},
                        {"waits", encode(sums.waits)},
                        {"hours", std::move(hours)},
                        {"predictions", sums.predictions},
                        {"error_seconds", sums.error_seconds},
                        {"bias_seconds", sums.bias_seconds}};
}

template <class List>
json::array encode_all(const List& list) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}

}  // namespace

json::value encode(const appointment::Hall& hall) {
    return json::object{
        {"place_id", to_json(hall.place_id)}, {"name_zh", hall.name_zh}, {"name_en", hall.name_en}};
}

json::value encode(const Board& board) {
    json::array queues, called;
    for (const auto& one : board.queues)
        queues.push_back(json::object{{"code", one.queue.code},
                                      {"name_zh", one.queue.name_zh},
                                      {"name_en", one.queue.name_en},
                                      {"waiting", one.waiting},
                                      {"wait_minutes", minutes(one.wait)}});
    for (const auto& one : board.called)
        called.push_back(json::object{{"number", one.number},
                                      {"window_code", one.window_code},
                                      {"window_name", one.window_name},
                                      {"state", to_text(one.state)},
                                      {"calls", one.calls},
                                      {"last_called_at", to_json(one.last_called_at)}});
    return json::object{
        {"hall", encode(board.hall)}, {"queues", std::move(queues)}, {"called", std::move(called)}};
}

json::value encode(const Slip& slip) {
    return json::object{{"turn_id", to_json(slip.turn.turn_id)},
                        {"number", slip.turn.number},
                        {"queue", slip.turn.queue},
                        {"queue_name_zh", slip.queue.name_zh},
                        {"queue_name_en", slip.queue.name_en},
                        {"hall", encode(slip.hall)},
                        {"taken_at", to_json(slip.turn.taken_at)},
                        {"booked_at", to_json(slip.turn.booked_at)},
                        {"ahead", slip.ahead},
                        {"wait_minutes", minutes(slip.wait)}};
}

json::value encode(const Desk& desk) {
    return json::object{{"board", encode(desk.board)},
                        {"windows", encode_all(desk.windows)},
                        {"waiting", encode_all(desk.waiting)},
                        {"absent", encode_all(desk.absent)}};
}

json::value encode(const Overview& overview) {
    json::array queues, served;
    for (const auto& one : overview.queues)
        queues.push_back(json::object{{"code", one.queue.code},
                                      {"name_zh", one.queue.name_zh},
                                      {"name_en", one.queue.name_en},
                                      {"sums", encode(one.sums)}});
    for (const auto& [window, count] : overview.served)
        served.push_back(json::object{{"window_id", to_json(window)}, {"count", count}});
    return json::object{{"hall", encode(overview.hall)},           {"day", overview.day},
                        {"sums", encode(overview.sums)},           {"queues", std::move(queues)},
                        {"windows", encode_all(overview.windows)}, {"served", std::move(served)}};
}

}  // namespace bihuan::counter
