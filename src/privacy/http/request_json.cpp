#include "privacy/http/request_json.hpp"

namespace bihuan::privacy {
namespace {

json::value encode(const RequestView& view) {
    const auto& r = view.request;
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    json::value clock = nullptr;
    if (view.clock)
        clock = json::object{{"clock", to_text(view.clock->clock)},
                             {"state", to_text(view.clock->state)},
                             {"level", view.clock->level},
                             {"due_at", to_json(view.clock->due_at)}};
    return json::object{{"request_id", to_json(r.request_id)},
                        {"kind", to_text(r.kind)},
                        {"state", to_text(r.state)},
                        {"customer_id", to_json(r.customer_id)},
                        {"customer_code", view.customer_code},
                        {"customer_name", view.customer_name},
                        {"channel", r.channel},
                        {"is_by_customer", r.is_by_customer},
                        {"handler_name", text_or_null(view.handler_name)},
                        {"proposed_by_name", text_or_null(view.proposed_by_name)},
                        {"decided_by_name", text_or_null(view.decided_by_name)},
                        {"asked_at", to_json(r.asked_at)},
                        {"due_at", to_json(r.due_at)},
                        {"ended_at", to_json(r.ended_at)},
                        {"export_until", to_json(r.export_until)},
                        {"ground", r.ground ? json::value(to_text(*r.ground)) : json::value(nullptr)},
                        {"clock", std::move(clock)},
                        {"allowed_actions", std::move(actions)},
                        {"version", r.version}};
}

json::value encode(const Hold& h) {
    return json::object{{"hold_id", to_json(h.hold_id)},
                        {"customer_id", to_json(h.customer_id)},
                        {"reason", h.reason},
                        {"by_name", h.by_name},
                        {"at", to_json(h.at)},
                        {"until", to_json(h.until)},
                        {"ended_at", to_json(h.ended_at)},
                        {"ended_by_name", text_or_null(h.ended_by_name)}};
}

json::value encode_record(const customer::PersonalRecord& record) {
    const auto& v = record.values;
    json::array contacts, services, events;
    for (const auto& p : v.contact_points)
        contacts.push_back(json::object{{"kind", p.kind}, {"value", p.value}});
    for (const auto& s : v.services)
        services.push_back(json::object{{"kind", s.kind}, {"number", s.number}, {"plan", s.plan}});
    for (const auto& e : record.events)
        events.push_back(json::object{{"at", to_json(e.at)}, {"kind", e.kind}, {"summary", e.summary}});
    return json::object{{"code", record.code},
                        {"name", v.name},
                        {"customer_type", v.customer_type},
                        {"segment", v.segment},
                        {"identity_number", v.identity_number},
                        {"preferred_language", v.preferred_language},
                        {"preferred_channel", v.preferred_channel},
                        {"province", v.province},
                        {"city", v.city},
                        {"district", v.district},
                        {"address_detail", v.address_detail},
                        {"notes", record.notes},
                        {"since", to_json(v.since)},
                        {"contact_points", std::move(contacts)},
                        {"services", std::move(services)},
                        {"history", std::move(events)}};
}

json::value encode_ticket(const ticket::PersonalTicket& one) {
    const auto& t = one.ticket;
    json::array entries, attachments;
    for (const auto& e : one.entries)
        entries.push_back(json::object{{"at", to_json(e.at)}, {"kind", e.kind}, {"text", e.text}});
    for (const auto& name : one.attachments) attachments.emplace_back(name);
    return json::object{{"code", t.code},
                        {"title", t.title},
                        {"description", t.description},
                        {"state", ticket::to_text(t.state)},
                        {"channel", t.channel},
                        {"opened_at", to_json(t.opened_at)},
                        {"closed_at", to_json(t.closed_at)},
                        {"result", t.result},
                        {"evaluation_comment", t.evaluation_comment},
                        {"entries", std::move(entries)},
                        {"attachments", std::move(attachments)}};
}

}  // namespace

json::value encode(const RequestDetail& detail, bool is_for_customer) {
    json::array entries, blocks, holds;
    for (const auto& e : detail.entries)
        entries.push_back(
            json::object{{"entry_id", to_json(e.entry_id)},
                         {"at", to_json(e.at)},
                         {"action", e.action},
                         // Who of ours did it, and what was said among ourselves, stays inside.
                         {"by_name", is_for_customer ? json::value(nullptr) : text_or_null(e.by_name)},
                         {"text", is_for_customer ? "" : e.text}});
    for (const auto& b : detail.blocks)
        blocks.push_back(
            json::object{{"ground", to_text(b.ground)}, {"count", b.count}, {"until", to_json(b.until)}});
    for (const auto& h : detail.holds) holds.push_back(encode(h));
    auto request = encode(detail.view);
    if (is_for_customer)
        for (const auto* name : {"handler_name", "proposed_by_name", "decided_by_name"})
            request.as_object()[name] = nullptr;
    return json::object{{"request", std::move(request)},        {"details", detail.view.request.details},
                        {"answer", detail.view.request.answer}, {"entries", std::move(entries)},
                        {"blocks", std::move(blocks)},          {"holds", std::move(holds)}};
}

json::value encode(const RequestPage& page) {
    json::array items;
    for (const auto& one : page.items) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const std::vector<Hold>& holds) {
    json::array items;
    for (const auto& one : holds) items.push_back(encode(one));
    return json::object{{"items", std::move(items)}};
}

json::value encode(const Settings& s) {
    return json::object{{"request_days", s.request_days},
                        {"export_days", s.export_days},
                        {"retention_days", s.retention_days},
                        {"version", s.version}};
}

json::value encode(const PersonalFile& file) {
    json::array consents, requests, tickets;
    for (const auto& line : file.consents)
        consents.push_back(json::object{{"name_zh", line.name_zh},
                                        {"name_en", line.name_en},
                                        {"is_given", line.consent.is_given},
                                        {"text_number", line.consent.text_number},
                                        {"channel", line.consent.channel},
                                        {"at", to_json(line.consent.at)},
                                        {"valid_until", to_json(line.consent.valid_until)}});
    for (const auto& r : file.requests)
        requests.push_back(json::object{{"kind", to_text(r.kind)},
                                        {"state", to_text(r.state)},
                                        {"asked_at", to_json(r.asked_at)},
                                        {"ended_at", to_json(r.ended_at)},
                                        {"details", r.details},
                                        {"answer", r.answer}});
    for (const auto& one : file.tickets) tickets.push_back(encode_ticket(one));
    json::object out{{"made_at", to_json(file.made_at)},     {"is_complete", file.is_complete},
                     {"record", encode_record(file.record)}, {"consents", std::move(consents)},
                     {"requests", std::move(requests)},      {"tickets", std::move(tickets)}};
    for (const auto& [what, things] : file.others) {
        json::array items;
        for (const auto& one : things) {
            json::object item{{"at", to_json(one.at)}};
            for (const auto& [name, value] : one.facts) item[name] = value;
            items.push_back(std::move(item));
        }
        out[what] = std::move(items);
    }
    return out;
}

}  // namespace bihuan::privacy
