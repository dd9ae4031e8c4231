# 1.3.1 A request passes every stage: accept, assign, handle, resolve, feed back, evaluate, close
as agent
GET /categories
200 items.0.code exists
save category = items.0.category_id
POST /tickets {"title": "no dial tone", "category_id": "$category", "channel": "phone"}
201 state = "submitted", owner_name = "王晓燕", version = 1
save id = ticket_id
POST /tickets/$id/actions {"action": "accept", "version": 1}
200 state = "accepted", version = 2
advance 10m
POST /tickets/$id/actions {"action": "start", "version": 2}
200 state = "handling", handler_name = "王晓燕", started_at contains "01:10"
POST /tickets/$id/actions {"action": "wait", "version": 3, "reason": "customer is away until noon"}
200 state = "waiting", waiting_reason = "customer is away until noon"
POST /tickets/$id/actions {"action": "resume", "version": 4}
200 state = "handling", waiting_reason absent
POST /tickets/$id/actions {"action": "resolve", "version": 5}
422 code = "request.invalid", errors.0.field = "result"
POST /tickets/$id/actions {"action": "resolve", "version": 5, "result": "new drop cable"}
200 state = "resolved"
# 3.5.5 Closing is refused until the result was told and evaluation offered.
POST /tickets/$id/actions {"action": "close", "version": 6}
409 code contains "ticket."
POST /tickets/$id/actions {"action": "feed_back", "version": 6, "channel": "phone", "customer_answer": "satisfied"}
200 state = "fed_back", customer_answer = "satisfied"
POST /tickets/$id/actions {"action": "close", "version": 7}
409 code contains "ticket."
POST /tickets/$id/actions {"action": "offer_evaluation", "version": 7, "channel": "sms"}
200 state = "evaluating"
POST /tickets/$id/actions {"action": "evaluate", "version": 8, "score": 5}
200 state = "evaluated", evaluation_score = 5
POST /tickets/$id/actions {"action": "close", "version": 9}
200 state = "closed", closed_at exists
POST /tickets/$id/actions {"action": "reopen", "version": 10, "reason": "the fault came back"}
200 state = "handling", reopen_count = 1, closed_at absent, evaluation_score absent
GET /tickets/$id/timeline
200 items.0.action = "reopen", items.0.from_state = "closed"
