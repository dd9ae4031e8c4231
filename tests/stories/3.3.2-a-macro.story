# 3.3.2 The usual steps in one click: previewed, all or none, by one's own permissions
as lead
POST /macros {"name": "已回访", "is_shared": true, "steps": [{"kind": "set", "add_tags": ["回访"]}, {"kind": "note", "text": "{agent.name} 已回访，单号 {ticket.code}"}]}
201 is_shared = true, may_edit = true
save macro = macro_id
POST /macros {"name": "错", "steps": [{"kind": "note", "text": "{customer.phone}"}]}
422 errors.0.field = "steps.0.text", errors.0.code = "automation.placeholder_unknown"
POST /macros {"name": "关闭", "is_shared": true, "steps": [{"kind": "set", "add_tags": ["不该留下"]}, {"kind": "act", "action": "close"}]}
201 name = "关闭"
save closing = macro_id
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "断网", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 version exists
save id = ticket_id
GET /tickets/$id/macros/$macro
200 name = "已回访", steps.0.changes.0.to = "回访"
save version = ticket_version
POST /tickets/$id/macros/$macro {"version": $version}
200 state = "accepted"
save version = version
GET /tickets/$id
200 tags.0 = "回访"
POST /tickets/$id/macros/$closing {"version": $version}
409 code = "ticket.action_not_allowed"
GET /tickets/$id
200 tags.0 = "回访", tags.1 absent
POST /macros {"name": "x", "is_shared": true, "steps": [{"kind": "note", "text": "x"}]}
403 code = "automation.macro_not_yours"
