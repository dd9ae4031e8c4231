// A row of `complaint` and back.
#pragma once

#include "complaint/types.hpp"
#include "store/store.hpp"

namespace bihuan::complaint {

inline constexpr std::string_view complaint_columns =
    "ticket_id, state, is_open, code, title, customer_id, category_id, organization_id, owner_id, "
    "handler_id, opened_at, grade, flags, level, theme, area_id, findings, liability, cause, proposal, "
    "redress, currency, amount_fen, approver_role, approver_rank, approved_role, send_back_reason, "
    "agreement, consent, reference, answer, answer_note, pending_grade, pending_reason, authority, "
    "authority_reference, passed_on_at, authority_due_at, authority_clock_from, authority_reply, "
    "authority_reply_reference, parent_id, group_told_at, is_detached, decided_before, updated_at, "
    "investigated_by, "
    "investigated_by_name, investigated_at, proposed_by, proposed_by_name, proposed_at, approved_by, "
    "approved_by_name, approved_at, settled_by, settled_by_name, settled_at, executed_by, "
    "executed_by_name, executed_at, told_by, told_by_name, told_at, answered_by, answered_by_name, "
    "answered_at, pending_by, pending_by_name, pending_at, replied_by, replied_by_name, replied_at, "
    "version";

Complaint read_complaint(const Row& row);
Binds binds_of(const Complaint& complaint);

}  // namespace bihuan::complaint
