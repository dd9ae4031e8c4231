// Which module hears what another tells, inside the same transaction, and which may refuse its steps.
#include "app/wiring.hpp"

#include "analytics/calls.hpp"
#include "app/contact_hearing.hpp"
#include "app/outage_hearing.hpp"
#include "appointment/calls.hpp"
#include "complaint/calls.hpp"
#include "duty/calls.hpp"
#include "intake/calls.hpp"
#include "message/calls.hpp"
#include "task/calls.hpp"
#include "ticket/calls.hpp"
#include "tone/calls.hpp"

namespace bihuan {

// One line a module that listens: store.hear(...) or store.guard(...); see Hooks in store/store.hpp.
void wire(Program& p) {
    p.store->hear(analytics::hear);
    p.store->hear([&p](Unit& unit, const Event& event) { hear_contacts(unit, p, event); });
    p.store->hear([&p](Unit& unit, const Event& event) { hear_outage(unit, p, event); });
    p.store->guard(complaint::guard);
    p.store->hear(complaint::hear);
    p.store->guard(task::guard_ticket);
    p.store->hear(task::hear_ticket);
    p.store->guard(tone::guard);
    p.store->hear(tone::hear);
    p.store->hear([hands = p.booking_hands()](Unit& unit, const Event& event) {
        appointment::hear(unit, hands, event);
    });
    p.store->hear([&p](Unit& unit, const Event& event) { automation::hear(unit, event, p.rules); });
    p.store->hear([context = p.message_context()](Unit& unit, const Event& event) {
        message::hear(unit, context, event);
    });
    p.store->hear([context = p.intake_context()](Unit& unit, const Event& event) {
        intake::hear(unit, context, event);
    });
    p.store->hear([](Unit& unit, const Event& event) {
        if (event.topic == duty::presence_topic)
            ticket::hear_presence(unit, ticket::UserId{event.subject_id});
    });
    p.store->hear([context = p.chat_context()](Unit& unit, const Event& event) {
        if (event.topic == duty::presence_topic)
            chat::hear_presence(unit, context, chat::UserId{event.subject_id});
    });
}

}  // namespace bihuan
