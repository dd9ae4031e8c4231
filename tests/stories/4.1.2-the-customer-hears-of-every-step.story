# 4.1.2 The customer hears of each step, at set intervals while nothing happens, and once however often it is sent
as customer
GET /session
200 user.customer_id exists
save customer = user.customer_id
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "customer_id": "$customer", "is_accepted": true, "priority": "low"}
201 state = "accepted"
save id = ticket_id
save version = version
advance 1s
as customer
GET /portal/messages
200 unread = 1, items.0.purpose = "ticket_accepted", items.0.ticket_id = "$id"
as agent
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
advance 1s
as customer
GET /portal/messages
200 unread = 2, items.0.purpose = "ticket_progress"
as agent
POST /tickets/$id/messages {"purpose": "note", "text": "明天上午上门", "key": "story-0001"}
201 message.state = "waiting"
POST /tickets/$id/messages {"purpose": "note", "text": "明天上午上门", "key": "story-0001"}
201 message.purpose = "note"
POST /tickets/$id/messages {"purpose": "survey", "text": "请评价", "key": "story-0002"}
201 message.purpose = "survey"
advance 1s
GET /messages?state=refused
200 items.0.purpose = "survey", items.0.reason = "no_consent"
as customer
GET /portal/messages
200 unread = 3, items.0.purpose = "note"
advance 49h
as manager
GET /messages?ticket_id=$id&purpose=ticket_progress
200 items.0.state = "delivered", items.1.state = "delivered", items.2 absent
