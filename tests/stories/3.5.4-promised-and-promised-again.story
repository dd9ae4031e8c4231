# 3.5.4 The customer is told by when, and is given a new time when it cannot be kept
as customer
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /portal/tickets {"title": "整栋楼断网", "category_id": "$category"}
201 state = "submitted", promises.0.clock = "accept", promises.0.is_late = false, promises.2.clock = "resolve"
save id = ticket_id
save resolve = promises.2.due_at
as agent
POST /tickets/$id/actions {"action": "accept", "version": 1}
200 state = "accepted"
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
as customer
GET /portal/tickets/$id
200 promises.0.clock = "resolve", promises.0.due_at = "$resolve", promises.0.is_restated = false, promises.1 absent
as agent
POST /tickets/$id/actions {"action": "wait", "version": $version, "reason": "等客户确认上门时间", "reason_code": "customer_information"}
200 state = "waiting"
save version = version
as customer
GET /portal/tickets/$id
200 promises.0.clock = "resolve", promises.0.due_at = null
as agent
POST /tickets/$id/actions {"action": "resume", "version": $version}
200 state = "handling"
advance 5h
as customer
GET /portal/tickets/$id
200 promises.0.is_late = true
as agent
POST /tickets/$id/breach {"clock": "resolve", "reason_code": "spare_part", "explanation": "分光器缺货，从邻区调运", "promised_at": "2026-03-02T12:00:00Z", "channel": "phone"}
200 outcomes.2.reason_code = "spare_part"
as customer
GET /portal/tickets/$id
200 promises.0.due_at = "2026-03-02T12:00:00.000Z", promises.0.is_restated = true, promises.0.is_late = false
GET /portal/tickets/$id/timeline
200 items.0.kind = "opened"
