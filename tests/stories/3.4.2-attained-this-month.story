# 3.4.2, 1.1.2, 6.5.1 Every number of the month, its definition, and the tickets behind each miss
as agent
GET /compliance
200 month = "2026-03", standard_number = 1, items.0.code = "service_level", items.0.is_measured = false, items.0.value = null
GET /compliance/loop_rate
200 indicator.value = null, indicator.target = 100, indicator.definition_en contains "100 %", indicator.source contains "ticket_entry", units.0 absent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
save version = version
advance 3h
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已更换"}
200 state = "resolved"
save version = version
POST /tickets/$id/actions {"action": "feed_back", "version": $version, "channel": "phone", "customer_answer": "satisfied"}
200 state = "fed_back"
save version = version
advance 10s
GET /compliance/on_time_respond
200 indicator.counted = 1, indicator.missed = 1, indicator.value = 0, indicator.is_on_target = false, units.0.missed = 1
GET /compliance/on_time_respond/tickets
200 items.0.ticket_id = "$id", items.0.title = "网速慢", items.1 absent, next = null
GET /compliance/on_time_resolve
200 indicator.counted = 1, indicator.missed = 0, indicator.value = 100, indicator.is_on_target = true
GET /compliance/breach_explained/tickets
200 items.0.ticket_id = "$id", items.0.details = "respond"
POST /tickets/$id/breach {"clock": "respond", "reason_code": "volume", "explanation": "台风后报障激增", "promised_at": "2026-03-02T05:00:00Z"}
200 outcomes.1.clock = "respond", outcomes.1.reason_code = "volume"
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $version, "channel": "sms"}
200 state = "evaluating"
save version = version
POST /tickets/$id/actions {"action": "evaluate", "version": $version, "score": 5}
200 state = "evaluated"
save version = version
POST /tickets/$id/actions {"action": "close", "version": $version}
200 state = "closed"
advance 10s
GET /compliance/breach_explained
200 indicator.missed = 0, indicator.value = 100
GET /compliance/loop_rate
200 indicator.counted = 1, indicator.value = 100, indicator.is_on_target = true
GET /compliance/csat
200 indicator.value = 100, indicator.interval.low exists, indicator.interval.high = 100
GET /compliance?month=2026-02
200 month = "2026-02", items.2.counted = 0, items.2.value = null
GET /compliance?month=2026-04
422 code exists
GET /compliance/mood
404 code = "analytics.indicator_unknown"
