# 3.2.1 Waiting for the customer stops the clock, waiting for a colleague does not; a complaint's wait is confirmed by another person
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 class_code = "routine"
save id = ticket_id
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "wait", "version": $version, "reason": "等客户在家", "reason_code": "coffee"}
422 errors.0.code = "ticket.wait_reason_unknown"
POST /tickets/$id/actions {"action": "wait", "version": $version, "reason": "等客户在家", "reason_code": "customer_information"}
200 clock.state = "paused", clock.due_at absent
save version = version
advance 6h
GET /tickets/$id/clocks
200 clocks.2.state = "paused", clocks.2.used_seconds = 0
POST /tickets/$id/actions {"action": "resume", "version": $version}
200 clock.state = "running"
save version = version
POST /tickets/$id/actions {"action": "wait", "version": $version, "reason": "等网络部", "reason_code": "internal"}
200 clock.state = "running"
advance 1h
GET /tickets/$id/clocks
200 clocks.2.used_seconds = 3600
as nobody
GET /tickets/$id/clocks
401 code = "http.not_signed_in"
