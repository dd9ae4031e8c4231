# 3.1.4 Rules raise a VIP customer's fault, end where they set each other off, and say so in log and timeline
as manager
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /automation/rules {"name": "错", "definition": {"kind": "trigger", "events": ["opened"], "schedule": null, "conditions": {"all": [{"field": "colour", "operator": "is", "values": ["red"]}], "any": []}, "actions": [{"kind": "add_note", "text": "x"}]}}
422 errors.0.field = "definition.conditions.all.0.field", errors.0.code = "automation.field_unknown"
POST /automation/rules {"name": "升", "is_active": true, "definition": {"kind": "trigger", "events": ["opened", "changed"], "schedule": null, "conditions": {"all": [{"field": "priority", "operator": "is", "values": ["normal"]}], "any": []}, "actions": [{"kind": "set", "priority": "high"}]}}
201 is_active = true, runs = 0
save up = rule_id
POST /automation/rules {"name": "降", "is_active": true, "definition": {"kind": "trigger", "events": ["changed"], "schedule": null, "conditions": {"all": [{"field": "priority", "operator": "is", "values": ["high"]}], "any": []}, "actions": [{"kind": "set", "priority": "normal"}]}}
201 version = 1
save down = rule_id
as agent
POST /automation/rules {"name": "x"}
403 code = "http.not_permitted"
POST /tickets {"title": "断网", "category_id": "$category", "channel": "phone", "priority": "normal"}
201 code exists
save id = ticket_id
save code = code
GET /tickets/$id
200 priority = "normal"
GET /tickets/$id/timeline
200 items.0.kind = "told"
as manager
GET /automation/runs
200 items.0.outcome = "loop_stopped", items.0.rule_name = "升", items.1.outcome = "done", items.2.outcome = "done", items.2.ticket_code = "$code"
# One is taken away: the other ends by itself.
DELETE /automation/rules/$down
204
as agent
POST /tickets {"title": "又断网", "category_id": "$category", "channel": "phone", "priority": "normal"}
201 code exists
save id = ticket_id
GET /tickets/$id
200 priority = "high"
as manager
GET /automation/rules/$up
200 runs = 3, loops = 1, refused = 0
POST /automation/rules/dry_run {"rule_id": "$up", "limit": 2000}
200 looked_at = 2, matched = 1, items.0.changes.0.field = "priority", items.0.changes.0.to = "high"
GET /automation/rules/$up
200 runs = 3
