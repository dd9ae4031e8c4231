# 2.2.4 A person gets a copy of all their data, and has them deleted once nothing forbids it and a second person agrees
as customer
POST /portal/privacy_requests {"kind": "access"}
201 request.state = "received", request.due_at = "2026-03-17T01:00:00.000Z", request.clock.level = 0
save access = request.request_id
POST /portal/privacy_requests {"kind": "access"}
409 code = "privacy.request_open"
as agent
GET /privacy/requests
403 code = "http.not_permitted"
as manager
GET /privacy/requests?is_open=true
200 items.0.request_id = "$access", items.0.customer_name contains "*"
POST /privacy/requests/$access/actions {"action": "verify", "version": 1}
422 errors.0.field = "text", errors.0.code = "privacy.required_for_step"
POST /privacy/requests/$access/actions {"action": "verify", "version": 1, "text": "已登录门户"}
200 request.state = "verified"
POST /privacy/requests/$access/actions {"action": "start", "version": 2}
200 request.state = "in_work", request.handler_name exists
POST /privacy/requests/$access/actions {"action": "decide", "version": 3}
200 request.state = "decided"
as customer
POST /portal/privacy_requests/$access/download {"format": "html"}
409 code = "privacy.export_none"
as manager
POST /privacy/requests/$access/actions {"action": "complete", "version": 4, "answer": "副本已备好"}
200 request.state = "done", request.export_until = "2026-03-09T01:00:00.000Z"
as customer
POST /portal/privacy_requests/$access/download {"format": "html"}
200 media_type = "text/html", text contains "<h1>"
POST /portal/privacy_requests/$access/download {"format": "json"}
200 media_type = "application/json", text contains "identity_number"
GET /portal/privacy_requests/$access
200 answer = "副本已备好", request.handler_name absent, entries.5.action = "downloaded"
POST /portal/privacy_requests {"kind": "deletion", "details": "我已销户"}
201 request.state = "received"
save deletion = request.request_id
save customer = request.customer_id
as manager
POST /customers/$customer/holds {"reason": "诉讼保全", "until": "2026-06-01T00:00:00Z"}
201 items.0.ended_at absent
save hold = items.0.hold_id
POST /privacy/requests/$deletion/actions {"action": "verify", "version": 1, "text": "已登录门户"}
200 request.state = "verified"
POST /privacy/requests/$deletion/actions {"action": "start", "version": 2}
200 blocks.0.ground = "legal_hold"
POST /privacy/requests/$deletion/actions {"action": "propose", "version": 3, "text": "已销户"}
409 code = "privacy.deletion_blocked"
POST /privacy/holds/$hold/end
200 items.0.ended_at exists
POST /privacy/requests/$deletion/actions {"action": "propose", "version": 3, "text": "已销户"}
200 request.state = "proposed"
POST /privacy/requests/$deletion/actions {"action": "decide", "version": 4}
403 code = "privacy.own_proposal"
as admin
POST /privacy/requests/$deletion/actions {"action": "decide", "version": 4}
200 request.state = "decided"
POST /privacy/requests/$deletion/actions {"action": "complete", "version": 5, "answer": "已删除"}
200 request.state = "done", request.customer_name = "***", details = ""
as customer
GET /portal/privacy_requests
401 code exists
as agent
GET /customers/$customer
200 name = "***", contact_points.0 absent, services.0 absent
