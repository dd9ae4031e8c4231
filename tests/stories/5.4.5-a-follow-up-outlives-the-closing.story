# 5.4.5 A follow-up has a time of its own and stays when the ticket is closed
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
save version = version
POST /tickets/$id/tasks {"kind": "follow_up", "title": "一周后回访"}
422 errors.0.field = "due_at"
POST /tickets/$id/tasks {"kind": "follow_up", "title": "一周后回访", "due_at": "2026-03-09T02:00:00Z"}
201 task.due_at = "2026-03-09T02:00:00.000Z", clocks.0.rule = "agreed"
save task = task.task_id
POST /tickets/$id/tasks {"kind": "todo", "title": "整理照片"}
201 task.state = "open"
save todo = task.task_id
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已修复"}
200 state = "resolved"
save version = version
POST /tickets/$id/actions {"action": "feed_back", "version": $version, "customer_answer": "satisfied", "channel": "phone"}
200 state = "fed_back"
save version = version
POST /tickets/$id/actions {"action": "offer_evaluation", "version": $version, "channel": "sms"}
200 state = "evaluating"
save version = version
POST /tickets/$id/actions {"action": "close", "version": $version}
200 state = "closed"
GET /tasks/$todo
200 task.state = "cancelled", task.ended_by_step = "close"
GET /tasks/$task
200 task.state = "open"
