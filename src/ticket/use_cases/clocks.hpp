// What a ticket's life means to its clocks (3.2.1): every step, reply and change is written down as facts;
// what follows from them is computed by `sla` alone.
#pragma once

#include "sla/calls.hpp"
#include "standard/calls.hpp"
#include "ticket/use_cases/steps.hpp"

namespace bihuan::ticket {

sla::Subject subject_of(TicketId id);
sla::Place place_of(const Ticket& ticket);
// Class and, for a complaint, grade by its version of the standard; not yet stored.
void classify(Unit& unit, Ticket& ticket, const standard::Category& category);
// A new ticket: version in force, class, grade; then its clocks, by the same look at the standard.
struct Opening {
    standard::InForce version;
    standard::SlaRule promise;
    std::string organization_code;  // of the route's team; "": the category's
};
Opening classify_new(Unit& unit, Ticket& ticket, const standard::Category& category);
void begin_clocks(Unit& unit, const Ticket& ticket, const Opening& opening);
// A ticket taken on is measured by what is in force then: the version it keeps.
void note_step(Unit& unit, const Ticket& before, const Ticket& after, Action action);
// 2.4.3: a bad score is waiting for somebody to contact the customer.
bool is_follow_up_owed(Unit& unit, TicketId id);
void note_follow_up(Unit& unit, const Ticket& ticket);
// Whoever answers for a ticket hears of its bad score (follow_up.cpp).
void tell_bad_score(Unit& unit, const Ticket& ticket);
// A whole life told at once; nobody is told of what passed before today.
struct PastStep {
    Instant at{};
    std::string by;
    Ticket before, after;
    std::optional<Action> action;  // none: the customer was called after a bad score
};
void note_past(Unit& unit, const Ticket& ticket, std::span<const PastStep> steps);
void note_reply(Unit& unit, const Ticket& ticket);
// Priority, category, customer or grade changed: new terms, if they differ.
void note_change(Unit& unit, const Ticket& before, const Ticket& after);
// The one who asked first waits since then.
void note_merge(Unit& unit, const Ticket& from, const Ticket& into);
// 5.5.2: nothing is closed over a broken promise that nobody explained. Reasons to wait are the standard's.
Done check_step_by_standard(Unit& unit, const Ticket& before, Action action, const StepFacts& facts);

}  // namespace bihuan::ticket
