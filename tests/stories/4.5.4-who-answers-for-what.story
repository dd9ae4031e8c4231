# 4.5.4 Each class has its process and its owner, worked out of the process, the posts and the standard
as agent
GET /duty_matrix
200 standard_number = 1, rows.0.code = "fault", rows.0.type = "fault", rows.0.cells.0.state = "submitted", rows.0.cells.0.permission = "ticket_handle", rows.0.cells.0.clock = "accept", rows.0.cells.0.limit_seconds = 1200
GET /duty_matrix
200 rows.0.cells.3.state = "handling", rows.0.cells.3.clock = "resolve", rows.0.cells.3.actions.1 = "resolve", ladder.0.role = "handler", grades.0.approver = "manager"
save gaps = gaps
save team = rows.0.organization_id
as admin
POST /organizations {"parent_id": "$team", "code": "hq.nobody", "name_zh": "空组", "name_en": "Empty team", "kind": "team"}
201 organization_id exists
save empty = organization_id
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /categories {"parent_id": "$category", "code": "fault.orphan", "name_zh": "无人负责的故障", "name_en": "Nobody's fault", "ticket_type": "fault", "default_priority": "low", "default_organization_id": "$empty", "is_public": true}
201 code = "fault.orphan"
as agent
GET /duty_matrix?organization_id=$empty
200 rows.0.code = "fault.orphan", rows.0.cells.0.gap = "nobody", rows.1 absent, gaps = 9
GET /duty_matrix?colour=red
422 code = "request.invalid"
