# 3.3.4 A task over its limit is told to who is asked, their lead and who asked; it ends with its ticket
as agent
GET /staff?q=高飞
200 items.0.display_name = "高飞"
save unit = items.0.organization_ids.0
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "整栋楼断网", "priority": "urgent", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 class_code = "urgent"
save id = ticket_id
POST /tickets/$id/tasks {"kind": "cooperation", "title": "查分光器", "organization_id": "$unit"}
201 clocks.0.limit_seconds = 900, clocks.0.rule = "cooperation.urgent"
save task = task.task_id
advance 16m
GET /notices
200 items.0.kind = "told", items.0.ticket_id = "$id"
as jc.lead
GET /tasks?box=unit&is_overdue=false
200 items.0.clock.level = 3
GET /notices
200 items.0.kind = "told"
as lead
GET /tickets/$id
200 state = "accepted"
save version = version
POST /tickets/$id/actions {"action": "cancel", "version": $version, "reason": "客户来电已恢复"}
200 state = "cancelled"
as jc.field
GET /tasks/$task
200 task.state = "cancelled", task.ended_by_step = "cancel", task.clock = null
