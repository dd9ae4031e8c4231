// 4.2.2: a customer talks with the knowledge base and with a person; what must not be is refused and leaves nothing.
import assert from 'node:assert/strict'
import test from 'node:test'
import { asked, key, listen, png, presence, sendFile, walkChat } from '../lib/chat.mjs'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const all = async (url) => Promise.all(['agent', 'agent2', 'lead', 'customer', 'admin'].map((it) => Client.as(url, it)))
const code = (reply, status) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body.errors?.[0]?.code ?? reply.body.code
}
const say = (client, path, text, client_key = key()) => client.post(`${path}/turns`, { text, client_key })

test('every operation of a chat, once', async (t) => {
  const { url } = await fresh(t)
  await walkChat(url, ok)
})

test('both sides hear each other at once, and nobody else', async (t) => {
  const { url } = await fresh(t)
  const [agent, other, lead, customer] = await all(url)
  const ears = await Promise.all([customer, agent, other, lead].map((it) => listen(t, it)))
  const [of_customer, of_agent, of_other, of_lead] = ears
  ok(await presence(agent, 'available'))
  const { chat_id } = await asked(customer, ok)
  const mine = `/portal/chats/${chat_id}`, path = `/chats/${chat_id}`
  const offered = await of_agent.next('chat.changed', chat_id)
  assert.deepEqual([offered.state, offered.offered_to_id], ['waiting', agent.session.user.user_id])
  ok(await agent.post(`${path}/pick`))
  const said = ok(await say(agent, path, '您好，我的工号 8001'), 201)
  for (;;) if ((await of_customer.next('chat.turn', chat_id)).turn_id === said.turn_id) break
  const back = ok(await say(customer, mine, '我叫张三，电话 13812345678'), 201).turns[0]
  for (;;) if ((await of_agent.next('chat.turn', chat_id)).turn_id === back.turn_id) break
  ok(await customer.post(`${mine}/typing`), 204)
  assert.deepEqual(await of_agent.next('chat.typing', chat_id), { side: 'customer' })
  ok(await agent.post(`${path}/typing`), 204)
  assert.deepEqual(await of_customer.next('chat.typing', chat_id), { side: 'agent' })
  ok(await customer.post(`${mine}/read`, { turn_id: said.turn_id }))
  assert.deepEqual(await of_agent.next('chat.read', chat_id), { side: 'customer', turn_id: said.turn_id })
  ok(await agent.post(`${path}/notes`, { text: '只给同事看', client_key: key() }), 201)
  ok(await agent.post(`${path}/end`, { result: 'answered' }))
  for (;;) if ((await of_lead.next('chat.changed', chat_id)).state === 'ended') break
  for (;;) if ((await of_customer.next('chat.changed', chat_id)).state === 'ended') break
  for (const ear of [of_other, of_lead]) assert.ok(!ear.events.some((it) => ['chat.turn', 'chat.typing', 'chat.read'].includes(it.topic)), 'turns are the two sides\' alone')
  assert.ok(!of_customer.events.some((it) => it.payload.kind === 'note'))
  assert.doesNotMatch(JSON.stringify(ears.map((it) => it.events)), /张三|13812345678|工号|只给同事看/, 'events bear no words')
})

test('another\'s chat is none, whatever is tried', async (t) => {
  const { url } = await fresh(t)
  const [agent, other, , customer, admin] = await all(url)
  const { chat_id } = await asked(customer, ok)
  const path = `/chats/${chat_id}`
  ok(await agent.post(`${path}/pick`))
  ok(await say(customer, `/portal/chats/${chat_id}`, '我的合同'), 201)
  const sent = ok(await sendFile(customer, `/portal/chats/${chat_id}`, 'a.png', png), 201)
  // Another customer with an account of their own.
  const record = ok(await agent.post('/customers', { name: '欧阳二', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13911113333' }] }), 201)
  const account = ok(await admin.post('/users', { username: 'ouyang', display_name: '欧阳二', password: 'Sunny-river-42!', customer_id: record.customer_id, posts: [] }), 201)
  assert.ok(account)
  const stranger = new Client(url)
  stranger.csrf = ok(await stranger.post('/session', { username: 'ouyang', password: 'Sunny-river-42!' })).csrf_token
  if (stranger.csrf) await stranger.post('/session/password', { current_password: 'Sunny-river-42!', new_password: 'Quiet-lake-17!' })
  const theirs = `/portal/chats/${chat_id}`
  for (const reply of [
    await stranger.get(theirs), await stranger.get(`${theirs}/turns`), await say(stranger, theirs, '喂'), await stranger.post(`${theirs}/person`),
    await stranger.post(`${theirs}/typing`), await stranger.post(`${theirs}/read`, { turn_id: '5' }), await stranger.post(`${theirs}/end`, {}),
    await stranger.post(`${theirs}/rating`, { rating: 5 }), await stranger.post(`${theirs}/offline_message`, { text: '你好' }),
    await sendFile(stranger, theirs, 'a.png', png), await stranger.get(`${theirs}/files/${sent.file.file_id}`),
  ]) assert.equal(code(reply, 404), 'chat.unknown')
  assert.equal(ok(await stranger.get('/portal/chats')).items.length, 0)
  // Another agent; and the customer at the staff's door.
  for (const reply of [
    await other.get(path), await other.get(`${path}/turns`), await say(other, path, '您好'), await other.post(`${path}/end`, { result: 'answered' }),
    await other.post(`${path}/notes`, { text: '你好', client_key: key() }), await other.get(`${path}/files/${sent.file.file_id}`),
    await other.post(`${path}/transfer`, { queue: 'vip', note: '请接' }),
  ]) assert.equal(code(reply, 404), 'chat.unknown')
  assert.equal((await other.post(`${path}/looks`, { reason: '好奇' })).status, 403)
  assert.equal((await customer.get(path)).status, 403)
  // A file of another chat is not this chat's.
  assert.equal(code(await agent.get(`${path}/files/${chat_id}`), 404), 'chat.file_unknown')
  const [last] = ok(await customer.get(`${theirs}/turns?limit=1`)).items
  assert.equal(last.turn_id, sent.turn_id, 'nothing was written')
})

test('bad input is refused with its place', async (t) => {
  const { url } = await fresh(t)
  const [agent, , lead, customer] = await all(url)
  const { chat_id } = await asked(customer, ok)
  const mine = `/portal/chats/${chat_id}`, path = `/chats/${chat_id}`
  assert.equal(code(await sendFile(agent, path, 'a.png', png), 403), 'chat.not_yours')
  ok(await agent.post(`${path}/pick`))
  const none = '999999999999999999'
  const samples = [
    ['words too long', () => say(customer, mine, 'x'.repeat(2001)), 422, 'field.too_long', 'text'],
    ['no words', () => say(customer, mine, '  '), 422, 'field.missing', 'text'],
    ['a short key', () => say(customer, mine, 'x', 'k'), 422, 'field.too_short', 'client_key'],
    ['an unknown field', () => customer.post(`${mine}/turns`, { text: 'x', client_key: key(), side: 'agent' }), 422, 'field.unknown', 'side'],
    ['control characters', () => say(customer, mine, 'a\u0000b'), 422, 'field.text', 'text'],
    ['a rating of 6', () => customer.post(`${mine}/rating`, { rating: 6 }), 422, 'field.range', 'rating'],
    ['a rating too early', () => customer.post(`${mine}/rating`, { rating: 5 }), 409, 'chat.not_over'],
    ['a message while a person is there', () => customer.post(`${mine}/offline_message`, { text: '你好' }), 409, 'chat.no_message_now'],
    ['no such turn', () => customer.post(`${mine}/turns/${none}/helped`, { helped: true }), 404, 'chat.turn_unknown'],
    ['no such chat', () => agent.get(`/chats/${none}`), 404, 'chat.unknown'],
    ['no id at all', () => agent.get('/chats/x'), 404, 'http.not_found'],
    ['two targets', () => agent.post(`${path}/transfer`, { queue: 'vip', user_id: '5', note: '请接' }), 422, 'chat.one_target', 'queue'],
    ['no such queue', () => agent.post(`${path}/transfer`, { queue: 'moon', note: '请接' }), 422, 'chat.queue_unknown', 'queue'],
    ['a colleague who is away', () => agent.post(`${path}/transfer`, { user_id: lead.session.user.user_id, note: '请接' }), 422, 'chat.colleague_unable', 'user_id'],
    ['no such result', () => agent.post(`${path}/end`, { result: 'moon' }), 422, 'chat.result_unknown', 'result'],
    ['no such ticket', () => agent.put(`${path}/ticket`, { ticket_code: '260302-A99999' }), 422, 'chat.ticket_unknown', 'ticket_code'],
    ['no such person', () => lead.post(`${path}/assign`, { user_id: none }), 422, 'chat.person_unknown', 'user_id'],
    ['a day that is none', () => lead.get('/chat_intervals?day=2026-13-40'), 422, 'chat.day_wrong', 'day'],
    ['a state that is none', () => lead.get('/chats?state=open'), 422, 'field.choice', 'state'],
    ['words we do not say', () => say(agent, path, '这不归我管'), 422, 'tone.words_stopped', 'text'],
    ['a canned reply we do not say', () => lead.post('/canned_replies', { code: 'no', language: 'zh-CN', text: '这不归我管' }), 422, 'tone.words_stopped', 'text'],
    ['a code in capitals', () => lead.post('/canned_replies', { code: 'NO', language: 'zh-CN', text: '好' }), 422, 'chat.canned_code_wrong', 'code'],
    ['a placeholder of its own', () => lead.post('/canned_replies', { code: 'a', language: 'en', text: '{password}' }), 422, 'chat.placeholder_unknown', 'text'],
    ['no such canned reply', () => lead.delete(`/canned_replies/${none}`), 404, 'chat.canned_unknown'],
    ['a page that says it is a picture', () => sendFile(customer, mine, 'a.png', Buffer.from('<html><script>alert(1)</script></html>')), 415, 'chat.file_unwanted'],
    ['a program', () => sendFile(agent, path, 'a.png', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')), 415, 'chat.file_unwanted'],
    ['an empty file', () => sendFile(customer, mine, 'a.png', Buffer.alloc(0)), 422, 'file.empty'],
    ['a name that climbs', () => sendFile(customer, mine, '../..', png), 422, 'file.name_wrong'],
  ]
  for (const [what, ask, status, wanted, field] of samples) {
    const reply = await ask()
    assert.equal(reply.status, status, `${what}: ${reply.text}`)
    assert.equal(reply.body.errors?.[0]?.code ?? reply.body.code, wanted, `${what}: ${reply.text}`)
    if (field) assert.equal(reply.body.errors[0].field, field, what)
  }
  assert.equal(ok(await customer.get(`${mine}/turns`)).items.filter((it) => it.kind !== 'event').length, 0, 'nothing is half written')
  // Words stay words.
  ok(await say(customer, mine, '<script>alert(1)</script>'), 201)
  const [script] = ok(await agent.get(`${path}/turns?limit=1`)).items
  assert.equal(script.text, '<script>alert(1)</script>')
  // The same twice is one; the same key for something else is refused.
  const again = key()
  const [one, two] = [ok(await say(customer, mine, '重复', again), 201), ok(await say(customer, mine, '重复', again), 201)]
  assert.equal(one.turns[0].turn_id, two.turns[0].turn_id)
  assert.equal(code(await say(customer, mine, '别的', again), 409), 'chat.key_used')
  const file_key = key()
  const [first, second] = [ok(await sendFile(customer, mine, 'a.png', png, file_key), 201), ok(await sendFile(customer, mine, 'a.png', png, file_key), 201)]
  assert.equal(first.file.file_id, second.file.file_id)
  // A flood of one customer.
  const replies = []
  for (let i = 0; i < 25; ++i) replies.push((await say(customer, mine, `喂 ${i}`)).status)
  assert.ok(replies.includes(429) && replies[0] === 201, replies.join())
  ok(await agent.post(`${path}/end`, { result: 'answered' }))
  assert.equal(code(await say(customer, mine, '还有'), 409), 'chat.over')
  assert.equal(code(await say(agent, path, '还有'), 409), 'chat.over')
  assert.equal(code(await agent.post(`${path}/end`, { result: 'answered' }), 409), 'chat.recorded_already')
})

test('offers go round, silence ends, a late answer is told to the lead', async (t) => {
  const { url } = await fresh(t)
  const [agent, other, lead, customer] = await all(url)
  ok(await presence(agent, 'available'))
  const { chat_id } = await asked(customer, ok)
  const path = `/chats/${chat_id}`
  ok(await presence(other, 'available'))
  const offered = async () => ok(await lead.get(path)).offered_to_id
  assert.equal(await offered(), agent.session.user.user_id)
  await clock(url, 21)
  assert.equal(await offered(), other.session.user.user_id)
  await clock(url, 45)
  const board = ok(await lead.get('/chat_board'))
  const queue = board.queues.find((it) => it.queue.code === 'vip')
  assert.deepEqual([queue.waiting, queue.longest_seconds], [1, 66])
  assert.ok(board.waiting[0].is_late)
  assert.ok(ok(await lead.get('/notices')).items.some((it) => /在线等待超过应答时限/.test(JSON.stringify(it))))
  ok(await agent.post(`${path}/pick`))
  ok(await say(agent, path, '让您久等了'), 201)
  await clock(url, 300)
  await clock(url, 300)
  const ended = ok(await agent.get(path))
  assert.deepEqual([ended.state, ended.needs_result], ['ended', true])
  const events = ok(await customer.get(`/portal/chats/${chat_id}/turns`)).items.map((it) => it.event).filter(Boolean)
  assert.deepEqual(events.slice(-2), ['asked_if_there', 'ended_by_silence'])
  await clock(url, 601)
  assert.equal(ok(await agent.get(path)).needs_result, false)
  const figures = ok(await lead.get('/chat_board')).today
  assert.deepEqual([figures.offered, figures.answered, figures.answered_in_time, figures.service_level], [1, 1, 0, 0])
})

test('who is forgotten leaves no words', async (t) => {
  const { url } = await fresh(t)
  const [agent, , , customer, admin] = await all(url)
  const { chat_id } = await asked(customer, ok)
  const path = `/chats/${chat_id}`
  ok(await agent.post(`${path}/pick`))
  ok(await say(customer, `/portal/chats/${chat_id}`, '暗号是紫霞'), 201)
  ok(await agent.post(`${path}/end`, { result: 'answered' }))
  const step = async (at, action, facts = {}) => ok(await admin.post(`/privacy/requests/${at.request_id}/actions`, { action, version: at.version, ...facts })).request
  let copy = ok(await customer.post('/portal/privacy_requests', { kind: 'access' }), 201).request
  copy = await step(copy, 'verify', { text: '已登录' })
  for (const action of ['start', 'decide']) copy = await step(copy, action)
  await step(copy, 'complete', { answer: '请下载' })
  const told = await customer.post(`/portal/privacy_requests/${copy.request_id}/download`, { format: 'json' })
  assert.match(told.text, /暗号是紫霞/)
})

test('words move to another key while people talk', async (t) => {
  const { url } = await fresh(t)
  const [agent, , , customer, admin] = await all(url)
  const { chat_id } = await asked(customer, ok)
  const path = `/chats/${chat_id}`
  ok(await agent.post(`${path}/pick`))
  ok(await say(customer, `/portal/chats/${chat_id}`, '旧钥匙'), 201)
  const rows = async () => ok(await admin.get('/keys')).items
  const old = (await rows()).find((it) => it.state === 'active').key_id
  ok(await admin.post('/keys', { reason: '年度轮换' }), 201)
  ok(await say(agent, path, '新钥匙'), 201)
  const left = async () => (await rows()).find((it) => it.key_id === old).records
  for (let i = 0; await left() > 0; ++i) {
    assert.ok(i < 200, 'the move ends')
    await clock(url, 1)
  }
  assert.deepEqual(ok(await agent.get(`${path}/turns`)).items.filter((it) => it.text).map((it) => it.text), ['旧钥匙', '新钥匙'])
  assert.match(ok(await agent.get(path)).question_masked, /旧钥匙/)
})

test('the wait is told as far as it is known', async (t) => {
  const { url } = await fresh(t)
  const [agent, , lead, customer] = await all(url)
  const queues = async () => ok(await lead.get('/chat_board')).queues.map((it) => it.expected_wait_seconds)
  assert.deepEqual(new Set(await queues()), new Set([null]), 'nobody is there')
  ok(await presence(agent, 'available'))
  const heard = await listen(t, customer)
  for (const minutes of [2, 3, 4]) {
    const { chat_id, expected_wait_seconds } = await asked(customer, ok)
    assert.equal(expected_wait_seconds, 0, 'it rings')
    ok(await agent.post(`/chats/${chat_id}/pick`))
    assert.equal(ok(await customer.get(`/portal/chats/${chat_id}`)).expected_wait_seconds, null, 'the wait is over')
    await clock(url, 60 * minutes)
    ok(await agent.post(`/chats/${chat_id}/end`, { result: 'answered' }))
  }
  assert.ok((await queues()).includes(0), 'there is room')
  const { chat_id } = await asked(customer, ok)
  ok(await presence(agent, 'away'))
  assert.equal(ok(await customer.get(`/portal/chats/${chat_id}`)).expected_wait_seconds, null, 'nobody is there again')
  assert.ok(!heard.events.some((it) => it.topic === 'chat.queue_moved'), 'nobody waited behind')
})

test('what a customer thinks of an answer counts on its article, and what nobody answered is a gap', async (t) => {
  const { url } = await fresh(t)
  const customer = await Client.as(url, 'customer'), trainer = await Client.as(url, 'trainer')
  const opened = ok(await customer.post('/portal/chats', { question: '光猫亮红灯怎么办', client_key: key() }), 201)
  const answer = opened.turns.at(-1), { article_id } = answer.articles[0]
  const counts = async () => ok(await trainer.get(`/knowledge/articles/${article_id}`)).counts
  const before = await counts()
  ok(await customer.post(`/portal/chats/${opened.chat.chat_id}/turns/${answer.turn_id}/helped`, { helped: false }))
  ok(await customer.post(`/portal/chats/${opened.chat.chat_id}/turns/${answer.turn_id}/helped`, { helped: false }))
  assert.equal((await counts()).not_useful, before.not_useful + 1)
  ok(await customer.post(`/portal/chats/${opened.chat.chat_id}/turns`, { text: '紫色海豚的鞋带在哪里买', client_key: key() }), 201)
  const lacks = ok(await trainer.get('/knowledge/gaps')).items.filter((it) => it.audience === 'customer').map((it) => it.lack)
  assert.ok(lacks.includes('unhelpful'), `${lacks}`)
  assert.ok(lacks.includes('none_found') || lacks.includes('unsure'), `${lacks}`)
})
