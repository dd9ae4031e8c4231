# 2.4.3 A bad score is followed up within 24 hours, even when the ticket has ended meanwhile
as customer
GET /categories
200 items.0.is_public = true
save category = items.0.category_id
POST /portal/tickets {"title": "网速慢", "category_id": "$category"}
201 state = "submitted"
save id = ticket_id
as agent
GET /tickets/$id
200 version exists
save version = version
POST /tickets/$id/actions {"action": "accept", "version": $version}
200 state = "accepted"
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已重启设备"}
200 state = "resolved"
save version = version
POST /tickets/$id/actions {"action": "feed_back", "version": $version, "channel": "phone", "customer_answer": "satisfied"}
200 state = "fed_back"
save version = version
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $version, "channel": "sms"}
200 state = "evaluating"
POST /tickets/$id/follow_up {"channel": "phone", "said": "没有人评价过", "result": "content"}
409 code = "ticket.follow_up_none"
as customer
POST /portal/tickets/$id/evaluation {"score": 1, "comment": "等了两天"}
200 state = "evaluated"
as agent
GET /notices
200 items.0.kind = "bad_score", items.0.details.clock = "follow_up"
GET /tickets/$id
200 clock.clock = "follow_up", clock.state = "running", clock.due_at = "2026-03-03T01:00:00.000Z"
save version = version
POST /tickets/$id/actions {"action": "close", "version": $version}
200 state = "closed", clock.clock = "follow_up"
GET /clocks
200 items.0.subject_id = "$id"
advance 20h
as agent2
POST /tickets/$id/follow_up {"channel": "phone", "said": "没有人接", "result": "unreachable"}
200 clocks.4.clock = "follow_up", clocks.4.state = "running"
POST /tickets/$id/follow_up {"channel": "phone", "said": "希望下次先打电话", "result": "action_agreed"}
200 clocks.4.clock = "follow_up", clocks.4.state = "met"
POST /tickets/$id/follow_up {"channel": "phone", "said": "再打一次", "result": "content"}
409 code = "ticket.follow_up_none"
GET /tickets/$id/timeline
200 items.0.kind = "follow_up", items.0.is_public = false, items.0.text = "希望下次先打电话"
as trainer
POST /tickets/$id/follow_up {"channel": "phone", "said": "培训师不能回访", "result": "content"}
403 code exists
