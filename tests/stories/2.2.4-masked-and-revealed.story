# 2.2.4 Personal data is masked; a look in clear needs a reason and is logged
as agent
POST /customers {"customer_type": "person", "name": "欧阳晓东", "contact_points": [{"kind": "mobile", "value": "13812345678"}], "address": {"city": "江城", "detail": "滨江路 88 号 3 单元"}}
201 contact_points.0.value = "138****5678", contact_points.0.is_primary = true
save id = customer_id
save point = contact_points.0.contact_point_id
POST /customers/$id/reveal {"field": "contact_point", "item_id": "$point"}
422 errors.0.field = "reason"
POST /customers/$id/reveal {"field": "contact_point", "item_id": "$point", "reason": "call back about the visit"}
200 value = "13812345678"
POST /customers/$id/reveal {"field": "name", "reason": "confirm the account holder"}
200 value = "欧阳晓东"
GET /customers/$id/events
200 items.0.kind = "revealed"
GET /customers?q=13812345678
200 items.0.customer_id = "$id"
GET /customers?q=5678
200 items.0.customer_id = "$id"
GET /customers?q=欧阳晓
200 items.0.customer_id = "$id"
POST /customers {"customer_type": "person", "name": "欧阳晓东", "contact_points": [{"kind": "mobile", "value": "138 1234 5678"}]}
409 code = "customer.possible_duplicate"
as quality
GET /audit?subject_id=$id
200 items.0.subject_kind = "customer"
as trainer
POST /customers/$id/reveal {"field": "name", "reason": "curious"}
403 code = "http.not_permitted"
