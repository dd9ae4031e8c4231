# 5.5.2 A missed limit is escalated, explained to the customer with a new time, and only then can the ticket be closed
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "整栋楼断网", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 class_code = "urgent", clock.clock = "respond", clock.level = 0
save id = ticket_id
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 clock.clock = "resolve"
save version = version
advance 3h30m
GET /tickets/$id
200 clock.level = 2
GET /notices
200 unread = 2, items.0.kind = "warning", items.0.details.percent = 80
advance 1h31m
GET /tickets/$id/clocks
200 clocks.2.clock = "resolve", clocks.2.state = "breached", outcomes.2.is_broken = true
as lead
GET /notices
200 items.0.kind = "ladder", items.0.details.role = "team_lead"
as manager
GET /notices
200 items.0.kind = "ladder", items.0.details.role = "department_manager"
as agent
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已更换分光器"}
200 state = "resolved"
save version = version
POST /tickets/$id/actions {"action": "feed_back", "version": $version, "customer_answer": "satisfied", "channel": "phone"}
200 state = "fed_back"
save version = version
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $version, "channel": "sms"}
200 state = "evaluating"
save version = version
POST /tickets/$id/actions {"action": "close", "version": $version}
409 code = "ticket.breach_unexplained"
POST /tickets/$id/breach {"clock": "respond", "reason_code": "volume", "explanation": "不该说明", "promised_at": "2026-03-03T00:00:00Z"}
409 errors.0.code = "ticket.breach_none"
POST /tickets/$id/breach {"clock": "resolve", "reason_code": "weather", "explanation": "天气原因", "promised_at": "2026-03-03T00:00:00Z"}
422 errors.0.field = "reason_code"
POST /tickets/$id/breach {"clock": "resolve", "reason_code": "spare_part", "explanation": "分光器缺货，从邻区调运", "promised_at": "2026-03-03T00:00:00Z", "channel": "phone"}
200 outcomes.2.reason_code = "spare_part"
POST /tickets/$id/actions {"action": "close", "version": $version}
200 state = "closed"
