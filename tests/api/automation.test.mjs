// Wrong rules and macros by the API: each refused at its place, nothing kept; and whose rules and macros one sees.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const rule = (more = {}) => ({
  name: 'x',
  definition: { kind: 'trigger', events: ['opened'], schedule: null, conditions: { all: [], any: [] }, actions: [{ kind: 'add_note', text: 'x' }], ...more },
})
const condition = (field, operator, ...values) => ({ conditions: { all: [{ field, operator, values }], any: [] } })
const webhook = (url) => ({ actions: [{ kind: 'webhook', url, secret: '0123456789abcdef' }] })

test('a wrong rule is refused at its place', async (t) => {
  const server = await fresh(t)
  const manager = await Client.as(server.url, 'manager')
  const rows = [
    ['no definition', { name: 'x' }, 'definition'],
    ['an unknown word', rule({ colour: 'red' }), 'definition.colour'],
    ['an unknown field', rule(condition('colour', 'is', 'red')), 'definition.conditions.all.0.field'],
    ['an unknown operator', rule(condition('priority', 'like', 'high')), 'definition.conditions.all.0.operator'],
    ['an operator of another field', rule(condition('priority', 'at_least', 'high')), 'definition.conditions.all.0.operator'],
    ['an unknown value', rule(condition('state', 'is', 'lost')), 'definition.conditions.all.0.values.0'],
    ['a category that is none', rule(condition('category_id', 'is', '5')), 'definition.conditions.all.0.values.0'],
    ['an unknown event', rule({ events: ['sold'] }), 'definition.events.0'],
    ['21 conditions', rule({ conditions: { all: Array(21).fill({ field: 'text', operator: 'contains', values: ['x'] }), any: [] } }), 'definition.conditions.all'],
    ['two schedules', rule({ kind: 'schedule', events: [], schedule: { every: '1h', daily_at: '08:30' } }), 'definition.schedule.every'],
    ['a time that is none', rule({ kind: 'schedule', events: [], schedule: { daily_at: '25:00' } }), 'definition.schedule.daily_at'],
    ['an unknown action', rule({ actions: [{ kind: 'explode' }] }), 'definition.actions.0.kind'],
    ['loopback', rule(webhook('http://127.0.0.1:8080/')), 'definition.actions.0.url'],
    ['the metadata of a cloud', rule(webhook('http://169.254.169.254/latest/')), 'definition.actions.0.url'],
    ['a file', rule(webhook('file:///etc/passwd')), 'definition.actions.0.url'],
    ['a short secret', rule({ actions: [{ kind: 'webhook', url: 'https://example.com/', secret: 'short' }] }), 'definition.actions.0.secret'],
  ]
  for (const [why, body, field] of rows) {
    const reply = await manager.post('/automation/rules', body)
    assert.equal(reply.status, 422, `${why}: ${reply.text}`)
    assert.ok(reply.body.errors.some((it) => it.field === field), `${why}: ${reply.text}`)
  }
  assert.deepEqual((await manager.get('/automation/rules')).body.items, [])
})

test('what one does not see is not there', async (t) => {
  const server = await fresh(t)
  const admin = await Client.as(server.url, 'admin')
  const agent = await Client.as(server.url, 'agent')
  const lead = await Client.as(server.url, 'lead')
  assert.equal((await admin.get('/automation/rules/1234567890123456789')).body.code, 'automation.rule_unknown')
  const made = (await agent.post('/macros', { name: '我的', steps: [{ kind: 'note', text: 'x' }] })).body
  assert.deepEqual((await lead.get('/macros')).body.items, [])
  assert.equal((await lead.delete(`/macros/${made.macro_id}`)).body.code, 'automation.macro_unknown')
  assert.equal((await agent.put(`/macros/${made.macro_id}`, { name: 'y', steps: made.steps, version: 9 })).body.code, 'automation.changed_meanwhile')
})
