// What every use case of this module does the same way: find within the scope, write down, tell.
#pragma once

#include "complaint/domain/complaint_errors.hpp"
#include "complaint/use_cases/use_cases.hpp"
#include "identity/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/calls.hpp"

namespace bihuan::complaint {

struct Here {
    ticket::Ticket ticket;
    Complaint complaint;
    standard::InForce version;
    const standard::Standard& standard() const { return *version.standard; }
};
// A complaint the actor sees; "unknown" otherwise, or where the ticket is none.
Result<Here> find_here(Unit& unit, TicketId id);
// The same at the version the page showed.
Result<Here> find_at(Unit& unit, const Target& target);
// The row, or a new one for a complaint from before there were any.
Complaint complaint_of(Unit& unit, const ticket::Ticket& ticket, const standard::Standard& standard);
// The ticket's facts copied; grade, area and matter follow.
void copy_ticket(Unit& unit, Complaint& complaint, const ticket::Ticket& ticket,
                 const standard::Standard& standard);

By by_now(Unit& unit);
// Row, timeline, audit, event. `action` is the audit's word: "complaint.proposed".
Done keep(Unit& unit, const ticket::Ticket& ticket, Complaint& complaint, std::string_view action,
          const ticket::Said& said);
// Once all who hear have done their part.
Result<ComplaintView> view_of(Unit& unit, TicketId id);

// Flags of the ticket set anew, as the system: the ticket sorts out its grade and its clocks.
void set_flags(Unit& unit, const ticket::Ticket& ticket, const std::vector<std::string>& flags);
// What follows from a person's step, done by the system in their name: the timeline says whose doing it was.
Done as_consequence(Unit& unit, const std::function<Done()>& run);
// The nearest people of a role, from the unit upward, who are not the actor.
std::vector<UserId> others_in_charge(Unit& unit, OrganizationId id, identity::Role role);
std::string role_word(std::string_view role, bool is_english);

// --- groups.cpp
// Is it a repeat, or one of a group by now? By the category at intake, by the cause once it is known.
void look_around(Unit& unit, const Here& here, bool by_cause);
// The parent's ticket ended or goes on.
void follow_parent(Unit& unit, TicketId parent, bool is_open);

}  // namespace bihuan::complaint
