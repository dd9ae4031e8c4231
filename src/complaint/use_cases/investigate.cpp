// From the investigation to the customer's answer, step by step (1.5.1).
#include <fmt/format.h>

#include <algorithm>

#include "complaint/use_cases/steps.hpp"
#include "identity/calls.hpp"

namespace bihuan::complaint {
namespace {

std::string yuan(std::int64_t fen) { return fmt::format("{}.{:02}", fen / 100, fen % 100); }

// "退费 50.00 CNY" in both languages.
std::pair<std::string, std::string> redress_words(const standard::Standard& standard, const Complaint& c) {
    const auto found = std::ranges::find(standard.redresses, c.redress, &standard::Redress::code);
    const auto money =
        c.amount_fen == 0 ? std::string{} : fmt::format(" {} {}", yuan(c.amount_fen), c.currency);
    if (found == standard.redresses.end()) return {c.redress + money, c.redress + money};
    return {found->name_zh + money, found->name_en + money};
}

// Whoever may approve is told; the nearest of that role, from the ticket's unit upward.
void ask_approvers(Unit& unit, const Here& here) {
    const auto role =
        here.complaint.approver_role == "manager" ? identity::Role::manager : identity::Role::team_lead;
    auto people = others_in_charge(unit, here.ticket.organization_id, role);
    if (people.empty()) people = others_in_charge(unit, here.ticket.organization_id, identity::Role::manager);
    const auto [zh, en] = redress_words(here.standard(), here.complaint);
    ticket::notify(
        unit, people, here.ticket,
        {.zh = fmt::format("投诉方案待审批：{}", zh), .en = fmt::format("A proposal waits: {}", en)});
}

}  // namespace

Result<ComplaintView> record_investigation(Unit& unit, const Target& target, const Investigation& facts) {
    TRY(auto here, find_at(unit, target));
    TRY(auto after, investigate(here.complaint, here.standard(), facts, by_now(unit)));
    const bool has_new_cause = !after.cause.empty() && after.cause != here.complaint.cause;
    here.complaint = std::move(after);
    TRY_DONE(keep(unit, here.ticket, here.complaint, "investigated",
                  {.zh = "记录了投诉调查", .en = "recorded the investigation", .text = facts.findings}));
    if (has_new_cause) look_around(unit, here, true);
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> propose_settlement(Unit& unit, const Target& target, const Proposal& facts) {
    TRY(auto here, find_at(unit, target));
    TRY(here.complaint, propose(here.complaint, here.standard(), facts, by_now(unit)));
    const auto& c = here.complaint;
    const auto [zh, en] = redress_words(here.standard(), c);
    const bool is_decided = c.state == State::approved;
    TRY_DONE(keep(
        unit, here.ticket, here.complaint, is_decided ? "decided" : "proposed",
        {.zh = is_decided ? fmt::format("定下处理方案：{}（权限内）", zh)
                          : fmt::format("提出处理方案：{}，待{}审批", zh, role_word(c.approver_role, false)),
         .en = is_decided
                   ? fmt::format("decided within own limits: {}", en)
                   : fmt::format("proposed: {}; a {} has to approve", en, role_word(c.approver_role, true)),
         .text = facts.text}));
    if (!is_decided) ask_approvers(unit, here);
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> decide_proposal(Unit& unit, const Target& target, bool is_approved,
                                      const std::string& reason) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    if (is_approved) {
        TRY(c, approve(c, unit.actor(), by_now(unit)));
        TRY_DONE(keep(unit, here.ticket, c, "approved",
                      {.zh = "批准了处理方案", .en = "approved the proposal", .text = reason}));
    } else {
        TRY(c, send_back(c, unit.actor(), reason));
        TRY_DONE(keep(unit, here.ticket, c, "sent_back",
                      {.zh = "退回了处理方案", .en = "sent the proposal back", .text = reason}));
    }
    const std::array people{c.proposed.user_id};
    if (c.proposed.user_id.number != unit.actor().user_id)
        ticket::notify(unit, people, here.ticket,
                       {.zh = is_approved ? "处理方案已批准" : "处理方案被退回",
                        .en = is_approved ? "Your proposal was approved" : "Your proposal was sent back"});
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> record_settlement(Unit& unit, const Target& target, const Settlement& facts) {
    TRY(auto here, find_at(unit, target));
    TRY(here.complaint, settle(here.complaint, facts, by_now(unit)));
    TRY_DONE(keep(unit, here.ticket, here.complaint, "settled",
                  {.zh = "与客户达成处理方案",
                   .en = "agreed with the customer",
                   .text = facts.agreement,
                   .is_public = true}));
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> execute_settlement(Unit& unit, const Target& target, const std::string& reference,
                                         std::optional<Instant> executed_at) {
    TRY(auto here, find_at(unit, target));
    if (executed_at && *executed_at > unit.now) return refuse_field("executed_at", moment_wrong);
    auto by = by_now(unit);
    by.at = executed_at.value_or(unit.now);
    TRY(here.complaint, execute(here.complaint, reference, by));
    TRY_DONE(keep(
        unit, here.ticket, here.complaint, "executed",
        {.zh = "处理方案已执行", .en = "the settlement was carried out", .text = {}, .is_public = true}));
    // The row forgets it where everything is decided anew; money paid does not come back by that.
    ticket::write_entry(unit, here.ticket,
                        {.zh = fmt::format("执行凭据：{}", reference),
                         .en = fmt::format("carried out under {}", reference),
                         .text = {}});
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> record_answer(Unit& unit, const Target& target, const std::string& given,
                                    const std::string& note) {
    TRY(auto here, find_at(unit, target));
    TRY(here.complaint, answer(here.complaint, given, note, by_now(unit)));
    const bool is_refused = here.complaint.state == State::investigating;
    const auto words = [&](const char* zh, const char* en) {
        return ticket::Said{.zh = zh, .en = en, .text = note};
    };
    const auto said =
        given == "accepted"    ? words("客户接受处理结果", "the customer accepts")
        : given == "rejected"  ? words("客户不接受，重新调查", "the customer rejects it: investigated again")
        : given == "escalates" ? words("客户要求升级处理", "the customer wants it raised")
                               : words("多次联系未果，客户未答复", "the customer could not be reached");
    TRY_DONE(keep(unit, here.ticket, here.complaint, "answered", said));
    if (is_refused && here.ticket.resolved_at) {
        // 1.5.4: what the customer does not accept is not done. The ticket goes back to work.
        ticket::StepFacts facts;
        facts.reason = note;
        TRY_DONE(as_consequence(unit, [&]() -> Done {
            TRY_DONE(ticket::act(unit, target.ticket_id, ticket::Action::reopen, facts));
            return {};
        }));
    }
    if (given == "escalates") {
        const auto& grades = here.standard().grades;
        const auto now = std::ranges::find(grades, here.ticket.grade, &standard::Grade::code);
        if (now != grades.begin() && now != grades.end())
            set_flags(
                unit, here.ticket,
                decided(here.standard(), flags_from_text(here.ticket.grade_flags), std::prev(now)->code));
    }
    return view_of(unit, target.ticket_id);
}

Done investigate_and_propose(Unit& unit, TicketId id, const DemoStep& step) {
    TRY(const auto before, find_here(unit, id));
    TRY(const auto found, record_investigation(unit, {id, before.complaint.version},
                                               {step.findings, step.liability, step.cause}));
    if (step.proposal.empty()) return {};
    TRY_DONE(propose_settlement(unit, {id, found.complaint.version},
                                {step.proposal, step.redress, step.amount_fen}));
    return {};
}

Done approve_proposal(Unit& unit, TicketId id) {
    TRY(const auto before, find_here(unit, id));
    TRY_DONE(decide_proposal(unit, {id, before.complaint.version}, true, {}));
    return {};
}

}  // namespace bihuan::complaint
