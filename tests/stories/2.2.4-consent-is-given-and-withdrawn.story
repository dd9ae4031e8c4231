# 2.2.4 A customer says what their data may be used for, changes their mind, and every answer stays
as customer
GET /portal/consents
200 items.0.purpose.code = "service", items.0.standing = "needed", items.1.purpose.code = "satisfaction_survey", items.1.standing = "never"
save service = items.0.purpose.purpose_id
save survey = items.1.purpose.purpose_id
POST /portal/consents {"purpose_id": "$service", "is_given": false, "text_number": 1}
422 code = "privacy.purpose_required"
POST /portal/consents {"purpose_id": "$survey", "is_given": true, "text_number": 2}
409 code = "privacy.text_changed"
POST /portal/consents {"purpose_id": "$survey", "is_given": true, "text_number": 1}
200 items.1.standing = "given", items.1.is_allowed = true
POST /portal/consents {"purpose_id": "$survey", "is_given": false, "text_number": 1}
200 items.1.standing = "withdrawn", items.1.is_allowed = false
GET /portal/consents/history
200 items.0.is_given = false, items.0.by_name absent, items.1.is_given = true, items.2 absent
as admin
GET /privacy/purposes
200 items.1.text_zh exists
save zh = items.1.text_zh
PUT /privacy/purposes/$survey {"version": 1, "name_zh": "回访", "name_en": "Surveys", "text_zh": "新的文字", "text_en": "New words", "is_required": false, "validity_days": 30, "is_active": true, "asks_again": true}
200 text_number = 2, text_number_min = 2
GET /privacy/purposes/$survey/texts
200 items.0.number = 2, items.1.text_zh = "$zh"
as agent
PUT /privacy/purposes/$survey {"version": 2, "name_zh": "回访", "name_en": "Surveys", "text_zh": "新的文字", "text_en": "New words", "is_required": false, "validity_days": 30, "is_active": true}
403 code = "http.not_permitted"
