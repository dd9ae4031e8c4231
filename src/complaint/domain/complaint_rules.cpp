#include "complaint/domain/complaint_rules.hpp"

#include <algorithm>

#include "complaint/domain/complaint_errors.hpp"

namespace bihuan::complaint {
namespace {

Done advance(Complaint& c, Action action) {
    const auto next = next_state(complaint_flow, c.state, action);
    if (!next)
        return refuse(action_not_allowed,
                      std::string{to_text(c.state)} + " / " + std::string{to_text(action)});
    c.state = *next;
    return {};
}

template <class List>
bool has_code(const List& list, const std::string& code) {
    return std::ranges::any_of(list, [&](const auto& one) { return one.code == code; });
}

// The customer disagrees or the ticket was reopened: whatever was decided has to be decided anew. What was
// written stays to start from, and the timeline keeps what was.
void forget_decision(Complaint& c) {
    c.approved = {};
    c.approved_role.clear();
    c.agreement.clear();
    c.consent.clear();
    c.reference.clear();
    c.settled = c.executed = c.told = {};
}

}  // namespace

int rank_of(std::string_view role) {
    if (role == "agent" || role == "field_engineer") return 1;
    if (role == "team_lead") return 2;
    if (role == "manager" || role == "administrator") return 3;
    return 0;
}
int rank_of(const Actor& actor) {
    int out = 0;
    for (const auto& role : actor.roles) out = std::max(out, rank_of(role));
    return out;
}

std::string approver_of(const standard::Standard& standard, std::string_view grade, std::int64_t fen) {
    const auto* found = grade_named(standard, grade);
    std::string role = found ? found->approver : standard.grades.back().approver;
    for (const auto& limit : standard.settlement_limits) {
        if (limit.fen != 0 && fen > limit.fen) continue;
        if (rank_of(limit.role) > rank_of(role)) role = limit.role;
        break;
    }
    return role;
}

Result<Complaint> investigate(Complaint c, const standard::Standard& standard, const Investigation& facts,
                              const By& by) {
    TRY_DONE(advance(c, Action::investigate));
    if (!facts.liability.empty() && !has_code(standard.liabilities, facts.liability))
        return refuse_field("liability", liability_unknown);
    if (!facts.cause.empty() && !has_code(standard.causes, facts.cause))
        return refuse_field("cause", cause_unknown);
    c.findings = facts.findings;
    c.liability = facts.liability;
    c.cause = facts.cause;
    c.investigated = by;
    return c;
}

Result<Complaint> propose(Complaint c, const standard::Standard& standard, const Proposal& facts,
                          const By& by) {
    const auto redress = std::ranges::find(standard.redresses, facts.redress, &standard::Redress::code);
    const auto role = approver_of(standard, c.grade, facts.amount_fen.value_or(0));
    const bool is_own = rank_of(role) <= 1;
    TRY_DONE(advance(c, is_own ? Action::decide : Action::propose));
    if (redress == standard.redresses.end()) return refuse_field("redress", redress_unknown);
    if (redress->has_amount != facts.amount_fen.has_value())
        return refuse_field("amount_fen", redress->has_amount ? amount_needed : amount_unwanted);
    if (c.liability.empty() || c.cause.empty() || c.findings.empty()) return refuse(investigation_missing);
    c.proposal = facts.text;
    c.redress = facts.redress;
    c.amount_fen = facts.amount_fen.value_or(0);
    c.currency = facts.amount_fen ? standard.currency : std::string{};
    c.proposed = by;
    c.approver_role = role;
    c.send_back_reason.clear();
    forget_decision(c);
    if (is_own) {
        c.approved = by;
        c.approved_role = role;
    }
    return c;
}

Result<Complaint> approve(Complaint c, const Actor& actor, const By& by) {
    TRY_DONE(advance(c, Action::approve));
    if (c.proposed.user_id.number == actor.user_id) return refuse(own_proposal);
    if (rank_of(actor) < rank_of(c.approver_role)) return refuse(approver_too_low, c.approver_role);
    c.approved = by;
    c.approved_role = c.approver_role;
    return c;
}

Result<Complaint> send_back(Complaint c, const Actor& actor, const std::string& reason) {
    TRY_DONE(advance(c, Action::send_back));
    if (rank_of(actor) < rank_of(c.approver_role)) return refuse(approver_too_low, c.approver_role);
    if (reason.empty()) return refuse_field("reason", reason_needed);
    c.send_back_reason = reason;
    return c;
}

Result<Complaint> settle(Complaint c, const Settlement& facts, const By& by) {
    TRY_DONE(advance(c, Action::settle));
    c.agreement = facts.agreement;
    c.consent = facts.consent;
    c.settled = by;
    return c;
}

Result<Complaint> execute(Complaint c, const std::string& reference, const By& by) {
    TRY_DONE(advance(c, Action::execute));
    if (c.executed) return refuse(executed_already);
    c.reference = reference;
    c.executed = by;
    return c;
}

Result<Complaint> answer(Complaint c, const std::string& answer, const std::string& note, const By& by) {
    const bool is_refused = answer == "rejected" || answer == "escalates";
    TRY_DONE(advance(c, is_refused ? Action::refuse : Action::answer));
    if (!c.told) return refuse(not_told);
    if ((is_refused || answer == "unreachable") && note.empty()) return refuse_field("note", reason_needed);
    c.answer = answer;
    c.answer_note = note;
    c.answered = by;
    if (is_refused) forget_decision(c);
    return c;
}

bool follow(Complaint& c, ticket::Action action, const By& by) {
    switch (action) {
        case ticket::Action::start:
            if (c.state != State::received) return false;
            return advance(c, Action::investigate).has_value();
        case ticket::Action::feed_back:
            c.told = by;
            return true;
        case ticket::Action::reopen:
            if (!advance(c, Action::reopen)) return false;
            forget_decision(c);
            c.answer.clear();
            c.answer_note.clear();
            c.answered = {};
            return true;
        case ticket::Action::archive:
            return advance(c, Action::archive).has_value();
        case ticket::Action::cancel:
        case ticket::Action::reject:
        case ticket::Action::merge:
            return withdraw(c);
        default:
            return false;
    }
}

bool withdraw(Complaint& c) { return advance(c, Action::withdraw).has_value(); }

std::vector<Action> allowed_actions(const Actor& actor, const Complaint& c) {
    std::vector<Action> out;
    for (const auto& step : complaint_flow) {
        if (step.from != c.state || !is_for_people(step.action)) continue;
        if (!actor.can(permission_for(step.action))) continue;
        const bool is_decision = step.action == Action::approve || step.action == Action::send_back;
        if (is_decision && rank_of(actor) < rank_of(c.approver_role)) continue;
        if (step.action == Action::approve && c.proposed.user_id.number == actor.user_id) continue;
        if (step.action == Action::execute && c.executed) continue;
        if (step.action == Action::decide) continue;  // the same form as propose; the rule tells them apart
        if ((step.action == Action::answer || step.action == Action::refuse) && !c.told) continue;
        out.push_back(step.action);
    }
    return out;
}

Done check_ticket_step(const Complaint& c, const Asked& asked) {
    const bool is_passed_on = asked.channel == "regulator" || !c.authority.empty();
    const bool is_answered = static_cast<bool>(c.replied);
    switch (asked.action) {
        case ticket::Action::start:
            if (is_passed_on && c.authority.empty()) return refuse(regulator_missing);
            return {};
        case ticket::Action::resolve:
            if (is_passed_on && c.authority.empty()) return refuse(regulator_missing);
            if (c.state != State::approved && c.state != State::settled && c.state != State::answered)
                return refuse(not_approved, std::string{to_text(c.state)});
            if (rank_of(c.approved_role) < rank_of(asked.needed_role))
                return refuse(approval_outgrown, asked.needed_role);
            return {};
        case ticket::Action::close:
            if (is_passed_on && !is_answered) return refuse(regulator_unanswered);
            return {};
        case ticket::Action::cancel:
        case ticket::Action::reject:
        case ticket::Action::merge:
            if (!c.authority.empty() && !is_answered) return refuse(regulator_unanswered);
            return {};
        case ticket::Action::archive:
            if (c.state == State::archived) return {};  // closed before there were records
            if (c.state != State::answered || !c.executed) return refuse(not_settled);
            return {};
        default:
            return {};
    }
}

}  // namespace bihuan::complaint
