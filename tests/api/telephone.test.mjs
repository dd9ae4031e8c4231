// Calls by the API: from the queue to the record, what is refused, the form of simple switches, the simulated switch.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, fresh } from '../lib/server.mjs'
import { at, event, walkTelephone } from '../lib/telephone.mjs'

const none = '1234567890123456789'
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('a call, what is refused, forms, and a switch that is not there', async (t) => {
  const server = await fresh(t)
  const { url } = server
  await walkTelephone(url, ok)
  const machine = await Client.as(url, 'switch'), lead = await Client.as(url, 'lead'), agent = await Client.as(url, 'agent2')
  const outsider = await Client.as(url, 'yz.service')
  const report = (...events) => machine.post('/calls/events', { events })
  const [{ call_id }] = ok(await lead.get('/calls')).items

  await t.test('what is refused', async () => {
    const rows = [
      ['no event', () => machine.post('/calls/events', { events: [] }), 422, 'telephone.events_none', 'events'],
      ['an event there is not', () => report(event('x', 'sung', 0)), 422, 'request.invalid', 'events.0.event'],
      ['no moment', () => report({ ...event('x', 'queued', 0), at: undefined }), 422, 'request.invalid', 'events.0.at'],
      ['a moment to come', () => report(event('x', 'queued', 0), event('x', 'ended', 3600)), 422, 'telephone.moment_ahead', 'events.1.at'],
      ['a moment long past', () => report(event('x', 'queued', -8 * 86400)), 422, 'telephone.moment_old', 'events.0.at'],
      ['too many', () => machine.post('/calls/events', { events: Array.from({ length: 501 }, () => event('x', 'queued', 0)) }), 422, 'request.invalid', 'events'],
      ['a recording that is a script', () => report(event('x', 'recording', 0, { recording: 'javascript:alert(1)' })), 422, 'request.invalid', 'events.0.recording'],
      ['an unknown field', () => report(event('x', 'queued', 0, { colour: 1 })), 422, 'request.invalid', 'events.0.colour'],
      ['by an agent', () => agent.post('/calls/events', { events: [event('x', 'queued', 0)] }), 403, 'http.not_permitted'],
      ['a call of somebody else', () => agent.patch(`/calls/${call_id}`, { note: 'x' }), 404, 'telephone.call_unknown'],
      ['no such call', () => lead.get(`/calls/${none}`), 404, 'telephone.call_unknown'],
      ['a number that is none', () => lead.get('/calls?number=<b>'), 422, 'request.invalid', 'number'],
      ['too long a time', () => lead.get(`/call_intervals?from=${at(-200 * 86400)}&to=${at(0)}`), 422, 'telephone.span_wrong', 'to'],
      ['an extension that is none', () => lead.put(`/call_lines/${agent.session.user.user_id}`, { extension: 'abc' }), 422, 'telephone.extension_wrong', 'extension'],
      ['an extension of somebody else', () => lead.put(`/call_lines/${agent.session.user.user_id}`, { extension: '8001' }), 409, 'telephone.extension_taken', 'extension'],
      ['no such call-back', () => agent.post(`/call_backs/${none}/actions`, { action: 'take', version: 1 }), 404, 'telephone.call_back_unknown'],
      ['the board, by an agent', () => agent.get('/call_board'), 403, 'http.not_permitted'],
    ]
    for (const [why, ask, status, code, field] of rows) {
      const reply = await ask()
      assert.equal(reply.status, status, `${why}: ${reply.text}`)
      if (field) assert.ok([reply.body.code, ...(reply.body.errors ?? []).map((it) => it.code)].includes(code) || reply.body.code === code, `${why}: ${reply.text}`)
      else assert.equal(reply.body.code, code, why)
      if (field) assert.ok(reply.body.errors.some((it) => it.field === field), `${why}: ${reply.text}`)
    }
    assert.equal(ok(await lead.get('/calls')).items.length, 2, 'nothing of it was kept')
    assert.equal(ok(await outsider.get('/call_backs')).items.length, 0, 'another city')
  })

  await t.test('events again, late, out of order and of nobody', async () => {
    const queued = event('f1', 'queued', -50)
    assert.equal(ok(await report(queued)).accepted, 1)
    const heard = ok(await report(queued, event('f1', 'ended', -10), event('f1', 'answered', -40, { agent: '9999' }), event('f1', 'held', -5)))
    assert.equal(heard.repeated, 1)
    assert.deepEqual(heard.flagged.map((it) => it.flag).sort(), ['agent', 'order'])
    const [call] = ok(await lead.get('/calls?flagged=true')).items
    assert.equal(call.state, 'ended')
    assert.equal(call.talk_seconds, 30)
  })

  await t.test('a form, as Asterisk sends it', async () => {
    const made = ok(await machine.post('/api_tokens', { name: 'pbx', expires_in_days: 7, permissions: ['call_report'] }), 201)
    const send = (body, type = 'application/x-www-form-urlencoded') =>
      fetch(`${url}/api/v1/calls/events`, { method: 'POST', headers: { Authorization: `Bearer ${made.token}`, 'Content-Type': type }, body })
    const seconds = Date.parse(at(-3)) / 1000
    const reply = await send(`event_id=1&call_reference=a+b&event=queued&at=${seconds}&caller=%2B86+199&dialled=10000&agent=&assign=0`)
    assert.equal(reply.status, 200, await reply.clone().text())
    assert.equal((await reply.json()).accepted, 1)
    assert.equal((await send('event_id=1&call_reference=c&event=queued&at=soon')).status, 422)
    assert.equal((await send('%zz')).status, 400)
    assert.equal((await send('x', 'text/plain')).status, 415)

    const file = join(server.folder, 'token')
    writeFileSync(file, made.token)
    const args = ['simulate', 'calls', '--url', url, '--token-file', file, '--queue', 'fault', '--rate', '4', '--agents', '9', '--minutes', '45', '--seed', '11', '--ends-at', at(-60)]
    const printed = execFileSync(binary, args, { encoding: 'utf8' })
    assert.match(printed, /they agree/)
    assert.match(printed, /service level/)
  })
})
