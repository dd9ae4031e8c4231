#include "message/http/json.hpp"

#include "message/domain/sending_rules.hpp"

namespace bihuan::message {
namespace {

json::array counts(const std::array<std::int64_t, 24>& hours) {
    return json::array(hours.begin(), hours.end());
}

}  // namespace

json::value encode(const Try& one) {
    return json::object{{"try_id", to_json(one.try_id)},
                        {"channel", one.channel},
                        {"outcome", one.outcome},
                        {"detail", one.detail},
                        {"at", to_json(one.at)}};
}
json::value encode(const standard::MessagePurpose& one) {
    json::array channels, values;
    for (const auto& channel : one.channels) channels.emplace_back(channel);
    for (const auto& value : one.values)
        values.push_back(json::object{{"name", value.name}, {"is_time", value.is_time}});
    return json::object{{"code", one.code},           {"name_zh", one.name_zh},
                        {"name_en", one.name_en},     {"needs_consent", !one.consent.empty()},
                        {"is_urgent", one.is_urgent}, {"is_manual", one.is_manual},
                        {"daily_max", one.daily_max}, {"channels", std::move(channels)},
                        {"values", std::move(values)}};
}

json::value encode(const Template& t) {
    return json::object{{"template_id", to_json(t.template_id)},
                        {"code", code_of(t.place)},
                        {"purpose", t.place.purpose},
                        {"channel", t.place.channel},
                        {"language", t.place.language},
                        {"segment", t.place.segment},
                        {"number", t.number},
                        {"subject", t.subject},
                        {"body", t.body},
                        {"state", to_text(t.state)},
                        {"author_id", to_json(t.author_id)},
                        {"author_name", t.author_name},
                        {"approver_name", text_or_null(t.approver_name)},
                        {"created_at", to_json(t.created_at)},
                        {"changed_at", to_json(t.changed_at)},
                        {"version", t.version}};
}

json::value encode(const Preview& p) {
    return json::object{{"subject", p.subject},
                        {"body", p.body},
                        {"sms",
                         {{"encoding", p.sms.is_unicode ? "UCS-2" : "GSM-7"},
                          {"units", p.sms.units},
                          {"parts", p.sms.parts}}}};
}

json::value encode(const MessageView& view) {
    const auto& m = view.message;
    json::array tried;
    for (const auto& one : m.tried) tried.emplace_back(one);
    return json::object{{"message_id", to_json(m.message_id)},
                        {"purpose", m.purpose},
                        {"customer_id", to_json(m.customer_id)},
                        {"customer_name", text_or_null(view.customer_name)},
                        {"subject_kind", m.subject_kind},
                        {"subject_id", std::to_string(m.subject_id)},
                        {"subject_code", text_or_null(view.subject_code)},
                        {"state", to_text(m.state)},
                        {"reason", text_or_null(m.reason)},
                        {"channel", text_or_null(m.channel)},
                        {"tried", std::move(tried)},
                        {"language", text_or_null(m.language)},
                        {"address", text_or_null(m.address_masked)},
                        {"tries", m.tries},
                        {"created_at", to_json(m.created_at)},
                        {"next_at", has_ended(m.state) ? json::value(nullptr) : to_json(m.next_at)},
                        {"sent_at", to_json(m.sent_at)},
                        {"ended_at", to_json(m.ended_at)},
                        {"read_at", to_json(m.read_at)},
                        {"can_send_again", view.can_send_again},
                        {"version", m.version}};
}

json::value encode(const MessageDetail& d) {
    return json::object{{"message", encode(d.view)}, {"tries", encode_all(d.tries)}};
}

json::value encode(const Revealed& r) {
    return json::object{{"address", r.address}, {"title", r.title}, {"text", r.text}};
}

json::value encode(const Channels& c) {
    json::array channels;
    for (const auto& one : c.channels)
        channels.push_back(json::object{
            {"code", one.code},
            {"is_set_up", one.is_set_up},
            {"per_minute", one.per_minute == INT64_MAX ? json::value(nullptr) : json::value(one.per_minute)},
            {"oldest_waiting", to_json(one.oldest_waiting)},
            {"sent", counts(one.sent)},
            {"failed", counts(one.failed)}});
    json::object states;
    for (const auto state : {State::waiting, State::deferred, State::sending, State::failed, State::dead}) {
        const auto found = c.states.find(std::string{to_text(state)});
        states[to_text(state)] = found == c.states.end() ? 0 : found->second;
    }
    json::array hours;
    for (const auto& hour : c.hours) hours.push_back(json::string(hour));
    return json::object{{"channels", std::move(channels)},
                        {"hours", std::move(hours)},
                        {"states", std::move(states)},
                        {"oldest_without_channel", to_json(c.oldest_without_channel)},
                        {"quiet_from", minute_text(c.rules->quiet_from)},
                        {"quiet_to", minute_text(c.rules->quiet_to)},
                        {"purposes", encode_all(c.rules->purposes)}};
}

json::value encode(const Inbox& inbox) {
    json::array items;
    for (const auto& m : inbox.items)
        items.push_back(json::object{
            {"message_id", to_json(m.message_id)},
            {"purpose", m.purpose},
            {"title", m.title},
            {"text", m.text},
            {"ticket_id", m.subject_kind == "ticket" ? json::value(json::string(std::to_string(m.subject_id)))
                                                     : json::value(nullptr)},
            {"at", to_json(m.sent_at)},
            {"is_read", m.read_at.has_value()}});
    return json::object{{"items", std::move(items)}, {"unread", inbox.unread}, {"next", to_json(inbox.next)}};
}

json::value encode(const OwnPreferences& p) {
    return json::object{
        {"channel", text_or_null(p.channel)},
        {"language", p.language},
        {"quiet_from",
         p.quiet ? json::value(json::string(minute_text(p.quiet->from))) : json::value(nullptr)},
        {"quiet_to", p.quiet ? json::value(json::string(minute_text(p.quiet->to))) : json::value(nullptr)},
        {"standard_quiet_from", minute_text(p.standard_quiet.from)},
        {"standard_quiet_to", minute_text(p.standard_quiet.to)}};
}

}  // namespace bihuan::message
