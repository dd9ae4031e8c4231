// Looking at a ticket's clocks, answering for a broken one, and what timers bring.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "identity/calls.hpp"
#include "ticket/domain/ticket_errors.hpp"
#include "ticket/store/notice_store.hpp"
#include "ticket/use_cases/clocks.hpp"
#include "ticket/use_cases/reminders.hpp"
#include "timer/calls.hpp"

namespace bihuan::ticket {
namespace {

Result<TicketClocks> clocks_of(Unit& unit, const Ticket& ticket) {
    TicketClocks out;
    if (auto view = sla::view(unit, subject_of(ticket.ticket_id))) out.view = *std::move(view);
    out.standard_number = standard::version_of(unit, out.view.version_id).number;
    out.may_confirm = unit.actor().can(Permission::ticket_assign);
    out.may_correct = unit.actor().can(Permission::clock_correct);
    return out;
}

const sla::ClockView* find_clock(const TicketClocks& clocks, sla::ClockKind kind) {
    const auto found = std::ranges::find_if(
        clocks.view.clocks, [&](const auto& one) { return one.explanation.value.kind == kind; });
    return found == clocks.view.clocks.end() ? nullptr : &*found;
}

void record(Unit& unit, const Ticket& t, const sla::Fact& fact) {
    sla::record(unit, subject_of(t.ticket_id), t.standard_version_id, place_of(t), {&fact, 1});
}

// Who hears of a step of the ladder: the handler, or who answers for the unit, ever further up (4.4.3).
std::vector<identity::UserId> people_of(Unit& unit, const Ticket& t, std::string_view role) {
    using identity::Role;
    if (role == "team_lead") return identity::people_in_charge(unit, t.organization_id, Role::team_lead, 0);
    if (role == "department_manager")
        return identity::people_in_charge(unit, t.organization_id, Role::manager, 0);
    if (role == "centre_manager")
        return identity::people_in_charge(unit, t.organization_id, Role::manager, 1);
    if (role == "executive") return identity::people_in_charge(unit, t.organization_id, Role::manager, 99);
    if (t.handler_id) return {t.handler_id};
    if (t.owner_id) return {t.owner_id};
    return identity::people_in_charge(unit, t.organization_id, Role::team_lead, 0);
}

}  // namespace

Result<TicketClocks> get_clocks(Unit& unit, TicketId id) {
    TRY(const auto ticket, find_visible(unit, id));
    return clocks_of(unit, ticket);
}

Result<TicketClocks> explain_breach(Unit& unit, TicketId id, const BreachReason& wanted) {
    TRY(const auto ticket, find_visible(unit, id));
    const auto version = standard::version_of(unit, ticket.standard_version_id);
    const auto& reasons = version.standard->breach_reasons;
    const auto found = std::ranges::find(reasons, wanted.reason.reason_code, &standard::Term::code);
    if (found == reasons.end()) return refuse_field("reason_code", breach_reason_unknown);
    if (!wanted.channel.empty() && !standard::is_channel(unit, wanted.channel))
        return refuse_field("channel", channel_unknown);
    // While work goes on a new time is promised; when all is done, the time it was done is told.
    if (!ticket.resolved_at && wanted.reason.promised_at <= unit.now)
        return refuse_field("promised_at", promise_past);
    if (!sla::explain_breach(unit, subject_of(id), wanted.reason)) return refuse_field("clock", breach_none);
    if (!ticket.resolved_at) watch_promise(unit, ticket, wanted.reason.promised_at);
    auto entry = new_entry(unit, ticket, "promise", true);
    entry.text = wanted.reason.explanation;
    entry.details = fmt::format(R"({{"clock":"{}","reason_code":{},"promised_at":"{}","channel":{}}})",
                                to_text(wanted.reason.clock), json_text(wanted.reason.reason_code),
                                to_iso(wanted.reason.promised_at), json_text(wanted.channel));
    TicketStore{unit}.add_entry(entry);
    audit_change(unit, "breach_explained", nullptr, ticket);
    tell(unit, "ticket.replied", ticket);
    return clocks_of(unit, ticket);
}

Result<TicketClocks> confirm_pause(Unit& unit, TicketId id) {
    TRY(const auto ticket, find_visible(unit, id));
    TRY(const auto clocks, clocks_of(unit, ticket));
    const bool is_open = std::ranges::any_of(clocks.view.clocks, &sla::ClockView::is_confirmation_open);
    if (!is_open) return refuse(pause_none);
    const auto& facts = clocks.view.facts;
    const auto asked =
        std::ranges::find(facts.rbegin(), facts.rend(), sla::FactKind::paused, &sla::Fact::kind);
    if (ticket.handler_id.number == unit.actor().user_id || asked->by == unit.actor().name)
        return refuse(pause_own);
    record(unit, ticket, {.at = unit.now, .kind = sla::FactKind::pause_confirmed, .by = unit.actor().name});
    auto entry = new_entry(unit, ticket, "pause_confirmed", false);
    TicketStore{unit}.add_entry(entry);
    audit_change(unit, "pause_confirmed", nullptr, ticket);
    tell(unit, "ticket.changed", ticket);
    return clocks_of(unit, ticket);
}

Result<TicketClocks> correct_clock(Unit& unit, TicketId id, const Correction& wanted) {
    TRY(const auto ticket, find_visible(unit, id));
    TRY(const auto clocks, clocks_of(unit, ticket));
    const auto* clock = find_clock(clocks, wanted.clock);
    if (!clock) return refuse_field("clock", clock_unknown);
    if (wanted.from >= wanted.to || wanted.to > unit.now || wanted.from < clock->explanation.value.started_at)
        return refuse_field("from", correction_range);
    sla::Fact fact{
        .at = unit.now, .kind = sla::FactKind::corrected, .clock = wanted.clock, .counts = wanted.counts};
    fact.from = wanted.from;
    fact.to = wanted.to;
    fact.reason = wanted.reason;
    fact.by = unit.actor().name;
    record(unit, ticket, fact);
    auto entry = new_entry(unit, ticket, "clock_corrected", false);
    entry.text = wanted.reason;
    entry.details = fmt::format(R"({{"clock":"{}","from":"{}","to":"{}","counts":{}}})",
                                to_text(wanted.clock), to_iso(wanted.from), to_iso(wanted.to), wanted.counts);
    TicketStore{unit}.add_entry(entry);
    identity::audit(unit, {.action = "ticket.clock_corrected",
                           .subject_kind = "ticket",
                           .subject_id = id.number,
                           .subject_label = ticket.code,
                           .after = entry.details});
    tell(unit, "ticket.changed", ticket);
    return clocks_of(unit, ticket);
}

void hear_clock(Unit& unit, const sla::Reached& reached) {
    const auto ticket = TicketStore{unit}.find(TicketId{reached.subject.id});
    if (!ticket) return;
    constexpr std::array kinds{std::string_view{"warning"}, std::string_view{"breach"},
                               std::string_view{"ladder"}};
    const auto kind = kinds.at(static_cast<std::size_t>(reached.milestone.kind));
    const std::string role = reached.escalation ? reached.escalation->role : "handler";
    auto people = people_of(unit, *ticket, role);
    // The breach itself is the ladder's first step: it is written down once and told by that step.
    if (reached.milestone.kind == sla::MilestoneKind::breach) people.clear();
    const auto names = identity::user_names(unit, people);
    std::string told;
    for (const auto& [id, name] : names) told += (told.empty() ? "" : ",") + json_text(name);
    auto entry = new_entry(unit, *ticket, "clock", false);
    entry.at = unit.now;
    entry.details = fmt::format(
        R"({{"clock":"{}","milestone":"{}","percent":{},"role":{},"reached_at":"{}","due_at":{},"told":[{}]}})",
        to_text(reached.value.kind), kind, reached.percent, json_text(role), to_iso(reached.milestone.at),
        reached.value.due_at ? json_text(to_iso(*reached.value.due_at)) : "null", told);
    TicketStore{unit}.add_entry(entry);
    for (const auto id : people)
        NoticeStore{unit}.add({.notice_id = unit.new_id<NoticeId>(),
                               .user_id = id.number,
                               .ticket_id = ticket->ticket_id,
                               .code = {},
                               .title = {},
                               .kind = std::string{kind},
                               .details = entry.details,
                               .at = unit.now,
                               .read_at = {}});
    tell(unit, "ticket.clock", *ticket, fmt::format(R"(,"milestone":"{}")", kind));
}

void close_after_silence(Unit& unit, TicketId id) {
    const auto ticket = TicketStore{unit}.find(id);
    if (!ticket || ticket->state != State::evaluating) return;
    // A broken promise that nobody explained, or a module above that refuses, e.g. for an open checklist,
    // keeps it open; it is tried again every day. Both are asked before anything is written.
    if (!check_step_by_standard(unit, *ticket, Action::close, {}) || !step(unit, *ticket, Action::close, {}))
        timer::set(unit, silence_timer, id.number, unit.now + std::chrono::hours{24});
}

std::optional<TicketId> ticket_by_code(Unit& unit, std::string_view code) {
    return TicketStore{unit}.find_code(code);
}

NoticePage list_notices(Unit& unit, NoticeId before, std::int64_t limit) {
    NoticePage page;
    NoticeStore store{unit};
    page.items = store.page(unit.actor().user_id, before, limit + 1);
    if (std::ssize(page.items) > limit) {
        page.items.pop_back();
        page.next = page.items.back().notice_id;
    }
    page.unread = store.unread(unit.actor().user_id, count_max);
    return page;
}

void mark_notices_read(Unit& unit, NoticeId up_to) {
    NoticeStore{unit}.mark_read(unit.actor().user_id, up_to, unit.now);
}

}  // namespace bihuan::ticket
