# 1.3.2, 2.1.3 Each category has its process; what a stage requires is ticked off before its step, who and when is kept
as agent
GET /categories
200 items.8.code = "fault.leased_line", items.0.code = "fault"
save category = items.8.category_id
save other = items.0.category_id
POST /tickets {"title": "专线中断", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 class_code = "urgent"
save id = ticket_id
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
GET /tickets/$id/checklist
200 stages.1.state = "passed", stages.2.step = "resolve", stages.2.state = "current", stages.2.role = "field_engineer", stages.2.limit_seconds = 14400, stages.2.items.0.code = "leased_line.end_to_end", stages.2.items.0.is_done = false, stages.2.items.2.is_required = false, stages.3.role = "agent"
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已恢复"}
409 code = "task.checklist_open", detail contains "两端联测通过", detail contains "客户侧设备"
PUT /tickets/$id/checklist/leased_line.end_to_end {"is_done": true, "remark": "丢包 0"}
200 stages.2.items.0.is_done = true, stages.2.items.0.done_by_name = "王晓燕", stages.2.items.0.remark = "丢包 0"
GET /tickets/$id/timeline
200 items.0.kind = "told", items.0.text = "丢包 0"
PUT /tickets/$id/checklist/privacy.source {"is_done": true}
404 code = "task.item_unknown"
PUT /tickets/$id/checklist/leased_line.customer_site {"is_done": true}
200 stages.2.items.1.is_done = true
POST /tickets/$id/actions {"action": "resolve", "version": $version, "result": "已恢复"}
200 state = "resolved"
PUT /tickets/$id/checklist/leased_line.end_to_end {"is_done": false}
409 code = "task.stage_passed"
POST /tickets {"title": "网速慢", "category_id": "$other", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
GET /tickets/$id/checklist
200 stages.1.state = "current", stages.2.items.0 absent
as quality
GET /tickets/$id/checklist
200 may_tick = false
PUT /tickets/$id/checklist/leased_line.end_to_end {"is_done": true}
403 code = "http.not_permitted"
