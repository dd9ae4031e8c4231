// Wrong steps of a complaint by the API: each refused by its own code, nothing kept; and whose complaints one sees.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { fresh } from '../lib/server.mjs'

const complaintOf = async (agent, more = {}) => {
  const categories = (await agent.get('/categories')).body.items
  const category = categories.find((it) => it.code === (more.category ?? 'complaint.billing'))
  const made = await agent.post('/tickets', { title: more.title ?? '多收费', category_id: category.category_id, channel: 'phone', is_accepted: true })
  assert.equal(made.status, 201, made.text)
  return made.body
}

test('a wrong step is refused at its place, and nothing of it is kept', async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const ticket = await complaintOf(agent)
  const path = `/complaints/${ticket.ticket_id}`
  const { version } = (await agent.get(path)).body
  const investigation = { findings: '核对了账单', liability: 'ours', cause: 'system' }
  const rows = [
    ['no findings', 'investigation', { liability: 'ours' }, 422, 'findings'],
    ['an unknown liability', 'investigation', { ...investigation, liability: 'moon' }, 422, 'liability'],
    ['an unknown cause', 'investigation', { ...investigation, cause: 'moon' }, 422, 'cause'],
    ['an unknown word', 'investigation', { ...investigation, colour: 'red' }, 422, 'colour'],
    ['text as a number', 'investigation', { ...investigation, findings: 7 }, 422, 'findings'],
    ['an old version', 'investigation', { ...investigation, version: version + 5 }, 409, 'complaint.version_conflict'],
    ['a proposal too early', 'proposal', { text: '退费并致歉', redress: 'apology' }, 409, 'complaint.action_not_allowed'],
    ['a negative amount', 'proposal', { text: '退费并致歉', redress: 'refund', amount_fen: -5 }, 422, 'amount_fen'],
    ['half a fen', 'proposal', { text: '退费并致歉', redress: 'refund', amount_fen: 0.5 }, 422, 'amount_fen'],
    ['a settlement too early', 'settlement', { agreement: '退费并致歉', consent: 'spoken' }, 409, 'complaint.action_not_allowed'],
    ['an unknown consent', 'settlement', { agreement: '退费并致歉', consent: 'nod' }, 422, 'consent'],
    ['an execution too early', 'execution', { reference: 'X' }, 409, 'complaint.action_not_allowed'],
    ['an answer too early', 'answer', { answer: 'accepted' }, 409, 'complaint.action_not_allowed'],
    ['an unknown answer', 'answer', { answer: 'perhaps' }, 422, 'answer'],
    ['an unknown grade', 'grade', { grade: 'awful', reason: '客户很生气' }, 422, 'grade'],
    ['the same grade', 'grade', { grade: 'general', reason: '客户很生气' }, 409, 'complaint.grade_same'],
    ['no reason', 'grade', { grade: 'major' }, 422, 'reason'],
    ['an unknown authority', 'authority', { authority: 'moon', reference: 'X', received_at: '2026-03-01T00:00:00Z' }, 422, 'authority'],
    ['no date of receipt', 'authority', { authority: 'miit', reference: 'X' }, 422, 'received_at'],
    ['no authority to answer', 'authority_reply', { text: '已经处理' }, 409, 'complaint.authority_none'],
  ]
  for (const [why, step, body, status, what] of rows) {
    const reply = await agent.post(`${path}/${step}`, { version, ...body })
    assert.equal(reply.status, status, `${why}: ${reply.text}`)
    assert.ok(reply.body.code === what || reply.body.errors?.some((it) => it.field === what), `${why}: ${reply.text}`)
  }
  const after = (await agent.get(path)).body
  assert.equal(after.version, version)
  assert.equal(after.investigation, null)
  for (const query of ['state=lost', 'flag=red', 'limit=0', 'after=x', 'after=.', 'is_mine=perhaps', 'colour=red'])
    assert.equal((await agent.get(`/complaints?${query}`)).status, 422, query)
})

test('what one may not see is not there, and what one may not do is refused', async (t) => {
  const server = await fresh(t)
  const agent = await Client.as(server.url, 'agent')
  const far = await Client.as(server.url, 'yz.service')
  const customer = await Client.as(server.url, 'customer')
  const ticket = await complaintOf(agent)
  const path = `/complaints/${ticket.ticket_id}`
  assert.notEqual((await far.get(path)).status, 200)
  assert.equal((await far.get('/complaints')).body.items.length, 0)
  assert.equal((await customer.get(path)).status, 403)
  assert.equal((await customer.get(`/portal/tickets/${ticket.ticket_id}/complaint`)).status, 404)
  assert.equal((await agent.post(`${path}/approval`, { version: 1, is_approved: true })).status, 403)
  assert.equal((await agent.post(`${path}/group_result`, { version: 1, text: '已经修复' })).status, 403)
  const fault = await complaintOf(agent, { category: 'fault', title: '断网' })
  assert.equal((await agent.get(`/complaints/${fault.ticket_id}`)).body.code, 'complaint.unknown')
})
