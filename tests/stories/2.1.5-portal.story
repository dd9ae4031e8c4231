# 2.1.5 A customer submits, tracks, answers, evaluates and looks up the history
as customer
GET /portal/profile
200 principles_zh.0 exists, name exists
GET /categories
200 items.0.is_public = true
save category = items.0.category_id
POST /portal/tickets {"title": "晚上看视频卡", "description": "每天八点以后 📺", "category_id": "$category"}
201 state = "submitted", can_cancel = true, can_evaluate = false
save id = ticket_id
as agent
GET /tickets/$id
200 state = "submitted", channel exists
save version = version
POST /tickets/$id/actions {"action": "accept", "version": $version}
200 owner_name = "王晓燕"
POST /tickets/$id/notes {"text": "internal: port is full"}
201 is_public = false
POST /tickets/$id/replies {"text": "我们正在检查您家的线路"}
201 is_public = true
as customer
GET /portal/tickets/$id/timeline
200 items.0.kind = "opened", items.1.to_state = "accepted", items.2.text = "我们正在检查您家的线路", items.3 absent
POST /portal/tickets/$id/replies {"text": "谢谢"}
201 is_mine = true
POST /portal/tickets/$id/evaluation {"score": 5}
409 code contains "ticket."
GET /tickets/$id
403 code = "http.not_permitted"
GET /portal/tickets?scope=open
200 items.0.ticket_id exists
