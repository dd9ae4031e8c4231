# 5.4.4 A request goes to the team and the skill its route names, to whoever is there and least loaded; a claim is one step
as manager
GET /duty/people?limit=200
200 items.0.presence = "offline"
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
PUT /duty/me/presence {"presence": "sleeping"}
422 errors.0.field = "presence"
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 route_code = "fixed", handler_id = null, can_claim = true
save id = ticket_id
GET /tickets/$id/candidates
200 route.code = "fixed"
POST /tickets/$id/claim
200 handler_name = "王晓燕", state = "assigned", handover_count = 0
POST /tickets/$id/claim
200 handler_name = "王晓燕"
as lead
POST /tickets/$id/claim
409 code = "ticket.claim_taken"
