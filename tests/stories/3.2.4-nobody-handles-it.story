# 3.2.4 A schedule finds what nobody handles, once for a ticket while it stands where it stands
as manager
POST /automation/examples {"example": "nobody_handles"}
201 is_active = false
save rule = rule_id
save version = version
POST /automation/rules/$rule/switch {"version": $version, "is_active": true}
200 is_active = true
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "没人管", "category_id": "$category", "channel": "phone"}
201 code exists
advance 1h
as manager
GET /automation/runs
200 items.0 absent
advance 90m
GET /automation/runs
200 items.0.event = "schedule", items.1 absent
advance 2h
GET /automation/runs
200 items.0.event = "schedule", items.1 absent
