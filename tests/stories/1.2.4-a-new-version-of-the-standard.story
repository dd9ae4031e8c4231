# 1.2.4 A new version holds from its moment on, after another person approved it; tickets keep the version they were accepted under
as agent
GET /categories
200 items.0.code = "fault"
save category = items.0.category_id
POST /tickets {"title": "网速慢", "category_id": "$category", "channel": "phone", "is_accepted": true}
201 state = "accepted"
save old = ticket_id
as manager
POST /standard/versions {"note": "试行"}
201 state = "draft", is_own = true
save draft = version_id
save number = version
POST /standard/versions/$draft/act {"version": $number, "action": "propose", "effective_from": "2026-03-02T03:00:00Z"}
409 code = "standard.version_same"
PATCH /standard/versions/$draft {"version": $number, "text": "x = 1"}
200 problems.0.line exists
save number = version
POST /standard/versions/$draft/act {"version": $number, "action": "propose", "effective_from": "2026-03-02T03:00:00Z"}
422 code = "standard.version_faulty"
POST /standard/versions/$draft/approval {"version": $number, "action": "approve"}
409 code = "standard.version_step"
as agent
POST /standard/versions {"note": "我也想改"}
403 code exists
GET /tickets/$old/clocks
200 standard_number = 1
