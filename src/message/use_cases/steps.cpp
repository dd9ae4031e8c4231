#include "message/use_cases/steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "message/domain/sending_rules.hpp"
#include "standard/calls.hpp"
#include "standard/message_calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::message {

void tell_of(Unit& unit, const Message& m) {
    unit.tell({.topic = std::string{tells_changed},
               .subject_id = m.message_id.number,
               .organization_id = m.organization_id.number,
               .payload = fmt::format(R"({{"state":"{}","channel":"{}"}})", to_text(m.state), m.channel)});
}

std::optional<Gone> gone(Unit& unit, const Context& context, MessageId id) {
    auto m = MessageStore{unit, *context.cipher}.find(id);
    if (!m) return std::nullopt;
    return Gone{.message_id = id,
                .state = m->state,
                .channel = std::move(m->channel),
                .address = std::move(m->address),
                .title = std::move(m->title),
                .text = std::move(m->text),
                .tried = std::move(m->tried),
                .customer_id = m->customer_id,
                .ticket_id = TicketId{m->subject_kind == "ticket" ? m->subject_id : 0},
                .organization_id = m->organization_id};
}

void note_try(Unit& unit, const Context& context, const Message& m, std::string_view outcome,
              const std::string& detail) {
    MessageStore{unit, *context.cipher}.add_try({unit.new_id<TryId>(),
                                                 m.message_id,
                                                 m.channel,
                                                 std::string{outcome},
                                                 safe_detail(detail, m.address),
                                                 {}});
}

void heard_of(Unit& unit, const Message& m) {
    if (m.subject_kind != "ticket") return;
    const auto ticket = ticket::find(unit, TicketId{m.subject_id});
    if (!ticket || !ticket::is_open(ticket->state)) return;
    const auto rules = standard::message_rules(unit, unit.now);
    if (const auto* pace = standard::message_pace(*rules, ticket->class_code))
        timer::set(unit, gap_timer, m.subject_id, unit.now + pace->gap);
}

Values ticket_values(Unit& unit, const ticket::Ticket& t) {
    return {{"ticket.code", {t.code, {}}},
            {"ticket.state", {std::string{ticket::to_text(t.state)}, {}}},
            {"now", {{}, unit.now}}};
}

std::string words_of(std::string_view text, Values values, const std::string& language,
                     const std::string& zone) {
    for (auto& [name, value] : values)
        if (name == "ticket.state")
            if (const auto state = ticket::state_from_text(value.text))
                value.text = state_words(*state, language);
    return filled(text, values, zone);
}

std::string address_for(std::string_view channel, const customer::Reach& reach) {
    if (channel == "portal" || channel == "push") return reach.code;
    const std::string_view kind = channel == "sms" ? "mobile" : channel == "mail" ? "email" : "wechat";
    for (const auto& point : reach.contact_points) {
        if (point.kind != kind) continue;
        const bool is_usable = channel == "sms"    ? is_phone_address(point.value)
                               : channel == "mail" ? is_mail_address(point.value)
                                                   : !point.value.empty();
        if (is_usable) return point.value;
    }
    return {};
}

}  // namespace bihuan::message
