# 1.1.4 Each ticket's path is held against the standard process; where it left it stands beside the ticket
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "掉线", "category_id": "$category", "channel": "phone"}
201 state = "submitted"
save id = ticket_id
save version = version
advance 1h
POST /tickets/$id/actions {"action": "accept", "version": $version}
200 state = "accepted"
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "wait", "version": $version, "reason": "等同事"}
200 state = "waiting"
save version = version
POST /tickets/$id/actions {"action": "resume", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已更换"}
200 state = "resolved"
save version = version
POST /tickets/$id/actions {"action": "feed_back", "version": $version, "channel": "phone", "customer_answer": "satisfied"}
200 state = "fed_back"
save version = version
POST /tickets/$id/breach {"clock": "accept", "reason_code": "volume", "explanation": "台风后报障激增", "promised_at": "2026-03-02T05:00:00Z"}
200 outcomes.0.reason_code exists
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $version, "channel": "sms"}
200 state = "evaluating"
advance 73h
as agent2
GET /tickets/$id
200 state = "closed"
advance 10s
GET /compliance/conformance/tickets
200 items.0.ticket_id = "$id", items.0.details = "accepted_late,wait_unexplained,closed_by_silence", items.1 absent
GET /compliance/conformance
200 indicator.counted = 1, indicator.missed = 1, indicator.value = 0, indicator.definition_en contains "3 hand-overs"
