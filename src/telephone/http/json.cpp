#include "telephone/http/json.hpp"

#include <cmath>

#include "telephone/domain/call_rules.hpp"

namespace bihuan::telephone {
namespace {

std::int64_t seconds_of(Duration length) {
    return std::chrono::duration_cast<std::chrono::seconds>(length).count();
}

json::value rate(const std::optional<double>& value) {
    return value ? json::value(std::round(*value * 1e4) / 1e4) : json::value(nullptr);
}

json::value encode(const CustomerChoice& one) {
    return json::object{{"customer_id", to_json(one.customer_id)},
                        {"code", one.code},
                        {"name_masked", one.masked_name},
                        {"segment", text_or_null(one.segment)}};
}

json::value encode(const OpenTicket& one) {
    return json::object{{"ticket_id", to_json(one.ticket_id)},
                        {"code", one.code},
                        {"title", text_or_null(one.title)},
                        {"state", one.state}};
}

json::value encode(const PastCall& one) {
    return json::object{{"call_id", to_json(one.call_id)},
                        {"at", to_json(one.at)},
                        {"state", to_text(one.state)},
                        {"direction", to_text(one.direction)},
                        {"agent_name", text_or_null(one.agent_name)},
                        {"note", text_or_null(one.note)}};
}

json::value encode(const CallEvent& one) {
    return json::object{{"event_id", to_json(one.event_id)},
                        {"kind", to_text(one.kind)},
                        {"at", to_json(one.at)},
                        {"told_at", to_json(one.told_at)},
                        {"agent", text_or_null(one.agent)},
                        {"queue", text_or_null(one.queue)},
                        {"has_recording", !one.recording.empty()},
                        {"wished_at", to_json(one.wished_at)},
                        {"flag", text_or_null(std::string{to_text(one.flag)})}};
}

template <class List>
json::array encode_all(const List& list) {
    json::array out;
    for (const auto& one : list) out.push_back(encode(one));
    return out;
}

json::value named(const standard::Term& one) {
    return json::object{{"code", one.code}, {"name_zh", one.name_zh}, {"name_en", one.name_en}};
}

json::value encode(const Line& line) {
    return json::object{{"user_id", to_json(line.user_id)},
                        {"extension", line.extension},
                        {"wrap_until", to_json(line.wrap_until)},
                        {"idle_since", to_json(line.idle_since)}};
}

}  // namespace

json::array encode(const std::vector<Ring>& ring) {
    json::array out;
    for (const auto& one : ring)
        out.push_back(json::object{{"call_reference", one.reference}, {"extension", one.extension}});
    return out;
}

json::value encode(const Heard& heard) {
    json::array flagged;
    for (const auto& one : heard.flagged)
        flagged.push_back(json::object{{"event_id", one.key}, {"flag", to_text(one.flag)}});
    return json::object{{"accepted", heard.accepted},
                        {"repeated", heard.repeated},
                        {"dropped", heard.dropped},
                        {"flagged", std::move(flagged)},
                        {"ring", encode(heard.ring)}};
}

json::value encode(const Figures& f) {
    const auto rates = rates_of(f);
    return json::object{{"offered", f.offered},
                        {"answered", f.answered},
                        {"answered_in_time", f.answered_in_time},
                        {"abandoned", f.abandoned},
                        {"abandoned_lost", f.abandoned_lost},
                        {"abandoned_late", f.abandoned_late},
                        {"handled", f.handled},
                        {"wait_seconds", f.wait_seconds},
                        {"talk_seconds", f.talk_seconds},
                        {"hold_seconds", f.hold_seconds},
                        {"wrap_seconds", f.wrap_seconds},
                        {"service_level", rate(rates.service_level)},
                        {"abandonment", rate(rates.abandonment)},
                        {"asa_seconds", rate(rates.asa_seconds)},
                        {"aht_seconds", rate(rates.aht_seconds)}};
}

json::value encode(const CallView& view) {
    const auto& call = view.call;
    const auto& course = call.course;
    return json::object{{"call_id", to_json(call.call_id)},
                        {"reference", call.reference},
                        {"direction", to_text(call.direction)},
                        {"caller_masked", text_or_null(masked(call.caller))},
                        {"dialled", text_or_null(call.dialled)},
                        {"state", to_text(course.state)},
                        {"queue", text_or_null(course.queue)},
                        {"queue_name", view.queue ? named(*view.queue) : json::value(nullptr)},
                        {"agent_id", to_json(course.agent_id)},
                        {"agent_name", text_or_null(view.agent_name)},
                        {"first_at", to_json(call.first_at)},
                        {"queued_at", to_json(course.queued_at)},
                        {"rung_at", to_json(course.rung_at)},
                        {"answered_at", to_json(course.answered_at)},
                        {"since", to_json(course.since)},
                        {"ended_at", to_json(course.ended_at)},
                        {"talk_seconds", seconds_of(course.talk)},
                        {"hold_seconds", seconds_of(course.hold)},
                        {"customer_id", to_json(call.customer_id)},
                        {"customers", encode_all(view.customers)},
                        {"ticket_id", to_json(call.ticket_id)},
                        {"ticket_code", text_or_null(view.ticket_code)},
                        {"note", text_or_null(call.note)},
                        {"is_recorded", call.is_recorded},
                        {"has_flags", call.has_flags}};
}

json::value encode(const Desk& desk) {
    json::array results, needs;
    for (const auto& one : desk.results) results.push_back(named(one));
    for (const auto& one : desk.needs) needs.emplace_back(one);
    return json::object{{"results", std::move(results)},
                        {"needs", std::move(needs)},
                        {"line", desk.line ? encode(*desk.line) : json::value(nullptr)},
                        {"state", to_text(desk.state)},
                        {"call", desk.call ? encode(*desk.call) : json::value(nullptr)},
                        {"queue", desk.queue ? named(*desk.queue) : json::value(nullptr)},
                        {"tickets", encode_all(desk.tickets)},
                        {"past", encode_all(desk.past)}};
}

json::value encode(const CallDetail& detail) {
    return json::object{{"call", encode(detail.view)}, {"events", encode_all(detail.events)}};
}

json::value encode(const LineView& view) {
    return json::object{{"line", encode(view.line)}, {"name", view.name}, {"state", to_text(view.state)}};
}

json::value encode(const Board& board) {
    json::array queues;
    for (const auto& one : board.queues)
        queues.push_back(json::object{
            {"code", one.queue.code},
            {"name_zh", one.queue.name_zh},
            {"name_en", one.queue.name_en},
            {"waiting", one.waiting},
            {"longest_seconds", one.longest_seconds},
            {"answer_seconds", seconds_of(one.answer)},
            {"today", encode(one.today)},
            {"staffing", json::object{{"load", std::round(one.staffing.load * 100) / 100},
                                      {"calls", one.staffing.calls},
                                      {"aht_seconds", one.staffing.aht_seconds},
                                      {"agents", one.staffing.agents ? json::value(*one.staffing.agents)
                                                                     : json::value(nullptr)}}}});
    return json::object{{"queues", std::move(queues)},
                        {"lines", encode_all(board.lines)},
                        {"call_backs", board.call_backs},
                        {"answer_seconds", seconds_of(board.answer)},
                        {"level_percent", board.level_percent}};
}

json::value encode(const IntervalPart& part) {
    return json::object{{"starts_at", to_json(part.starts_at)}, {"figures", encode(part.figures)}};
}

json::value encode(const CallBackView& view) {
    const auto& one = view.call_back;
    json::array tries;
    for (std::size_t i = 0; i < view.tries.size(); ++i)
        tries.push_back(json::object{{"at", to_json(view.tries[i].at)},
                                     {"name", text_or_null(view.names[i])},
                                     {"is_reached", view.tries[i].is_reached},
                                     {"note", text_or_null(view.tries[i].note)}});
    return json::object{{"call_back_id", to_json(one.call_back_id)},
                        {"queue", text_or_null(one.queue)},
                        {"call_id", to_json(one.call_id)},
                        {"number_masked", masked(one.number)},
                        {"customer", view.customer ? encode(*view.customer) : json::value(nullptr)},
                        {"state", to_text(one.state)},
                        {"reason", to_text(one.reason)},
                        {"due_at", to_json(one.due_at)},
                        {"next_at", to_json(one.next_at)},
                        {"owner_id", to_json(one.owner_id)},
                        {"owner_name", text_or_null(view.owner_name)},
                        {"tries", std::move(tries)},
                        {"is_escalated", one.is_escalated},
                        {"may_give_up", view.may_give_up},
                        {"ended_at", to_json(one.ended_at)},
                        {"result", text_or_null(one.result)},
                        {"version", one.version}};
}

}  // namespace bihuan::telephone
