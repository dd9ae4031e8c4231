// 5.4.2: complaints an authority passed on, and its deadline: a clock of the ticket that never stands still.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "complaint/use_cases/steps.hpp"
#include "sla/calls.hpp"

namespace bihuan::complaint {
namespace {

void tell_clock(Unit& unit, const Here& here, const sla::Fact& fact) {
    const std::array facts{fact};
    sla::record(unit, {"ticket", here.ticket.ticket_id.number}, here.ticket.standard_version_id,
                {here.ticket.organization_id.number, here.ticket.handler_id.number}, facts);
}

std::string always_of(const standard::Standard& standard) {
    const auto found = std::ranges::find_if(
        standard.calendars, [](const standard::CalendarRule& rule) { return rule.calendar.is_always; });
    return found == standard.calendars.end() ? "always" : found->code;
}

}  // namespace

Result<ComplaintView> record_authority(Unit& unit, const Target& target, const PassedOn& facts) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    if (c.replied) return refuse(regulator_answered);
    const auto& known = here.standard().statutory;
    const auto rule = std::ranges::find(known, facts.authority, &standard::Statutory::code);
    if (rule == known.end()) return refuse_field("authority", authority_unknown);
    if (facts.received_at > unit.now) return refuse_field("received_at", moment_wrong);
    const auto due = statutory_due(here.standard(), *rule, facts.received_at);
    const bool is_new = !c.authority_clock_from;
    if (is_new) c.authority_clock_from = facts.received_at;
    c.authority = facts.authority;
    c.authority_reference = facts.reference;
    c.passed_on_at = facts.received_at;
    c.authority_due_at = due;
    // The deadline is a date: the clock's limit is what lies between, whatever its calendar made of it.
    sla::Fact fact{.at = unit.now,
                   .kind = is_new ? sla::FactKind::started : sla::FactKind::changed,
                   .clock = sla::ClockKind::statutory};
    fact.terms = sla::Terms{.limit = due - *c.authority_clock_from,
                            .calendar = always_of(here.standard()),
                            .rule = "statutory." + rule->code};
    if (is_new) fact.from = facts.received_at;
    fact.by = unit.actor().name;
    TRY_DONE(keep(unit, here.ticket, c, "passed_on",
                  {.zh = fmt::format("登记转办：{}，编号 {}", rule->name_zh, facts.reference),
                   .en = fmt::format("passed on by {}, reference {}", rule->name_en, facts.reference)}));
    tell_clock(unit, here, fact);
    set_flags(unit, here.ticket,
              with_flag(here.standard(), flags_from_text(here.ticket.grade_flags), "regulator"));
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> record_authority_reply(Unit& unit, const Target& target, const std::string& text,
                                             const std::string& reference) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    if (c.authority.empty()) return refuse(authority_none);
    if (c.replied) return refuse(regulator_answered);
    c.authority_reply = text;
    c.authority_reply_reference = reference;
    c.replied = by_now(unit);
    TRY_DONE(keep(unit, here.ticket, c, "authority_answered",
                  {.zh = "已答复转办机构", .en = "answered the authority", .text = text}));
    tell_clock(unit, here,
               {.at = unit.now,
                .kind = sla::FactKind::stopped,
                .clock = sla::ClockKind::statutory,
                .by = unit.actor().name});
    return view_of(unit, target.ticket_id);
}

Done pass_on(Unit& unit, TicketId id, const PassedOn& facts) {
    TRY(const auto before, find_here(unit, id));
    TRY_DONE(record_authority(unit, {id, before.complaint.version}, facts));
    return {};
}

}  // namespace bihuan::complaint
