# 3.1.3 The class follows from rules; a person may set another with a reason, and the used time stays
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 class_code = "routine", is_class_set = false
save id = ticket_id
save version = version
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
save version = version
advance 3h
PATCH /tickets/$id {"version": $version, "class_code": "urgent"}
422 errors.0.field = "reason"
PATCH /tickets/$id {"version": $version, "class_code": "pressing", "reason": "影响医院"}
422 errors.0.code = "ticket.class_unknown"
PATCH /tickets/$id {"version": $version, "class_code": "urgent", "reason": "影响医院"}
200 class_code = "urgent", is_class_set = true, clock.clock = "resolve"
save version = version
GET /tickets/$id/clocks
200 clocks.2.clock = "resolve", clocks.2.terms.limit_seconds = 14400, clocks.2.used_seconds = 10800
GET /tickets/$id/timeline
200 items.0.kind = "changed", items.0.text = "影响医院"
PATCH /tickets/$id {"version": $version, "class_code": ""}
200 class_code = "routine", is_class_set = false
