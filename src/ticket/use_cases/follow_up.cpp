// 2.4.3: a bad score is followed up within the standard's time, whether the ticket has ended or not.
#include <fmt/format.h>

#include <algorithm>

#include "identity/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/notice_store.hpp"
#include "ticket/use_cases/clocks.hpp"

namespace bihuan::ticket {
namespace {

// The owner answers to the end (1.5.2), the lead sees that it happens.
std::vector<UserId> people_of(Unit& unit, const Ticket& t) {
    auto people = identity::people_in_charge(unit, t.organization_id, identity::Role::team_lead, 0);
    const auto owner = t.owner_id ? t.owner_id : t.handler_id;
    if (owner && std::ranges::find(people, owner) == people.end()) people.push_back(owner);
    return people;
}

std::optional<Instant> due_of(Unit& unit, TicketId id) {
    const auto view = sla::view(unit, subject_of(id));
    if (!view) return std::nullopt;
    for (const auto& clock : view->clocks)
        if (clock.explanation.value.kind == sla::ClockKind::follow_up) return clock.explanation.value.due_at;
    return std::nullopt;
}

}  // namespace

void tell_bad_score(Unit& unit, const Ticket& t) {
    const auto version = standard::version_of(unit, t.standard_version_id);
    const bool is_bad = t.evaluation_score && *t.evaluation_score <= version.standard->bad_score;
    if (!is_bad || !is_follow_up_owed(unit, t.ticket_id)) return;
    const auto people = people_of(unit, t);
    const auto names = identity::user_names(unit, people);
    std::string told;
    for (const auto& [id, name] : names) told += (told.empty() ? "" : ",") + json_text(name);
    const auto due = due_of(unit, t.ticket_id);
    auto entry = new_entry(unit, t, "clock", false);
    entry.details = fmt::format(
        R"({{"clock":"follow_up","milestone":"bad_score","percent":0,"role":"owner","reached_at":"{}","due_at":{},"told":[{}]}})",
        to_iso(unit.now), due ? json_text(to_iso(*due)) : "null", told);
    TicketStore{unit}.add_entry(entry);
    for (const auto id : people)
        NoticeStore{unit}.add({.notice_id = unit.new_id<NoticeId>(),
                               .user_id = id.number,
                               .ticket_id = t.ticket_id,
                               .code = {},
                               .title = {},
                               .kind = "bad_score",
                               .details = entry.details,
                               .at = unit.now,
                               .read_at = {}});
    tell(unit, "ticket.clock", t, R"(,"milestone":"bad_score")");
}

Result<TicketClocks> follow_up(Unit& unit, TicketId id, const FollowUp& contact) {
    TRY(const auto ticket, find_visible(unit, id));
    if (!standard::is_channel(unit, contact.channel)) return refuse_field("channel", channel_unknown);
    if (!is_follow_up_owed(unit, id)) return refuse(follow_up_none);
    if (contact.result != "unreachable") note_follow_up(unit, ticket);
    auto entry = new_entry(unit, ticket, "follow_up", false);
    entry.text = contact.said;
    entry.details =
        fmt::format(R"({{"channel":{},"result":{}}})", json_text(contact.channel), json_text(contact.result));
    TicketStore{unit}.add_entry(entry);
    audit_change(unit, "followed_up", nullptr, ticket);
    tell(unit, "ticket.changed", ticket);
    return get_clocks(unit, id);
}

}  // namespace bihuan::ticket
