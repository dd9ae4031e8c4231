// What each step of a complaint does and asks for. Pure.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "complaint/domain/complaint_flow.hpp"

namespace bihuan::complaint {

// How high a role stands where something is to be approved: 1 agent, 2 team lead, 3 manager; 0 never.
int rank_of(std::string_view role);
int rank_of(const Actor& actor);            // the highest of their roles
inline constexpr int rank_that_lowers = 3;  // a grade is lowered by a manager, never by one person alone

// 1.5.3, 5.4.4: the grade's approver, or whom the amount asks for, whoever stands higher.
std::string approver_of(const standard::Standard& standard, std::string_view grade, std::int64_t fen);

// The complaint after the step, or why not. `Facts` are what the step needs; codes are looked up here.
struct Investigation {
    std::string findings, liability, cause;  // liability and cause may follow later
};
struct Proposal {
    std::string text, redress;
    std::optional<std::int64_t> amount_fen;
};
struct Settlement {
    std::string agreement, consent;
};
Result<Complaint> investigate(Complaint c, const standard::Standard& standard, const Investigation& facts,
                              const By& by);
// Approved at once where the grade and the amount are within an agent's own limits.
Result<Complaint> propose(Complaint c, const standard::Standard& standard, const Proposal& facts,
                          const By& by);
Result<Complaint> approve(Complaint c, const Actor& actor, const By& by);
Result<Complaint> send_back(Complaint c, const Actor& actor, const std::string& reason);
Result<Complaint> settle(Complaint c, const Settlement& facts, const By& by);
Result<Complaint> execute(Complaint c, const std::string& reference, const By& by);
Result<Complaint> answer(Complaint c, const std::string& answer, const std::string& note, const By& by);
// What the ticket's own steps mean to it; false: nothing.
bool follow(Complaint& c, ticket::Action action, const By& by);
bool withdraw(Complaint& c);
std::vector<Action> allowed_actions(const Actor& actor, const Complaint& c);

// May the ticket take this step? (1.5.1, 1.5.4, 5.4.2)
struct Asked {
    ticket::Action action;
    std::string channel, needed_role;  // of the ticket; as its grade stands now
};
Done check_ticket_step(const Complaint& c, const Asked& asked);

// --- grades (1.5.3)
std::vector<std::string> flags_from_text(std::string_view text);
std::string flags_to_text(const std::vector<std::string>& flags);
bool has_flag(std::string_view flags, std::string_view flag);
const standard::Grade* grade_named(const standard::Standard& standard, std::string_view code);
// A flag more. Where it alone asks for a graver grade than a person had decided, that decision is over.
std::vector<std::string> with_flag(const standard::Standard& standard, std::vector<std::string> flags,
                                   const std::string& flag);
std::vector<std::string> without_flag(std::vector<std::string> flags, std::string_view flag);
// So that `grade` results: by the flags alone if they give it, else as a person's decision.
// The grade that a person decided, "" none; and flags that give at least this grade.
std::string decision_in(const std::vector<std::string>& flags);
std::vector<std::string> not_below(const standard::Standard& standard, std::vector<std::string> flags,
                                   const std::string& grade);
std::vector<std::string> decided(const standard::Standard& standard, std::vector<std::string> flags,
                                 const std::string& grade);

// --- groups (1.5.3)
// "complaint.billing.refund" and "complaint.billing" are one matter where two parts count.
std::string theme_of(std::string_view category, std::int64_t depth);

// --- authorities (5.4.2): the end of the last working day, or the duration in its calendar.
Instant statutory_due(const standard::Standard& standard, const standard::Statutory& rule, Instant received);

}  // namespace bihuan::complaint
