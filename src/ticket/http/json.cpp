#include "ticket/http/json.hpp"

#include <algorithm>
#include <boost/system/error_code.hpp>

#include "base/enum_text.hpp"
#include "standard/tone_types.hpp"

namespace bihuan::ticket {
namespace {

template <class E>
json::value name_or_null(const std::optional<E>& value) {
    return value ? json::value(json::string(to_text(*value))) : json::value(nullptr);
}

// Stored by this module as JSON; a broken row shows as an empty object rather than as a failed page.
json::value parsed(const std::string& text) {
    boost::system::error_code wrong;
    auto value = json::parse(text, wrong);
    return wrong || !value.is_object() ? json::value(json::object{}) : value;
}

json::value id_or_null(std::int64_t number) {
    return number == 0 ? json::value(nullptr) : json::value(json::string(std::to_string(number)));
}

// "regulator,vip" as a list.
json::array words_of_flags(std::string_view flags) {
    json::array out;
    while (!flags.empty()) {
        const auto end = std::min(flags.find(','), flags.size());
        out.emplace_back(flags.substr(0, end));
        flags.remove_prefix(std::min(end + 1, flags.size()));
    }
    return out;
}

}  // namespace

json::value encode(const TicketItem& item) {
    const auto& t = item.ticket;
    return json::object{{"ticket_id", to_json(t.ticket_id)},
                        {"code", t.code},
                        {"title", t.title},
                        {"state", to_text(t.state)},
                        {"priority", to_text(t.priority)},
                        {"category_id", to_json(t.category_id)},
                        {"channel", t.channel},
                        {"customer_id", to_json(t.customer_id)},
                        {"customer_name", text_or_null(item.customer_name)},
                        {"organization_id", to_json(t.organization_id)},
                        {"owner_id", to_json(t.owner_id)},
                        {"owner_name", text_or_null(item.owner_name)},
                        {"handler_id", to_json(t.handler_id)},
                        {"handler_name", text_or_null(item.handler_name)},
                        {"tags", words(t.tags)},
                        {"opened_at", to_json(t.opened_at)},
                        {"class_code", text_or_null(t.class_code)},
                        {"grade", text_or_null(t.grade)},
                        {"clock", encode_clock(item.clock)},
                        {"offered_until", to_json(t.offered_until)},
                        {"updated_at", to_json(t.updated_at)},
                        {"version", t.version}};
}

json::value encode(const TicketView& view) {
    const auto& t = view.ticket;
    json::array actions;
    for (const auto action : view.allowed_actions) actions.emplace_back(to_text(action));
    return json::object{{"ticket_id", to_json(t.ticket_id)},
                        {"code", t.code},
                        {"title", t.title},
                        {"description", t.description},
                        {"state", to_text(t.state)},
                        {"priority", to_text(t.priority)},
                        {"category_id", to_json(t.category_id)},
                        {"channel", t.channel},
                        {"customer_id", to_json(t.customer_id)},
                        {"customer_name", text_or_null(view.customer_name)},
                        {"held_service_id", to_json(t.held_service_id)},
                        {"organization_id", to_json(t.organization_id)},
                        {"owner_id", to_json(t.owner_id)},
                        {"owner_name", text_or_null(view.owner_name)},
                        {"handler_id", to_json(t.handler_id)},
                        {"handler_name", text_or_null(view.handler_name)},
                        {"tags", words(t.tags)},
                        {"opened_at", to_json(t.opened_at)},
                        {"accepted_at", to_json(t.accepted_at)},
                        {"started_at", to_json(t.started_at)},
                        {"resolved_at", to_json(t.resolved_at)},
                        {"fed_back_at", to_json(t.fed_back_at)},
                        {"evaluation_offered_at", to_json(t.evaluation_offered_at)},
                        {"evaluated_at", to_json(t.evaluated_at)},
                        {"closed_at", to_json(t.closed_at)},
                        {"updated_at", to_json(t.updated_at)},
                        {"class_code", text_or_null(t.class_code)},
                        {"is_class_set", t.is_class_set},
                        {"grade", text_or_null(t.grade)},
                        {"grade_flags", words_of_flags(t.grade_flags)},
                        {"clock", encode_clock(view.clock)},
                        {"waiting_code", text_or_null(t.waiting_code)},
                        {"waiting_reason", text_or_null(t.waiting_reason)},
                        {"result", text_or_null(t.result)},
                        {"cause", text_or_null(t.cause)},
                        {"customer_answer", text_or_null(t.customer_answer)},
                        {"evaluation_score", value_or_null(t.evaluation_score)},
                        {"evaluation_comment", text_or_null(t.evaluation_comment)},
                        {"reopen_count", t.reopen_count},
                        {"merged_into_id", to_json(t.merged_into_id)},
                        {"external_reference", text_or_null(t.external_reference)},
                        {"attachment_count", t.attachment_count},
                        {"allowed_actions", std::move(actions)},
                        {"can_claim", view.can_claim},
                        {"route_code", text_or_null(t.route_code)},
                        {"handover_count", t.handover_count},
                        {"offered_until", to_json(t.offered_until)},
                        {"version", t.version}};
}

json::value encode(const TicketPage& page) {
    json::array items;
    for (const auto& item : page.items) items.push_back(encode(item));
    return json::object{
        {"items", std::move(items)}, {"next", text_or_null(page.next)}, {"is_partial", page.is_partial}};
}

json::value encode(const ClockBoard& board) {
    json::array items;
    for (const auto& [item, words, handler_name, ticket] : board.items)
        items.push_back(json::object{{"subject_kind", item.subject.kind},
                                     {"subject_id", std::to_string(item.subject.id)},
                                     {"code", text_or_null(words.code)},
                                     {"title_zh", words.title_zh},
                                     {"title_en", words.title_en},
                                     {"link", words.link},
                                     {"organization_id", std::to_string(item.place.organization_id)},
                                     {"handler_name", text_or_null(handler_name)},
                                     {"clock", encode_clock(item.summary)},
                                     {"ticket", ticket ? encode(*ticket) : json::value(nullptr)}});
    return json::object{{"items", std::move(items)}, {"next", text_or_null(board.next)}};
}

json::value encode(const Entry& e) {
    return json::object{{"entry_id", to_json(e.entry_id)},
                        {"at", to_json(e.at)},
                        {"kind", e.kind},
                        {"actor_id", id_or_null(e.actor_id)},
                        {"actor_name", e.actor_name},
                        {"is_public", e.is_public},
                        {"action", name_or_null(e.action)},
                        {"from_state", name_or_null(e.from_state)},
                        {"to_state", name_or_null(e.to_state)},
                        {"text", e.text},
                        {"details", parsed(e.details)}};
}

json::value encode(const EntryPage& page) {
    json::array items;
    for (const auto& entry : page.items) items.push_back(encode(entry));
    return json::object{{"items", std::move(items)}, {"next", to_json(page.next)}};
}

json::value encode(const Attachment& a) {
    return json::object{{"attachment_id", to_json(a.attachment_id)},
                        {"file_name", a.file_name},
                        {"media_type", a.media_type},
                        {"size", a.size},
                        {"sha256", a.sha256},
                        {"added_by", a.added_by},
                        {"added_at", to_json(a.added_at)},
                        {"is_public", a.is_public}};
}

json::value encode(const std::vector<Watcher>& watchers) {
    json::array items;
    for (const auto& one : watchers)
        items.push_back(json::object{{"user_id", to_json(one.user_id)}, {"display_name", one.display_name}});
    return json::object{{"items", std::move(items)}};
}

json::value encode(const std::vector<Link>& links) {
    json::array items;
    for (const auto& link : links)
        items.push_back(json::object{{"link_id", to_json(link.link_id)},
                                     {"kind", link.kind},
                                     {"ticket_id", to_json(link.other_id)},
                                     {"code", link.code},
                                     {"title", link.title},
                                     {"state", to_text(link.state)}});
    return json::object{{"items", std::move(items)}};
}

json::value encode(const SavedView& view, bool is_own, std::int64_t position) {
    return json::object{
        {"view_id", to_json(view.view_id)}, {"name", view.name}, {"filter", parsed(view.filter)},
        {"is_shared", view.is_shared},      {"is_own", is_own},  {"position", position}};
}

json::value encode(const PortalTicket& portal) {
    const auto& t = portal.ticket;
    json::array promises;
    for (const auto& one : portal.promises)
        promises.push_back(json::object{{"clock", sla::to_text(one.clock)},
                                        {"due_at", to_json(one.due_at)},
                                        {"is_restated", one.is_restated},
                                        {"is_late", one.is_late}});
    return json::object{{"ticket_id", to_json(t.ticket_id)},
                        {"code", t.code},
                        {"title", t.title},
                        {"description", t.description},
                        {"state", to_text(t.state)},
                        {"category_id", to_json(t.category_id)},
                        {"channel", t.channel},
                        {"opened_at", to_json(t.opened_at)},
                        {"resolved_at", to_json(t.resolved_at)},
                        {"closed_at", to_json(t.closed_at)},
                        {"handler_role", text_or_null(portal.handler_role)},
                        {"promises", std::move(promises)},
                        {"result", text_or_null(t.result)},
                        {"evaluation_score", value_or_null(t.evaluation_score)},
                        {"evaluation_comment", text_or_null(t.evaluation_comment)},
                        {"can_reply", portal.can_reply},
                        {"can_evaluate", portal.can_evaluate},
                        {"can_reopen", portal.can_reopen},
                        {"can_cancel", portal.can_cancel},
                        {"version", t.version}};
}

// Customers read roles, not names, and no internal facts.
json::value encode_portal(const Entry& e, const Actor& actor) {
    const auto details = parsed(e.details);
    const auto* attachment = details.get_object().if_contains("attachment_id");
    const auto* promised_at = details.get_object().if_contains("promised_at");
    const bool is_mine = e.actor_id != 0 && e.actor_id == actor.user_id;
    return json::object{{"entry_id", to_json(e.entry_id)},
                        {"at", to_json(e.at)},
                        {"kind", e.kind},
                        {"is_mine", is_mine},
                        {"actor_role", is_mine ? json::value(nullptr) : text_or_null(e.actor_role)},
                        {"to_state", name_or_null(e.to_state)},
                        {"text", e.text},
                        {"attachment_id", attachment ? *attachment : json::value(nullptr)},
                        {"promised_at", promised_at ? *promised_at : json::value(nullptr)},
                        {"said", e.kind == "told" ? details : json::value(nullptr)}};
}

TicketFilter read_filter(QueryDecoder& in) {
    static constexpr std::string_view queue_names[] = {"all",        "all_open", "mine",         "team",
                                                       "unassigned", "waiting",  "to_feed_back", "watching"};
    TicketFilter f;
    f.query = in.text("q", {0, 200}).value_or("");
    const auto queue = in.choice(
        "queue", {"all", "all_open", "mine", "team", "unassigned", "waiting", "to_feed_back", "watching"});
    if (queue) f.queue = *enum_from_text<Queue>(queue_names, *queue);
    for (const auto& name : in.choices(
             "state", {"submitted", "accepted", "assigned", "handling", "waiting", "resolved", "fed_back",
                       "evaluating", "evaluated", "closed", "archived", "cancelled", "rejected", "merged"}))
        f.states.push_back(*state_from_text(name));
    for (const auto& name : in.choices("priority", {"low", "normal", "high", "urgent"}))
        f.priorities.push_back(*priority_from_text(name));
    f.category_id = in.id<CategoryId>("category_id");
    f.type = in.choice("type", {"fault", "complaint", "consultation", "change"}).value_or("");
    f.channel = in.text("channel", {0, 40}).value_or("");
    f.organization_id = in.id<OrganizationId>("organization_id");
    f.handler_id = in.id<UserId>("handler_id");
    f.owner_id = in.id<UserId>("owner_id");
    f.customer_id = in.id<CustomerId>("customer_id");
    f.tag = in.text("tag", {0, 40}).value_or("");
    for (const auto& name : in.choices("tone", {"tense", "angry", "leaving"}))
        f.tones.push_back(std::ranges::find(standard::tone_levels, name) - standard::tone_levels.begin());
    f.opened_from = in.time("opened_from");
    f.opened_to = in.time("opened_to");
    return f;
}

}  // namespace bihuan::ticket
