# 5.4.2 What an authority passes on has a deadline of its own, and nothing is closed before it is answered
as agent
GET /categories
200 items.1.code = "complaint"
save complaint = items.1.category_id
POST /tickets {"title": "用户申诉：销户后仍扣费", "category_id": "$complaint", "channel": "regulator", "is_accepted": true}
201 grade = "critical"
save id = ticket_id
save v = version
POST /tickets/$id/actions {"action": "start", "version": $v}
409 code = "complaint.regulator_missing"
GET /complaints/$id
200 authority absent, flags.0 = "regulator"
save c = version
POST /complaints/$id/authority {"version": $c, "authority": "miit", "reference": "SS-1", "received_at": "2030-01-01T00:00:00Z"}
422 errors.0.field = "received_at"
POST /complaints/$id/authority {"version": $c, "authority": "court", "reference": "SS-1", "received_at": "2026-03-02T00:00:00Z"}
200 authority.due_at = "2026-03-04T00:00:00.000Z"
save c = version
POST /complaints/$id/authority {"version": $c, "authority": "hotline", "reference": "SS-1", "received_at": "2026-03-02T00:00:00Z"}
200 authority.authority = "hotline"
save c = version
GET /tickets/$id/clocks
200 clocks exists
GET /tickets/$id
200 state = "accepted"
save v = version
POST /tickets/$id/actions {"action": "start", "version": $v}
200 state = "handling"
GET /complaints/$id
200 state = "investigating"
save c = version
POST /complaints/$id/authority_reply {"version": $c, "text": "已核实并退费", "reference": "HF-1"}
200 authority.reply_reference = "HF-1", authority.replied.name = "王晓燕"
save c = version
POST /complaints/$id/authority_reply {"version": $c, "text": "再次答复"}
409 code = "complaint.regulator_answered"
advance 10s
as manager
GET /compliance/on_time_statutory
200 indicator.counted = 1, indicator.missed = 0, indicator.value = 100, indicator.clause = "5.4.2"
