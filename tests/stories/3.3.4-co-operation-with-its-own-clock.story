# 3.3.4 Another unit is asked within its own limit; the ticket waits for it and its promise to the customer runs on
as agent
GET /staff?q=高飞
200 items.0.display_name = "高飞"
save unit = items.0.organization_ids.0
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/tasks {"kind": "cooperation", "title": "查光缆"}
422 errors.0.code = "task.organization_own"
POST /tickets/$id/tasks {"kind": "cooperation", "title": "查光缆", "organization_id": "$unit"}
201 task.state = "open", task.clock.clock = "accept", clocks.1.clock = "resolve", clocks.1.limit_seconds = 28800, task.ticket.clock.clock = "resolve"
save task = task.task_id
as jc.field
GET /tasks?box=unit
200 items.0.title = "查光缆", items.0.ticket.title = "网速慢", items.0.ticket.is_visible = false
GET /tickets/$id
404 code = "ticket.unknown"
GET /notices
200 items.0.kind = "told"
advance 30m
POST /tasks/$task/actions {"action": "take", "version": 1}
200 task.state = "taken", task.owner_name = "高飞", clocks.0.state = "met"
as agent
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已修复"}
409 code = "task.open_cooperation"
as jc.field
POST /tasks/$task/actions {"action": "finish", "version": 2}
422 errors.0.field = "result"
POST /tasks/$task/actions {"action": "finish", "version": 2, "result": "光缆已接续"}
200 task.state = "done", clocks.1.state = "met"
as agent
GET /notices
200 items.0.kind = "told"
POST /tasks/$task/actions {"action": "send_back", "version": 3, "reason": "仍然丢包"}
200 task.state = "taken", clocks.1.state = "running"
POST /tasks/$task/actions {"action": "cancel", "version": 4, "reason": "已自行修复"}
200 task.state = "cancelled"
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已修复"}
200 state = "resolved"
