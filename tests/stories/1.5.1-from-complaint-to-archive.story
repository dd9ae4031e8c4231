# 1.5.1 A complaint is investigated, proposed, resolved, settled, answered and only then archived
as agent
GET /categories
200 items.1.code = "complaint"
save complaint = items.1.category_id
POST /tickets {"title": "多收费", "category_id": "$complaint", "channel": "phone", "is_accepted": true}
201 grade = "general"
save id = ticket_id
POST /tickets/$id/actions {"action": "start", "version": 1}
200 state = "handling"
save v = version
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已退费"}
409 code = "complaint.not_approved"
GET /complaints/$id
200 state = "investigating", needed_role = "agent", proposal absent
save c = version
POST /complaints/$id/proposal {"version": $c, "text": "退费并致歉", "redress": "refund", "amount_fen": 5000}
409 code = "complaint.investigation_missing"
POST /complaints/$id/investigation {"version": $c, "findings": "生效日期录错", "liability": "ours", "cause": "process"}
200 investigation.liability = "ours", investigation.by.name = "王晓燕"
save c = version
POST /complaints/$id/proposal {"version": $c, "text": "退费并致歉", "redress": "refund"}
422 errors.0.field = "amount_fen"
POST /complaints/$id/proposal {"version": $c, "text": "退费并致歉", "redress": "refund", "amount_fen": 5000}
200 state = "approved", proposal.approved.name = "王晓燕"
save c = version
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已退费"}
200 state = "resolved"
save v = version
POST /complaints/$id/settlement {"version": $c, "agreement": "退还五十元，三日内到账", "consent": "spoken"}
200 state = "settled"
save c = version
POST /complaints/$id/answer {"version": $c, "answer": "accepted"}
409 code = "complaint.not_told"
# 1.5.4 The talk about the result is the ticket's own step.
POST /tickets/$id/actions {"action": "feed_back", "version": $v, "customer_answer": "satisfied", "channel": "phone"}
200 state = "fed_back"
save v = version
GET /complaints/$id
200 told.name = "王晓燕"
save c = version
POST /complaints/$id/answer {"version": $c, "answer": "accepted"}
200 state = "answered", answer.answer = "accepted"
save c = version
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $v, "channel": "sms"}
200 state = "evaluating"
save v = version
POST /tickets/$id/actions {"action": "close", "version": $v}
200 state = "closed"
save v = version
as archivist
POST /tickets/$id/actions {"action": "archive", "version": $v}
409 code = "complaint.not_settled"
as agent
POST /complaints/$id/execution {"version": $c, "reference": "TF-20260302-01"}
200 settlement.reference = "TF-20260302-01"
as archivist
POST /tickets/$id/actions {"action": "archive", "version": $v}
200 state = "archived"
GET /complaints/$id
200 state = "archived"
