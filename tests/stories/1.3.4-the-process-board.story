# 1.3.4 Where the open tickets stand: by stage and type, at once, and within what one may see
as agent
GET /process
200 total = 0
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save id = ticket_id
save version = version
POST /tickets {"title": "掉线", "category_id": "$category", "channel": "phone"}
201 state = "submitted"
GET /process
200 total = 2, late = 0, stages.0.state = "submitted", stages.0.type = "fault", stages.1.state = "accepted", stages.1.count = 1
POST /tickets/$id/actions {"action": "start", "version": $version}
200 state = "handling"
advance 2h
GET /process
200 stages.1.state = "handling", stages.1.median_seconds = 7200
GET /tickets?queue=all_open&state=handling&type=fault
200 items.0.ticket_id = "$id", items.1 absent
GET /tickets?queue=all_open&type=complaint
200 items.0 absent
advance 8h
as agent2
GET /process
200 total = 2, late = 1, bands.0.count = 2
as admin
GET /organizations
200 items.0.organization_id exists
save root = items.0.organization_id
GET /process?organization_id=$root
200 total = 2
GET /process?organization_id=4242
200 total = 0
GET /process?stage=all
422 code = "request.invalid"
