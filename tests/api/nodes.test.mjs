// Two nodes on one PostgreSQL store: what happens at one is seen at the other.
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { listen } from '../lib/chat.mjs'
import { Client } from '../lib/client.mjs'
import { makeData, serve } from '../lib/server.mjs'

const skip = process.env.BIHUAN_TEST_ENGINE === 'postgres' ? false : 'one node is all that SQLite has (./test --postgres)'

async function twoNodes(t) {
  const folder = makeData({ manualClock: '' })
  const nodes = [await serve(folder, { manualClock: '' }), await serve(folder, { manualClock: '' })]
  t.after(async () => {
    await Promise.all(nodes.map((node) => node.stop()))
    rmSync(folder, { recursive: true, force: true })
  })
  return nodes
}

// What the stream of live updates says, up to the first mention of `topic`.
async function hear(client, topic) {
  const ending = new AbortController()
  const stream = await fetch(`${client.url}/api/v1/events`, { headers: client.headers(), signal: ending.signal })
  assert.equal(stream.status, 200)
  const until = (async () => {
    let text = ''
    for await (const part of stream.body.pipeThrough(new TextDecoderStream())) {
      text += part
      if (text.includes(`"topic":"${topic}"`)) break
    }
    ending.abort()
    return text
  })()
  return { until }
}

test('what happens at one node is heard at the other', { skip, timeout: 60_000 }, async (t) => {
  const [a, b] = await twoNodes(t)
  const [agent, lead] = [await Client.as(a.url, 'agent'), await Client.as(b.url, 'lead')]
  const category_id = (await agent.get('/categories')).body.items[0].category_id
  const heard = await hear(lead, 'ticket.opened')
  const opened = await agent.post('/tickets', { title: '断网', category_id, channel: 'phone' })
  assert.equal(opened.status, 201)
  assert.match(await heard.until, new RegExp(opened.body.ticket_id))
  const seen = await lead.get(`/tickets/${opened.body.ticket_id}`)
  assert.equal(seen.body.code, opened.body.code)
  // Codes and ids of two nodes never meet.
  const other = await lead.post('/tickets', { title: '退费', category_id, channel: 'phone' })
  assert.notEqual(other.body.code, opened.body.code)
  assert.notEqual(other.body.code.split('-')[1][0], opened.body.code.split('-')[1][0], 'each node has its letter')
})

test('who is signed out at one node is signed out at the other', { skip, timeout: 60_000 }, async (t) => {
  const [a, b] = await twoNodes(t)
  const there = await Client.as(a.url, 'agent')
  const here = Object.assign(new Client(b.url), { cookie: there.cookie, csrf: there.csrf })
  assert.equal((await here.get('/tickets')).status, 200, 'a session is good at every node')
  assert.equal((await there.delete('/session')).status, 204)
  const limit = Date.now() + 10_000
  while ((await here.get('/tickets')).status !== 401) assert.ok(Date.now() < limit, 'still signed in at the other node')
})

test('two people, two nodes: one of them is told of the conflict', { skip, timeout: 60_000 }, async (t) => {
  const [a, b] = await twoNodes(t)
  const [agent, lead] = [await Client.as(a.url, 'agent'), await Client.as(b.url, 'lead')]
  const category_id = (await agent.get('/categories')).body.items[0].category_id
  const { body: ticket } = await agent.post('/tickets', { title: '断网', category_id, channel: 'phone' })
  const change = (client, title) => client.patch(`/tickets/${ticket.ticket_id}`, { version: ticket.version, title })
  const both = await Promise.all([change(agent, '断网一'), change(lead, '断网二')])
  assert.deepEqual(both.map((it) => it.status).sort(), [200, 409])
})

test('a chat whose two sides are at two nodes', { skip, timeout: 60_000 }, async (t) => {
  const [a, b] = await twoNodes(t)
  const [customer, agent] = [await Client.as(a.url, 'customer'), await Client.as(b.url, 'agent')]
  const ears = [await listen(t, customer), await listen(t, agent)]
  // The demo's customer waits in the queue that is open around the clock.
  const { chat_id } = (await customer.post('/portal/chats', {})).body.chat
  assert.equal((await customer.post(`/portal/chats/${chat_id}/person`)).body.chat.state, 'waiting')
  assert.equal((await agent.post(`/chats/${chat_id}/pick`)).status, 200)
  const said = await agent.post(`/chats/${chat_id}/turns`, { text: '您好', client_key: 'node-0001' })
  assert.equal(said.status, 201)
  for (;;) if ((await ears[0].next('chat.turn', chat_id)).turn_id === said.body.turn_id) break
  assert.equal((await customer.post(`/portal/chats/${chat_id}/typing`)).status, 204)
  assert.deepEqual(await ears[1].next('chat.typing', chat_id), { side: 'customer' })
  const back = await customer.post(`/portal/chats/${chat_id}/turns`, { text: '在吗', client_key: 'node-0002' })
  for (;;) if ((await ears[1].next('chat.turn', chat_id)).turn_id === back.body.turns[0].turn_id) break
})

test('who looks at a ticket at one node is seen at the other', { skip, timeout: 60_000 }, async (t) => {
  const [a, b] = await twoNodes(t)
  const [agent, lead] = [await Client.as(a.url, 'agent'), await Client.as(b.url, 'lead')]
  const category_id = (await agent.get('/categories')).body.items[0].category_id
  const { body: ticket } = await agent.post('/tickets', { title: '断网', category_id, channel: 'phone' })
  const heard = await hear(lead, 'ticket.presence')
  await agent.put(`/tickets/${ticket.ticket_id}/presence`, { is_typing: true })
  assert.match(await heard.until, new RegExp(ticket.ticket_id))
  const others = (await lead.put(`/tickets/${ticket.ticket_id}/presence`, { is_typing: false })).body.items
  assert.deepEqual(others.map((it) => [it.user_id, it.is_typing]), [[agent.session.user.user_id, true]])
})
