# 1.5.2 The first person asked stays owner when the ticket moves to another team
as agent
GET /categories
200 items.0.code exists
save category = items.0.category_id
POST /tickets {"title": "一直转来转去", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted", owner_name = "王晓燕"
save id = ticket_id
save version = version
as lead
GET /staff?q=李雪
200 items.0.display_name = "李雪"
save handler = items.0.user_id
POST /tickets/$id/actions {"action": "assign", "version": 99, "handler_id": "$handler"}
409 code = "ticket.version_conflict"
GET /tickets/$id
200 state = "accepted"
save version = version
POST /tickets/$id/actions {"action": "assign", "version": $version, "handler_id": "$handler"}
200 state = "assigned", owner_name = "王晓燕", handler_name = "李雪"
