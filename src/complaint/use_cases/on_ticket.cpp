// What a complaint's ticket tells, heard inside its own transaction; and what it may not do yet.
#include <algorithm>
#include <array>

#include "complaint/use_cases/steps.hpp"

namespace bihuan::complaint {
namespace {

std::string_view audit_word(ticket::Action action) {
    switch (action) {
        case ticket::Action::start:
            return "investigation_begun";
        case ticket::Action::feed_back:
            return "told";
        case ticket::Action::reopen:
            return "reopened";
        case ticket::Action::archive:
            return "archived";
        default:
            return "withdrawn";
    }
}

ticket::Said words_of(ticket::Action action) {
    switch (action) {
        case ticket::Action::start:
            return {.zh = "投诉开始调查",
                    .en = "The complaint is being investigated",
                    .text = {},
                    .is_public = true};
        case ticket::Action::reopen:
            return {.zh = "投诉重新调查",
                    .en = "The complaint is investigated again",
                    .text = {},
                    .is_public = true};
        default:
            return {};
    }
}

Here here_of(Unit& unit, const ticket::Ticket& t) {
    auto version = standard::version_of(unit, t.standard_version_id);
    auto c = complaint_of(unit, t, *version.standard);
    return {t, std::move(c), std::move(version)};
}

void take_on(Unit& unit, const ticket::Ticket& t) {
    auto here = here_of(unit, t);
    if (here.complaint.version != 0) return;
    must(keep(unit, t, here.complaint, "received", {}).has_value());
    look_around(unit, here, false);
}

void on_changed(Unit& unit, const ticket::Ticket& t) {
    auto here = here_of(unit, t);
    auto& c = here.complaint;
    const auto before = c;
    copy_ticket(unit, c, t, here.standard());
    std::string_view word = "followed";
    if (t.grade.empty() && withdraw(c)) {
        word = "withdrawn";
        if (c.parent_id == c.ticket_id) follow_parent(unit, c.ticket_id, false);
    }
    if (!t.grade.empty() && c.state == State::withdrawn && !t.closed_at) {
        const auto next = next_state(complaint_flow, c.state, Action::reopen);
        must(next.has_value());
        c.state = *next;
        word = "received";
        if (c.parent_id == c.ticket_id) follow_parent(unit, c.ticket_id, true);
    }
    const bool is_same = before.grade == c.grade && before.flags == c.flags && before.title == c.title &&
                         before.state == c.state && before.theme == c.theme && before.area_id == c.area_id &&
                         before.customer_id == c.customer_id && before.category_id == c.category_id;
    if (is_same) return;
    if (before.grade != c.grade || before.state != c.state) {
        must(keep(unit, t, c, word == "followed" ? "regraded" : word, {}).has_value());
    } else {
        c.updated_at = unit.now;
        must(ComplaintStore{unit}.save(c));
    }
    if (is_open(c.state) && (before.theme != c.theme || before.area_id != c.area_id || word == "received"))
        look_around(unit, here, false);
}

void on_moved(Unit& unit, const ticket::Ticket& t, ticket::Action action) {
    auto here = here_of(unit, t);
    auto& c = here.complaint;
    const bool is_new = c.version == 0;
    const auto before_state = c.state;
    const bool is_elsewhere =
        c.organization_id != t.organization_id || c.handler_id != t.handler_id || c.owner_id != t.owner_id;
    copy_ticket(unit, c, t, here.standard());
    // One that is no complaint any more stays withdrawn, whatever becomes of its ticket.
    const bool is_followed = !t.grade.empty() && follow(c, action, by_now(unit));
    if (is_followed || is_new) {
        const auto said = c.state == before_state ? ticket::Said{} : words_of(action);
        must(keep(unit, t, c, audit_word(action), said).has_value());
    } else if (is_elsewhere) {
        c.updated_at = unit.now;
        must(ComplaintStore{unit}.save(c));
    }
    if (c.parent_id == c.ticket_id) {
        const bool ends = action == ticket::Action::close || action == ticket::Action::archive ||
                          action == ticket::Action::cancel || action == ticket::Action::reject ||
                          action == ticket::Action::merge;
        if (ends || action == ticket::Action::reopen) follow_parent(unit, c.ticket_id, !ends);
    }
}

}  // namespace

void hear(Unit& unit, const Event& event) {
    if (event.topic == ticket::tells_anonymised)
        return ComplaintStore{unit}.forget_words(TicketId{event.subject_id});
    const bool is_opened = event.topic == ticket::tells_opened;
    const bool is_changed = event.topic == ticket::tells_changed;
    if (!is_opened && !is_changed && event.topic != ticket::tells_moved) return;
    const auto found = ticket::find(unit, TicketId{event.subject_id});
    if (!found) return;
    // A ticket that never was a complaint has no grade and no row.
    const bool is_known = !is_opened && found->grade.empty() && ComplaintStore{unit}.find(found->ticket_id);
    if (found->grade.empty() && !is_known) return;
    if (is_opened) return take_on(unit, *found);
    if (is_changed) return on_changed(unit, *found);
    if (const auto action = ticket::action_of(event)) on_moved(unit, *found, *action);
}

Done guard(Unit& unit, const Event& event) {
    if (event.topic != ticket::asks_step) return {};
    const auto action = ticket::action_of(event);
    constexpr std::array asked{ticket::Action::start,  ticket::Action::resolve, ticket::Action::close,
                               ticket::Action::cancel, ticket::Action::reject,  ticket::Action::merge,
                               ticket::Action::archive};
    if (!action || std::ranges::find(asked, *action) == asked.end()) return {};
    const auto found = ticket::find(unit, TicketId{event.subject_id});
    if (!found || found->grade.empty()) return {};
    const auto here = here_of(unit, *found);
    return check_ticket_step(
        here.complaint,
        {*action, found->channel, approver_of(here.standard(), found->grade, here.complaint.amount_fen)});
}

void take_on_imported(Unit& unit, TicketId id) {
    const auto found = ticket::find(unit, id);
    if (!found || found->grade.empty()) return;
    auto here = here_of(unit, *found);
    if (here.complaint.version == 0) must(keep(unit, *found, here.complaint, "received", {}).has_value());
}

}  // namespace bihuan::complaint
