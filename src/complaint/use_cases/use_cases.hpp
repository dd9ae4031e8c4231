// What can be done with complaints: one function each.
#pragma once

#include <string>
#include <vector>

#include "complaint/calls.hpp"
#include "complaint/domain/complaint_rules.hpp"
#include "complaint/store/complaint_store.hpp"
#include "sla/types.hpp"
#include "store/store.hpp"

namespace bihuan::complaint {

struct ComplaintView {
    Complaint complaint;
    std::vector<Action> allowed_actions;
    std::string needed_role;  // who has to approve a proposal of this grade and amount
    bool may_decide_downgrade = false;
    std::optional<Group> group;
    std::int64_t member_count = 0;
    std::string parent_code, area_zh, area_en;
    std::optional<sla::Summary> clock;
};
// The version of a complaint that has no row yet is 0.
struct Target {
    TicketId ticket_id;
    std::int64_t version = 0;
};
Result<ComplaintView> get_complaint(Unit& unit, TicketId id);
Result<ComplaintView> record_investigation(Unit& unit, const Target& target, const Investigation& facts);
Result<ComplaintView> propose_settlement(Unit& unit, const Target& target, const Proposal& facts);
Result<ComplaintView> decide_proposal(Unit& unit, const Target& target, bool is_approved,
                                      const std::string& reason);
Result<ComplaintView> record_settlement(Unit& unit, const Target& target, const Settlement& facts);
Result<ComplaintView> execute_settlement(Unit& unit, const Target& target, const std::string& reference,
                                         std::optional<Instant> executed_at);
// A refusal opens the ticket again where it was resolved; one that escalates raises the grade a step too.
Result<ComplaintView> record_answer(Unit& unit, const Target& target, const std::string& answer,
                                    const std::string& note);

// --- grades (1.5.3): up at once, down when a manager who did not ask agrees
struct Regrade {
    std::string grade, flag, reason;  // flag: what speaks for it, "" nothing new
};
Result<ComplaintView> regrade_complaint(Unit& unit, const Target& target, const Regrade& wanted);
Result<ComplaintView> decide_regrade(Unit& unit, const Target& target, bool is_approved,
                                     const std::string& reason);

// --- authorities (5.4.2)
Result<ComplaintView> record_authority(Unit& unit, const Target& target, const PassedOn& facts);
Result<ComplaintView> record_authority_reply(Unit& unit, const Target& target, const std::string& text,
                                             const std::string& reference);

// --- groups (1.5.3)
struct MemberPage {
    std::vector<Complaint> items;
    TicketId next;
};
Result<MemberPage> list_members(Unit& unit, TicketId id, TicketId after, std::int64_t limit);
struct Told {
    std::int64_t told = 0;
    bool is_more = false;  // ask again: one action tells so many at most
};
inline constexpr std::int64_t told_max = 200;
// The parent's words to the customer of every member not told yet. Each still gets its own result talk.
Result<Told> tell_group(Unit& unit, const Target& target, const std::string& text);
Result<ComplaintView> detach_from_group(Unit& unit, const Target& target, const std::string& reason);

// --- the workbench
struct BoardFilter {
    std::vector<State> states;
    std::string grade, flag, after;
    bool is_mine = false, is_to_approve = false;
};
struct BoardItem {
    Complaint complaint;
    std::string handler_name, customer_name;  // masked
    std::optional<sla::Summary> clock;
};
struct BoardPage {
    std::vector<BoardItem> items;
    std::string next;
};
Result<BoardPage> list_complaints(Unit& unit, const BoardFilter& filter, std::int64_t limit);
struct Counts {
    std::vector<StateCount> states;
    std::int64_t due_soon = 0, overdue = 0, to_approve = 0, mine = 0;
    bool is_partial = false;  // more are open than are looked at
};
inline constexpr std::int64_t count_max = 5000;
inline constexpr std::chrono::hours soon{4};
Counts count_complaints(Unit& unit);

// --- what the customer sees of it (1.5.5)
struct PortalComplaint {
    State state = State::received;
    bool is_executed = false, is_group = false;
    std::string agreement;  // once it is settled
    Instant updated_at{};
};
Result<PortalComplaint> get_portal_complaint(Unit& unit, TicketId id);

}  // namespace bihuan::complaint
