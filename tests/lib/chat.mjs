// A chat by the API: what a browser's event stream hears, and every operation of api/chat.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

export const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
let count = 0
export const key = () => `key-${String(++count).padStart(8, '0')}`

// The events of a browser, in order. `next(topic, subject)` answers the first not taken yet, and waits for it.
export async function listen(t, client) {
  const stop = new AbortController()
  const reply = await fetch(`${client.url}/api/v1/events`, { headers: client.headers(), signal: stop.signal })
  assert.equal(reply.status, 200)
  const events = [], waiting = []
  const give = () => {
    for (let i = 0; i < waiting.length;) {
      const at = events.findIndex((it) => it.topic === waiting[i].topic && it.subject_id === waiting[i].subject)
      if (at < 0) { i += 1; continue }
      const [one] = waiting.splice(i, 1)
      one.resolve(events.splice(at, 1)[0].payload)
    }
  }
  const read = async () => {
    let rest = ''
    for await (const part of reply.body) {
      rest += Buffer.from(part).toString('utf8')
      const parts = rest.split('\n\n')
      rest = parts.pop()
      for (const text of parts) {
        const data = /^data: (.*)$/m.exec(text)
        if (data && data[1] !== '{}') events.push(JSON.parse(data[1]))
      }
      give()
    }
  }
  const reading = read().catch(() => {})
  t.after(async () => { stop.abort(); await reading })
  return {
    events,
    next(topic, subject) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${topic} of ${subject} was not heard`)), 10_000)
        waiting.push({ topic, subject, resolve: (payload) => { clearTimeout(timer); resolve(payload) } })
        give()
      })
    },
  }
}

export const sendFile = (client, path, name, bytes, file_key = key()) =>
  client.call('POST', `${path}/files?file_name=${encodeURIComponent(name)}&client_key=${file_key}`, { raw: bytes })
export const presence = (client, value) => client.put('/duty/me/presence', { presence: value })

// A chat that waits for a person.
export async function asked(customer, ok) {
  const { chat } = ok(await customer.post('/portal/chats', {}), 201)
  return ok(await customer.post(`/portal/chats/${chat.chat_id}/person`)).chat
}

export async function walkChat(url, ok) {
  const lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent'), other = await Client.as(url, 'agent2')
  const customer = await Client.as(url, 'customer')
  const id_of = (client) => client.session.user.user_id
  ok(await presence(agent, 'available'))

  const hello = ok(await lead.post('/canned_replies', { code: 'hello', language: 'zh-CN', text: '{customer}您好，我是{agent}，很高兴为您服务。' }), 201)
  const changed = ok(await lead.put(`/canned_replies/${hello.canned_reply_id}`, { text: '{customer}您好，我是{agent}。', version: hello.version }))
  assert.equal(changed.version, 2)
  const bye = ok(await lead.post('/canned_replies', { code: 'bye', language: 'zh-CN', text: '感谢来访，再见。' }), 201)
  ok(await lead.delete(`/canned_replies/${bye.canned_reply_id}`), 204)
  assert.deepEqual(ok(await agent.get('/canned_replies?language=zh-CN')).items.map((it) => it.code).filter((it) => it === 'hello' || it === 'bye'), ['hello'])

  // The customer asks the knowledge base, is not helped, and asks for a person.
  assert.equal(ok(await customer.get('/portal/chats/current')).chat, null)
  const opened = ok(await customer.post('/portal/chats', { question: '宽带断网了怎么办，光猫红灯', language: 'zh-CN', client_key: key() }), 201)
  const mine = `/portal/chats/${opened.chat.chat_id}`, path = `/chats/${opened.chat.chat_id}`
  const answer = opened.turns.at(-1)
  assert.equal(answer.kind, 'answer', JSON.stringify(opened.turns))
  assert.ok(answer.articles[0].passage.length > 0)
  ok(await customer.post(`${mine}/turns/${answer.turn_id}/helped`, { helped: false }))
  const waiting = ok(await customer.post(`${mine}/person`)).chat
  assert.deepEqual([waiting.state, waiting.hand_over, waiting.ahead], ['waiting', 'asked', 0])
  assert.equal(ok(await customer.get('/portal/chats/current')).chat.ahead, 0, 'the place in the queue stays to be seen')
  ok(await customer.post(`${mine}/turns`, { text: '还是红灯', client_key: key() }), 201)
  ok(await sendFile(customer, mine, '光猫.png', png), 201)

  // It is offered, declined, picked, talked in.
  let desk = ok(await agent.get('/chat_desk'))
  assert.deepEqual([desk.offers.length, desk.presence, desk.chats_max], [1, 'available', 4])
  assert.match(desk.offers[0].question_masked, /光猫红灯/)
  desk = ok(await agent.post(`${path}/decline`))
  assert.equal(desk.waiting.length, 1)
  const picked = ok(await agent.post(`${path}/pick`))
  assert.deepEqual([picked.state, picked.is_mine, picked.is_late, picked.unread], ['talking', true, false, 3])
  const said = ok(await agent.post(`${path}/turns`, { text: '您好，我来看看', client_key: key(), canned_reply_id: hello.canned_reply_id }), 201)
  ok(await agent.post(`${path}/notes`, { text: '老客户', client_key: key() }), 201)
  const sent = ok(await sendFile(agent, path, '步骤.png', png), 201)
  ok(await agent.post(`${path}/typing`), 204)
  ok(await customer.post(`${mine}/typing`), 204)
  ok(await customer.post(`${mine}/read`, { turn_id: said.turn_id }))
  ok(await agent.post(`${path}/read`, { turn_id: said.turn_id }))
  assert.equal(ok(await customer.get(mine)).unread, 1)
  assert.deepEqual((await customer.get(`${mine}/files/${sent.file.file_id}`)).bytes, png)
  assert.deepEqual((await agent.get(`${path}/files/${sent.file.file_id}`)).bytes, png)
  const words = ok(await customer.get(`${mine}/turns`)).items
  assert.ok(words.every((it) => it.kind !== 'note' && it.tone === null))
  assert.ok(ok(await agent.get(`${path}/turns?after=${said.turn_id}`)).items.some((it) => it.kind === 'note'))
  const used = ok(await agent.get('/canned_replies')).items.find((it) => it.code === 'hello')
  assert.equal(used.used, 1)

  // A request of it, a hand-over, a lead, the end.
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const with_ticket = ok(await agent.post(`${path}/ticket`, { title: '宽带断网', description: '光猫红灯', category_id: category.category_id }), 201)
  assert.ok(with_ticket.ticket_code)
  assert.equal(ok(await agent.put(`${path}/ticket`, { ticket_code: null })).ticket_code, null)
  assert.equal(ok(await agent.put(`${path}/ticket`, { ticket_code: with_ticket.ticket_code })).ticket_id, with_ticket.ticket_id)
  ok(await presence(other, 'available'))
  assert.ok(ok(await agent.get('/chat_colleagues')).items.find((it) => it.user_id === id_of(other)).may_take)
  const passed = ok(await agent.post(`${path}/transfer`, { user_id: id_of(other), note: '请接手' }))
  assert.equal(passed.agent_id, id_of(other))
  ok(await lead.post(`${path}/looks`, { reason: '抽查' }))
  assert.equal(ok(await lead.post(`${path}/assign`, { user_id: id_of(agent) })).agent_id, id_of(agent))
  ok(await presence(other, 'offline'))
  const ended = ok(await agent.post(`${path}/end`, { result: 'follow_up', answer: '同意上门' }))
  assert.deepEqual([ended.state, ended.result, ended.needs_result], ['ended', 'follow_up', false])
  assert.equal(ok(await customer.post(`${mine}/rating`, { rating: 5 })).rating, 5)
  const record = ok(await lead.get('/contacts?type=chat')).items[0]
  assert.deepEqual([record.type, record.ticket_code, record.result], ['chat', with_ticket.ticket_code, 'follow_up'])
  assert.equal(ok(await agent.get(path)).rating, 5)
  assert.equal(ok(await lead.get('/chats?state=ended')).items[0].chat_id, ended.chat_id)
  assert.equal(ok(await customer.get('/portal/chats?limit=1')).items[0].chat_id, ended.chat_id)

  // Others: one that is left as a message, one that is ended at once.
  const second = ok(await customer.post('/portal/chats', {}), 201).chat
  const left = ok(await customer.post(`/portal/chats/${second.chat_id}/offline_message`, { text: '请给我回电', contact: '晚上' }), 201)
  assert.match(left.chat.ticket_code, /^\d{6}-/)
  const third = ok(await customer.post('/portal/chats', {}), 201).chat
  assert.equal(ok(await customer.post(`/portal/chats/${third.chat_id}/end`, {})).state, 'ended')
  const board = ok(await lead.get('/chat_board'))
  assert.deepEqual([board.today.opened, board.today.answered, board.today.left_message, board.today.rating], [3, 1, 1, 5])
  const day = ok(await lead.get('/chat_intervals?day=2026-03-02'))
  assert.deepEqual(day.total, board.today)
}
