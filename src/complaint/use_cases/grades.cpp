// 1.5.3: a grade goes up at once and down when a second person agrees. Clocks follow by the ticket's own
// change.
#include <fmt/format.h>

#include <algorithm>

#include "complaint/use_cases/steps.hpp"
#include "identity/calls.hpp"

namespace bihuan::complaint {
namespace {

std::pair<std::string, std::string> grade_words(const standard::Standard& standard, std::string_view code) {
    const auto* found = grade_named(standard, code);
    return found ? std::pair{found->name_zh, found->name_en}
                 : std::pair{std::string{code}, std::string{code}};
}

}  // namespace

Result<ComplaintView> regrade_complaint(Unit& unit, const Target& target, const Regrade& wanted) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    const auto* grade = grade_named(here.standard(), wanted.grade);
    if (!grade) return refuse_field("grade", grade_unknown);
    if (grade->code == here.ticket.grade) return refuse(grade_same);
    if (!c.pending_grade.empty()) return refuse(grade_pending);
    const auto [zh, en] = grade_words(here.standard(), grade->code);
    auto flags = flags_from_text(here.ticket.grade_flags);
    if (grade->level < c.level) {
        if (!wanted.flag.empty()) flags = with_flag(here.standard(), std::move(flags), wanted.flag);
        TRY_DONE(keep(unit, here.ticket, c, "upgraded",
                      {.zh = fmt::format("投诉升级为{}", zh),
                       .en = fmt::format("raised the grade to {}", en),
                       .text = wanted.reason}));
        set_flags(unit, here.ticket, decided(here.standard(), std::move(flags), grade->code));
        return view_of(unit, target.ticket_id);
    }
    c.pending_grade = grade->code;
    c.pending_reason = wanted.reason;
    c.pending = by_now(unit);
    TRY_DONE(keep(unit, here.ticket, c, "downgrade_asked",
                  {.zh = fmt::format("申请降级为{}，待经理审批", zh),
                   .en = fmt::format("asked for the grade {}; a manager has to agree", en),
                   .text = wanted.reason}));
    ticket::notify(
        unit, others_in_charge(unit, here.ticket.organization_id, identity::Role::manager), here.ticket,
        {.zh = fmt::format("投诉降级待审批：{}", zh), .en = fmt::format("A downgrade waits: {}", en)});
    return view_of(unit, target.ticket_id);
}

Result<ComplaintView> decide_regrade(Unit& unit, const Target& target, bool is_approved,
                                     const std::string& reason) {
    TRY(auto here, find_at(unit, target));
    auto& c = here.complaint;
    if (c.pending_grade.empty()) return refuse(grade_none_pending);
    if (rank_of(unit.actor()) < rank_that_lowers) return refuse(approver_too_low, "manager");
    if (c.pending.user_id.number == unit.actor().user_id) return refuse(grade_own);
    if (!is_approved && reason.empty()) return refuse_field("reason", reason_needed);
    const auto grade = c.pending_grade;
    const auto [zh, en] = grade_words(here.standard(), grade);
    c.pending_grade.clear();
    c.pending_reason.clear();
    c.pending = {};
    TRY_DONE(keep(unit, here.ticket, c, is_approved ? "downgraded" : "downgrade_refused",
                  {.zh = is_approved ? fmt::format("同意降级为{}", zh) : std::string{"不同意降级"},
                   .en = is_approved ? fmt::format("agreed to the grade {}", en)
                                     : std::string{"did not agree to the lower grade"},
                   .text = reason}));
    if (is_approved)
        set_flags(unit, here.ticket,
                  decided(here.standard(), flags_from_text(here.ticket.grade_flags), grade));
    return view_of(unit, target.ticket_id);
}

}  // namespace bihuan::complaint
