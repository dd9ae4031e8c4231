# 1.5.3 The grade decides who approves; it goes up at once and down when a second person agrees
as agent
GET /categories
200 items.1.code = "complaint"
save complaint = items.1.category_id
POST /tickets {"title": "宽带施工漏电，孩子受伤", "category_id": "$complaint", "channel": "phone", "is_accepted": true}
201 grade = "critical"
save id = ticket_id
GET /complaints/$id
200 needed_role = "manager", flags.0 = "safety"
POST /tickets {"title": "多收费", "category_id": "$complaint", "channel": "phone", "is_accepted": true}
201 grade = "general"
save id = ticket_id
POST /tickets/$id/actions {"action": "start", "version": 1}
200 state = "handling"
GET /complaints/$id
200 state = "investigating"
save c = version
POST /complaints/$id/investigation {"version": $c, "findings": "计费系统重复出账", "liability": "ours", "cause": "system"}
200 state = "investigating"
save c = version
# Beyond an agent's own limit the next higher decides, never the one who proposed.
POST /complaints/$id/proposal {"version": $c, "text": "退还三百元", "redress": "refund", "amount_fen": 30000}
200 state = "proposed", proposal.approver_role = "team_lead"
save c = version
POST /complaints/$id/approval {"version": $c, "is_approved": true}
403 code = "http.not_permitted"
as complaint.lead
GET /complaints?is_to_approve=true
200 items.0.ticket_id = "$id"
GET /notices
200 items.0.ticket_id = "$id"
POST /complaints/$id/approval {"version": $c, "is_approved": false}
422 errors.0.field = "reason"
POST /complaints/$id/approval {"version": $c, "is_approved": false, "reason": "金额请再核对"}
200 state = "sent_back", proposal.send_back_reason = "金额请再核对"
save c = version
as agent
POST /complaints/$id/proposal {"version": $c, "text": "退还二百六十元", "redress": "refund", "amount_fen": 26000}
200 state = "proposed"
save c = version
as complaint.lead
POST /complaints/$id/approval {"version": $c, "is_approved": true}
200 state = "approved", proposal.approved.name = "钱峰"
save c = version
# Raised: the approval is not enough any more.
as agent
POST /complaints/$id/grade {"version": $c, "grade": "critical", "reason": "客户已联系媒体", "flag": "media"}
200 grade = "critical", is_grade_decided = false, flags.0 = "media", needed_role = "manager"
save c = version
GET /tickets/$id
200 grade = "critical"
save v = version
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已退费"}
409 code = "complaint.approval_outgrown"
# Down again takes a manager who did not ask.
POST /complaints/$id/grade {"version": $c, "grade": "general", "reason": "媒体确认不报道"}
200 grade = "critical", pending_downgrade.grade = "general", pending_downgrade.may_decide = false
save c = version
as complaint.lead
POST /complaints/$id/grade_approval {"version": $c, "is_approved": true}
403 code = "complaint.approver_too_low"
as manager
POST /complaints/$id/grade_approval {"version": $c, "is_approved": true}
200 grade = "general", pending_downgrade absent
as agent
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已退费"}
409 code contains "version_conflict"
GET /tickets/$id
200 grade = "general"
save v = version
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已退费"}
200 state = "resolved"
