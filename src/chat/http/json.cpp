#include "chat/http/json.hpp"

#include <cmath>

#include "chat/domain/chat_flow.hpp"

namespace bihuan::chat {
namespace {

json::value rate(const std::optional<double>& value) {
    return value ? json::value(std::round(*value * 1e4) / 1e4) : json::value(nullptr);
}
std::int64_t seconds(Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}
json::value seconds_or_null(const std::optional<Duration>& length) {
    return length ? json::value(seconds(*length)) : json::value(nullptr);
}
json::object term(const standard::Term& one) {
    return {{"code", one.code}, {"name_zh", one.name_zh}, {"name_en", one.name_en}};
}

json::object limits(const standard::ChatRules& rules) {
    json::array types;
    for (const auto& one : rules.media_types) types.emplace_back(one);
    return {{"text_max", rules.text_max},
            {"file_bytes_max", file::file_bytes_max},
            {"files_max", rules.files_max},
            {"media_types", std::move(types)}};
}

json::value encode(const file::FileFacts& one) {
    return json::object{{"file_id", to_json(one.file_id)},
                        {"name", one.name},
                        {"media_type", one.media_type},
                        {"size", one.size}};
}
json::value encode(const CustomerChoice& one) {
    return json::object{{"customer_id", to_json(one.customer_id)},
                        {"code", one.code},
                        {"name_masked", one.masked_name},
                        {"segment", text_or_null(one.segment)}};
}
json::value encode(const Figures& f) {
    const auto rates = rates_of(f);
    return json::object{{"opened", f.opened},
                        {"solved_by_answers", f.solved_by_answers},
                        {"left_message", f.left_message},
                        {"offered", f.offered},
                        {"answered", f.answered},
                        {"answered_in_time", f.answered_in_time},
                        {"abandoned", f.abandoned},
                        {"abandoned_late", f.abandoned_late},
                        {"handled", f.handled},
                        {"wait_seconds", f.wait_seconds},
                        {"handle_seconds", f.handle_seconds},
                        {"rated", f.rated},
                        {"rating_sum", f.rating_sum},
                        {"service_level", rate(rates.service_level)},
                        {"abandonment", rate(rates.abandonment)},
                        {"asa_seconds", rate(rates.asa_seconds)},
                        {"aht_seconds", rate(rates.aht_seconds)},
                        {"rating", rate(rates.rating)}};
}

}  // namespace

json::value encode(const Cited& one) {
    return json::object{{"article_id", std::to_string(one.article_id)},
                        {"code", one.code},
                        {"title", one.title},
                        {"heading", one.heading},
                        {"passage", one.passage},
                        {"confidence", std::round(one.confidence * 1e4) / 1e4}};
}

json::value encode(const QueueState& one) {
    return json::object{{"queue", term(one.queue)},
                        {"is_open_hours", one.is_open},
                        {"waiting", one.waiting},
                        {"longest_seconds", one.longest_seconds}};
}

json::value encode(const TurnView& view) {
    const auto& turn = view.turn;
    const bool has_words = turn.kind == Kind::text || turn.kind == Kind::note;
    const bool has_tone = view.is_to_staff && turn.side == Side::customer && turn.kind == Kind::text;
    return json::object{{"turn_id", to_json(turn.turn_id)},
                        {"side", to_text(turn.side)},
                        {"kind", to_text(turn.kind)},
                        {"at", to_json(instant_of_id(turn.turn_id.number))},
                        {"name", text_or_null(view.name)},
                        {"text", has_words && !turn.is_gone ? text_or_null(turn.text) : json::value(nullptr)},
                        {"articles", encode_all(turn.articles)},
                        {"helped", turn.helped ? json::value(*turn.helped) : json::value(nullptr)},
                        {"file", view.file ? encode(*view.file) : json::value(nullptr)},
                        {"event", turn.event ? text_or_null(to_text(*turn.event)) : json::value(nullptr)},
                        {"client_key", text_or_null(turn.client_key)},
                        {"tone", has_tone ? text_or_null(tone::to_text(turn.tone)) : json::value(nullptr)}};
}

json::value encode(const TurnPage& page) {
    return json::object{{"items", encode_all(page.items)}, {"has_earlier", page.has_earlier}};
}

json::value encode(const PortalChat& view) {
    const auto& chat = view.chat;
    const bool is_answering = chat.state == State::answering, is_waiting = chat.state == State::waiting;
    return json::object{{"chat_id", to_json(chat.chat_id)},
                        {"state", to_text(chat.state)},
                        {"language", chat.language},
                        {"opened_at", to_json(chat.opened_at)},
                        {"waiting_since", to_json(chat.waiting_since)},
                        {"ahead", value_or_null(view.ahead)},
                        {"expected_wait_seconds", seconds_or_null(view.expected_wait)},
                        {"agent_name", text_or_null(view.agent_name)},
                        {"is_open_hours", view.hours.is_open},
                        {"next_open_at", to_json(view.hours.next_open_at)},
                        {"hand_over", text_or_null(to_text(chat.hand_over))},
                        {"may_say", is_open(chat.state)},
                        {"may_ask_person", is_answering && view.hours.is_open},
                        {"may_leave_message", is_answering || is_waiting},
                        {"may_send_file", is_waiting || chat.state == State::talking},
                        {"may_rate", view.may_rate},
                        {"customer_read_id", to_json(chat.customer_read_id)},
                        {"agent_read_id", to_json(chat.agent_read_id)},
                        {"last_turn_id", to_json(chat.last_turn_id)},
                        {"unread", view.unread},
                        {"rating", value_or_null(chat.rating)},
                        {"ticket_code", text_or_null(view.ticket_code)},
                        {"ended_at", to_json(chat.ended_at)},
                        {"limits", limits(*view.rules)}};
}

json::value encode(const PortalView& view) {
    return json::object{{"chat", encode(view.chat)}, {"turns", encode_all(view.turns)}};
}

json::value encode(const CurrentChat& current) {
    return json::object{{"chat", current.chat ? encode(*current.chat) : json::value(nullptr)},
                        {"is_open_hours", current.hours.is_open},
                        {"next_open_at", to_json(current.hours.next_open_at)}};
}

json::value encode(const ChatView& view) {
    const auto& chat = view.chat;
    const auto last_at =
        chat.last_turn_id ? std::optional{instant_of_id(chat.last_turn_id.number)} : std::optional<Instant>{};
    const bool needs_result = chat.state == State::ended && chat.agent_id && !chat.is_recorded;
    return json::object{{"chat_id", to_json(chat.chat_id)},
                        {"state", to_text(chat.state)},
                        {"language", chat.language},
                        {"queue", view.queue ? json::value(term(*view.queue)) : json::value(nullptr)},
                        {"customer", view.customer ? encode(*view.customer) : json::value(nullptr)},
                        {"opened_at", to_json(chat.opened_at)},
                        {"waiting_since", to_json(chat.waiting_since)},
                        {"due_at", to_json(view.due_at)},
                        {"is_late", view.is_late},
                        {"answered_at", to_json(chat.answered_at)},
                        {"ended_at", to_json(chat.ended_at)},
                        {"agent_id", to_json(chat.agent_id)},
                        {"agent_name", text_or_null(view.agent_name)},
                        {"offered_to_id", to_json(chat.offered_to_id)},
                        {"offered_until", to_json(chat.offered_until)},
                        {"hand_over", text_or_null(to_text(chat.hand_over))},
                        {"question_masked", text_or_null(view.question_masked)},
                        {"tone", tone::to_text(chat.tone)},
                        {"is_mine", view.is_mine},
                        {"may_pick", view.may_pick},
                        {"needs_result", needs_result},
                        {"ticket_id", to_json(chat.ticket_id)},
                        {"ticket_code", text_or_null(view.ticket_code)},
                        {"result", text_or_null(chat.result)},
                        {"customer_read_id", to_json(chat.customer_read_id)},
                        {"agent_read_id", to_json(chat.agent_read_id)},
                        {"last_turn_id", to_json(chat.last_turn_id)},
                        {"last_turn_at", to_json(last_at)},
                        {"last_side", last_at ? text_or_null(to_text(chat.last_side)) : json::value(nullptr)},
                        {"unread", view.unread},
                        {"rating", value_or_null(chat.rating)},
                        {"version", chat.version}};
}

json::value encode(const Desk& desk) {
    json::array results, needs;
    for (const auto& one : desk.results) results.push_back(term(one));
    for (const auto& one : desk.needs) needs.emplace_back(one);
    return json::object{{"presence", duty::to_text(desk.presence)},
                        {"chats_max", desk.rules->chats_max},
                        {"chats", encode_all(desk.chats)},
                        {"offers", encode_all(desk.offers)},
                        {"waiting", encode_all(desk.waiting)},
                        {"queues", encode_all(desk.queues)},
                        {"results", std::move(results)},
                        {"needs", std::move(needs)},
                        {"answer_seconds", seconds(desk.rules->answer)},
                        {"limits", limits(*desk.rules)}};
}

json::value encode(const Colleague& one) {
    return json::object{{"user_id", to_json(one.user_id)},
                        {"name", one.name},
                        {"presence", duty::to_text(one.presence)},
                        {"chats", one.chats},
                        {"chats_max", one.chats_max},
                        {"may_take", one.may_take}};
}

json::value encode(const Board& board) {
    json::array queues;
    for (const auto& one : board.queues) {
        auto row = encode(one).as_object();
        row["talking"] = one.talking;
        row["expected_wait_seconds"] = seconds_or_null(one.expected_wait);
        row["today"] = encode(one.today);
        queues.push_back(std::move(row));
    }
    return json::object{{"queues", std::move(queues)},
                        {"agents", encode_all(board.agents)},
                        {"waiting", encode_all(board.waiting)},
                        {"talking", encode_all(board.talking)},
                        {"answering", board.answering},
                        {"today", encode(board.today)},
                        {"answer_seconds", seconds(board.rules->answer)},
                        {"level_percent", board.rules->level_percent}};
}

json::value encode(const Intervals& intervals) {
    json::array items;
    for (const auto& one : intervals.items)
        items.push_back(
            json::object{{"starts_at", to_json(one.starts_at)}, {"figures", encode(one.figures)}});
    return json::object{{"items", std::move(items)}, {"total", encode(intervals.total)}};
}

json::value encode(const Canned& one) {
    return json::object{{"canned_reply_id", to_json(one.canned_reply_id)},
                        {"code", one.code},
                        {"language", one.language},
                        {"text", one.text},
                        {"used", one.used},
                        {"changed_at", to_json(one.changed_at)},
                        {"version", one.version}};
}

}  // namespace bihuan::chat
