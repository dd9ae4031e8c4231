// 4.1.2: the customer hears of every step that concerns them, and at set intervals while a request is open;
// where nothing reaches them, the request's owner is told.
#include <fmt/format.h>

#include "message/domain/sending_rules.hpp"
#include "message/use_cases/steps.hpp"
#include "standard/message_calls.hpp"
#include "ticket/calls.hpp"
#include "timer/calls.hpp"

namespace bihuan::message {
namespace {

// "": the customer need not hear of it.
std::string_view purpose_of(ticket::Action action) {
    using enum ticket::Action;
    switch (action) {
        case accept:
            return "ticket_accepted";
        case start:
        case wait:
        case resume:
        case reopen:
            return "ticket_progress";
        case resolve:
            return "ticket_resolved";
        case offer_evaluation:
            return "evaluation_offered";
        case close:
        case cancel:
        case reject:
            return "ticket_closed";
        default:
            return {};
    }
}

void set_timers(Unit& unit, const ticket::Ticket& t) {
    const auto rules = standard::message_rules(unit, unit.now);
    const auto* pace = standard::message_pace(*rules, t.class_code);
    if (!pace || !ticket::is_open(t.state)) {
        timer::clear(unit, progress_timer, t.ticket_id.number);
        timer::clear(unit, gap_timer, t.ticket_id.number);
        return;
    }
    timer::set(unit, progress_timer, t.ticket_id.number, unit.now + pace->every);
}

void send_about(Unit& unit, const Context& context, const ticket::Ticket& t, std::string_view purpose,
                std::string_view occasion) {
    send(unit, context,
         {.purpose = std::string{purpose},
          .customer_id = t.customer_id,
          .subject_kind = "ticket",
          .subject_id = t.ticket_id.number,
          .organization_id = t.organization_id,
          .values = ticket_values(unit, t),
          .key = fmt::format("ticket:{}:{}", t.ticket_id.number, occasion)});
}

void begin_silence(Unit& unit, const ticket::Ticket& t) {
    const auto rules = standard::message_rules(unit, unit.now);
    if (const auto* pace = standard::message_pace(*rules, t.class_code))
        timer::set(unit, gap_timer, t.ticket_id.number, unit.now + pace->gap);
}

}  // namespace

void hear(Unit& unit, const Context& context, const Event& event) {
    if (event.topic == ticket::tells_anonymised) {
        forget_subject(unit, "ticket", event.subject_id);
        return;
    }
    if (event.customer_id == 0) return;
    const bool is_opened = event.topic == ticket::tells_opened;
    if (event.topic == ticket::tells_replied && !unit.actor().is_customer()) {
        if (const auto t = ticket::find(unit, TicketId{event.subject_id}); t && ticket::is_open(t->state))
            begin_silence(unit, *t);
        return;
    }
    const auto action = ticket::action_of(event);
    const auto purpose = is_opened ? "ticket_accepted" : action ? purpose_of(*action) : std::string_view{};
    if (purpose.empty()) return;
    const auto t = ticket::find(unit, TicketId{event.subject_id});
    if (!t || !t->customer_id) return;
    if (is_opened || action == ticket::Action::reopen) begin_silence(unit, *t);
    if (is_opened && t->state == ticket::State::submitted) return;
    const bool is_accepted = purpose == "ticket_accepted";
    send_about(unit, context, *t, purpose,
               is_accepted ? std::string{"accepted"} : fmt::format("{}:{}", purpose, t->version));
    set_timers(unit, *t);
}

void on_progress(Unit& unit, const Context& context, TicketId id) {
    const auto t = ticket::find(unit, id);
    if (!t || !ticket::is_open(t->state) || !t->customer_id) return;
    send_about(
        unit, context, *t, "ticket_progress",
        fmt::format("at:{}", std::chrono::floor<std::chrono::minutes>(unit.now).time_since_epoch().count()));
    set_timers(unit, *t);
}

void on_gap(Unit& unit, TicketId id) {
    const auto t = ticket::find(unit, id);
    if (!t || !ticket::is_open(t->state) || !t->customer_id) return;
    const std::array people{t->owner_id, t->handler_id};
    const std::span<const UserId> told{people.data(), t->handler_id == t->owner_id ? 1UL : 2UL};
    std::vector<UserId> staff;
    for (const auto one : told)
        if (one) staff.push_back(one);
    ticket::notify(unit, staff, *t,
                   {.zh = "客户长时间没有收到任何消息，请联系客户（4.1.2）",
                    .en = "Nothing has reached the customer for too long; please contact them (4.1.2)",
                    .text = {},
                    .is_public = false});
    begin_silence(unit, *t);
}

}  // namespace bihuan::message
