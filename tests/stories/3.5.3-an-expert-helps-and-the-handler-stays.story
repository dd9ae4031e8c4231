# 3.5.3 Help is asked of an expert by name; the handler stays, nothing waits for it
as agent
GET /staff?q=高飞
200 items.0.display_name = "高飞"
save expert = items.0.user_id
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
POST /tickets/$id/actions {"action": "start", "version": 1}
200 state = "handling", handler_name = "王晓燕"
POST /tickets/$id/tasks {"kind": "expert", "title": "请看日志", "user_id": "$expert"}
201 task.user_name = "高飞", clocks.1.limit_seconds = 14400
save task = task.task_id
GET /tickets/$id
200 state = "handling", handler_name = "王晓燕"
as jc.lead
POST /tasks/$task/actions {"action": "finish", "version": 1, "result": "x"}
409 code = "task.action_not_allowed"
as jc.field
GET /tasks?box=mine
200 items.0.title = "请看日志"
POST /tasks/$task/actions {"action": "decline", "version": 1, "reason": "不是我的专业"}
200 task.state = "declined"
as agent
GET /tasks?box=asked&is_open=false
200 items.0.state = "declined", items.0.reason = "不是我的专业"
