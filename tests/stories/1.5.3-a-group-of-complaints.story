# 1.5.3 Five customers of one city with one matter within a day are one group under one parent
as agent
GET /categories
200 items.1.code = "complaint"
save complaint = items.1.category_id
POST /customers {"name": "甲", "customer_type": "person", "contact_points": [{"kind": "mobile", "value": "13911110001"}]}
201 customer_id exists
save c1 = customer_id
POST /customers {"name": "乙", "customer_type": "person", "contact_points": [{"kind": "mobile", "value": "13911110002"}]}
201 customer_id exists
save c2 = customer_id
POST /customers {"name": "丙", "customer_type": "person", "contact_points": [{"kind": "mobile", "value": "13911110003"}]}
201 customer_id exists
save c3 = customer_id
POST /customers {"name": "丁", "customer_type": "person", "contact_points": [{"kind": "mobile", "value": "13911110004"}]}
201 customer_id exists
save c4 = customer_id
POST /customers {"name": "戊", "customer_type": "person", "contact_points": [{"kind": "mobile", "value": "13911110005"}]}
201 customer_id exists
save c5 = customer_id
POST /tickets {"title": "断网一", "category_id": "$complaint", "channel": "phone", "customer_id": "$c1", "is_accepted": true}
201 grade = "general"
save first = ticket_id
POST /tickets {"title": "断网二", "category_id": "$complaint", "channel": "phone", "customer_id": "$c2", "is_accepted": true}
201 grade = "general"
POST /tickets {"title": "断网三", "category_id": "$complaint", "channel": "phone", "customer_id": "$c3", "is_accepted": true}
201 grade = "general"
# The same customer twice does not count twice.
POST /tickets {"title": "断网三", "category_id": "$complaint", "channel": "phone", "customer_id": "$c3", "is_accepted": true}
201 code exists
POST /tickets {"title": "断网四", "category_id": "$complaint", "channel": "phone", "customer_id": "$c4", "is_accepted": true}
201 grade = "general"
advance 10m
POST /tickets {"title": "断网五", "category_id": "$complaint", "channel": "phone", "customer_id": "$c5", "is_accepted": true}
201 code exists
save last = ticket_id
GET /complaints/$last
200 group.parent_id = "$first", group.is_parent = false, group.member_count = 6, flags.0 = "group"
save c = version
GET /tickets/$last/links
200 items.0.kind = "parent"
as complaint.lead
GET /notices
200 items.0.ticket_id = "$first"
GET /complaints/$first
200 group.is_parent = true
save p = version
POST /complaints/$first/group_result {"version": $p, "text": "片区光缆已修复，按协议赔付"}
200 told = 6, is_more = false
GET /complaints/$last
200 group exists
save c = version
POST /complaints/$last/detachment {"version": $c, "reason": "另一处机房，原因不同"}
200 group absent
GET /tickets/$last/links
200 items = []
