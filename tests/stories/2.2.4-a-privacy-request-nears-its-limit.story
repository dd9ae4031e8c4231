# 2.2.4 A request nobody works on is told to those in charge before the limit of the law
as agent
GET /customers?q=
200 items.0.customer_id exists
save other = items.0.customer_id
POST /privacy/requests {"customer_id": "$other", "kind": "correction", "channel": "phone", "details": "地址错了"}
201 request.clock.level = 0
advance 8d
as manager
GET /notices
200 items.0.details.page = "/privacy/requests", items.0.ticket_id absent
