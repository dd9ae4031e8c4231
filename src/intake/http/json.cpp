#include "intake/http/json.hpp"

namespace bihuan::intake {
namespace {

json::object words_of(const ArrivalView& view) {
    const auto& a = view.arrival;
    return json::object{{"arrival_id", to_json(a.arrival_id)},
                        {"kind", to_text(a.kind)},
                        {"source", a.source},
                        {"channel", a.channel},
                        {"state", to_text(a.state)},
                        {"reason", text_or_null(a.reason)},
                        {"verdict", to_text(a.verdict)},
                        {"sender", text_or_null(a.sender_masked)},
                        {"subject", a.subject},
                        {"text", a.text},
                        {"customer_id", to_json(a.customer_id)},
                        {"customer_name", text_or_null(view.customer_name)},
                        {"ticket_id", to_json(a.ticket_id)},
                        {"ticket_code", text_or_null(view.ticket_code)},
                        {"named_code", text_or_null(a.named_code)},
                        {"file_count", a.file_count},
                        {"is_cut", a.is_cut},
                        {"arrived_at", to_json(instant_of_id(a.arrival_id.number))},
                        {"sent_at", to_json(a.sent_at)},
                        {"decided_at", to_json(a.decided_at)},
                        {"decided_by", text_or_null(a.decided_by)},
                        {"why", text_or_null(a.why)},
                        {"can_file", view.can_file},
                        {"is_gone", view.is_gone},
                        {"version", a.version}};
}

}  // namespace

json::value encode(const ArrivalView& view) { return words_of(view); }

json::value encode(const ArrivalDetail& detail) {
    json::array files;
    for (const auto& one : detail.files)
        files.push_back(json::object{{"file_id", to_json(one.file_id)},
                                     {"name", one.name},
                                     {"media_type", one.media_type},
                                     {"size", one.size}});
    return json::object{{"arrival", words_of(detail.view)},
                        {"history", text_or_null(detail.view.arrival.history)},
                        {"files", std::move(files)}};
}

json::value encode(const ArrivalPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{
        {"items", std::move(items)}, {"next", text_or_null(page.next)}, {"waiting", page.waiting}};
}

json::value encode(const Revealed& r) {
    return json::object{{"sender", r.sender}, {"sender_name", r.sender_name}, {"subject", r.subject},
                        {"text", r.text},     {"history", r.history},         {"headers", r.headers}};
}

json::value encode(const SourceView& s) {
    json::object out{{"code", s.code},
                     {"kind", to_text(s.kind)},
                     {"is_set_up", s.is_set_up},
                     {"waiting", s.waiting},
                     {"last_at", to_json(s.last_at)},
                     {"tried_at", nullptr},
                     {"fetched_at", nullptr},
                     {"next_at", nullptr},
                     {"error", nullptr},
                     {"failures", 0}};
    if (s.mailbox && s.is_set_up) {
        out["tried_at"] = to_json(s.mailbox->tried_at);
        out["fetched_at"] = to_json(s.mailbox->fetched_at);
        if (s.mailbox->tried_at) out["next_at"] = to_json(s.mailbox->next_at);
        out["error"] = text_or_null(s.mailbox->error);
        out["failures"] = s.mailbox->failures;
    }
    return out;
}

json::value encode(const Taken& t) {
    return json::object{{"arrival_id", to_json(t.arrival_id)},
                        {"state", to_text(t.state)},
                        {"ticket_code", text_or_null(t.ticket_code)},
                        {"is_new", t.is_new}};
}

}  // namespace bihuan::intake
