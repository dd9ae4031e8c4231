# 1.5.4 What the customer does not accept is investigated again, and the ticket goes back to work
as agent
GET /categories
200 items.1.code = "complaint"
save complaint = items.1.category_id
POST /tickets {"title": "上门没人来", "category_id": "$complaint", "channel": "phone", "is_accepted": true}
201 grade = "general"
save id = ticket_id
POST /tickets/$id/actions {"action": "start", "version": 1}
200 state = "handling"
save v = version
GET /complaints/$id
200 state = "investigating"
save c = version
POST /complaints/$id/investigation {"version": $c, "findings": "改约没有通知", "liability": "ours", "cause": "conduct"}
200 state = "investigating"
save c = version
POST /complaints/$id/proposal {"version": $c, "text": "当面道歉", "redress": "apology"}
200 state = "approved"
POST /tickets/$id/actions {"action": "resolve", "version": $v, "result": "已道歉"}
200 state = "resolved"
save v = version
POST /tickets/$id/actions {"action": "feed_back", "version": $v, "customer_answer": "unsatisfied", "channel": "phone"}
200 state exists
GET /complaints/$id
200 told exists
save c = version
POST /complaints/$id/answer {"version": $c, "answer": "escalates"}
422 errors.0.field = "note"
POST /complaints/$id/answer {"version": $c, "answer": "escalates", "note": "要求主管出面"}
200 state = "investigating", grade = "major", answer.answer = "escalates"
GET /tickets/$id
200 state = "handling", grade = "major", reopen_count = 1
