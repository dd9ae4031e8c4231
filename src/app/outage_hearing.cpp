// Between `outage`, which knows what became of a booking, and `message`, which knows how to reach people
// (2.5.5): by the channel each prefers, with the purpose's others to fall back on.
#include "app/outage_hearing.hpp"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "app/told.hpp"
#include "appointment/calls.hpp"
#include "message/calls.hpp"
#include "outage/types.hpp"
#include "ticket/calls.hpp"

namespace bihuan {
namespace {

// About the ticket of the booking, where there is one.
message::Wanted about(Unit& unit, const Event& event, const std::optional<appointment::Booked>& booked) {
    message::Wanted out;
    out.customer_id = message::CustomerId{event.customer_id};
    out.organization_id = message::OrganizationId{event.organization_id};
    if (!booked) return out;
    out.values.push_back({"appointment.code", {booked->code, {}}});
    if (booked->starts_at) out.values.push_back({"starts_at", {{}, booked->starts_at}});
    const auto ticket = ticket::find(unit, booked->ticket_id);
    if (!ticket) return out;
    out.subject_kind = "ticket";
    out.subject_id = ticket->ticket_id.number;
    out.organization_id = ticket->organization_id;
    out.values.push_back({"ticket.code", {ticket->code, {}}});
    return out;
}

}  // namespace

void hear_outage(Unit& unit, Program& p, const Event& event) {
    const bool is_row = event.topic == outage::tells_settled;
    if (!is_row && event.topic != outage::tells_affected) return;
    const auto booked = event.subject_id == 0
                            ? std::nullopt
                            : appointment::find_booking(unit, p.booking_hands(),
                                                        appointment::AppointmentId{event.subject_id});
    auto wanted = about(unit, event, booked);
    if (is_row) {
        const auto verdict = word_of(event, "verdict");
        wanted.purpose = fmt::format("outage_{}", verdict);
        wanted.key = fmt::format("outage:{}:{}", word_of(event, "entry_key"), verdict);
        if (const auto at = from_iso(word_of(event, "taken_at")))
            wanted.values.push_back({"taken_at", {{}, at}});
    } else {
        const auto phase = word_of(event, "phase");
        wanted.purpose = fmt::format("outage_{}", phase);
        wanted.key = fmt::format("outage:{}:{}:{}", word_of(event, "notice_id"), phase, event.subject_id);
        if (const auto at = from_iso(word_of(event, "until"))) wanted.values.push_back({"until", {{}, at}});
    }
    message::send(unit, p.message_context(), wanted);
}

}  // namespace bihuan
