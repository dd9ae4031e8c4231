// 2.3.2: many reach for one ticket at once; exactly one has it, and the others are told who.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

test('a race of 64 claims has one winner', async (t) => {
  const { url } = await fresh(t)
  const clients = await Promise.all(['agent', 'agent2', 'lead', 'manager'].map((name) => Client.as(url, name)))
  const categories = (await clients[0].get('/categories')).body.items
  const category = categories.find((it) => it.code === 'fault')
  for (let round = 0; round < 4; ++round) {
    const made = await clients[0].post('/tickets', { title: '断线', category_id: category.category_id, channel: 'phone', is_accepted: true })
    assert.equal(made.status, 201, made.text)
    const replies = await Promise.all(Array.from({ length: 64 }, (_, i) => clients[i % clients.length].post(`/tickets/${made.body.ticket_id}/claim`)))
    const winners = new Set(replies.filter((it) => it.status === 200).map((it) => it.body.handler_id))
    assert.equal(winners.size, 1, `one handler: ${[...winners]}`)
    assert.equal(replies.filter((it) => it.status === 200).length, 16, 'the winner may ask again')
    for (const lost of replies.filter((it) => it.status !== 200)) {
      assert.equal(lost.status, 409)
      assert.equal(lost.body.code, 'ticket.claim_taken')
    }
  }
})
