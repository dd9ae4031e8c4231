// How long what is kept, and leaks of personal data, by the API and the command line: what is refused, two persons, the
// clock's night, and who is told.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, fresh, startOfTime } from '../lib/server.mjs'

const code = (reply) => reply.body?.errors?.[0]?.code ?? reply.body?.code
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const day = 86_400

async function advance(url, seconds) {
  const reply = await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds }) })
  assert.equal(reply.status, 200)
}
const command = (folder, ...args) =>
  execFileSync(binary, ['retention', ...args, '--data-dir', folder, '--manual-clock', startOfTime], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

test('a schedule is put to work by two, and the night carries it out', { timeout: 180_000 }, async (t) => {
  const { url, folder } = await fresh(t)
  const [admin, manager, agent] = [await Client.as(url, 'admin'), await Client.as(url, 'manager'), await Client.as(url, 'agent')]
  const entry = async (wanted) => ok(await admin.get('/privacy/retention')).items.find((it) => it.code === wanted)
  const turn = async (who, wanted, action) => who.post(`/privacy/retention/${wanted}/switch`, { action, version: (await entry(wanted)).version })
  assert.equal((await agent.get('/privacy/retention')).status, 403)
  assert.equal((await agent.post('/privacy/retention/ticket.closed/runs')).status, 403)
  for (const [reply, expected] of [
    [await admin.post('/privacy/retention/ticket.closed/switch', { action: 'perhaps', version: 0 }), 'field.choice'],
    [await admin.post('/privacy/retention/ticket.closed/switch', { action: 'propose' }), 'field.missing'],
    [await admin.post('/privacy/retention/ticket.closed/switch', { action: 'propose', version: 4 }), 'privacy.version_conflict'],
    [await admin.post('/privacy/retention/everything/switch', { action: 'propose', version: 0 }), 'privacy.retention_unknown'],
    [await admin.post('/privacy/retention/ticket.closed/runs'), 'privacy.retention_off'],
    [await admin.post('/privacy/retention/everything/runs'), 'privacy.retention_unknown'],
    [await admin.post('/privacy/retention_runs/12345/actions', { action: 'approve', version: 1 }), 'privacy.run_unknown'],
  ])
    assert.equal(code(reply), expected, reply.text)

  // A look at a value and a closed ticket, then their years pass.
  const person = ok(await agent.post('/customers', { name: '欧阳一', customer_type: 'person', notes: '五楼' }), 201)
  assert.equal(person.notes, '****')
  assert.equal(ok(await agent.post(`/customers/${person.customer_id}/reveal`, { field: 'notes', reason: '核对' })).value, '五楼')
  const category = ok(await agent.get('/categories')).items[0].category_id
  const ticket = ok(await agent.post('/tickets', { title: '欧阳一报修', category_id: category, channel: 'phone', customer_id: person.customer_id, is_accepted: true }), 201)
  ok(await admin.post(`/tickets/${ticket.ticket_id}/actions`, { action: 'cancel', version: ticket.version, reason: '误报' }))
  const visit = ok(await agent.post('/appointments', { service_type: 'visit.repair', customer_id: person.customer_id, data: [{ code: 'symptom', text: '光猫红灯闪' }] }), 201).appointment
  ok(await agent.post(`/appointments/${visit.appointment_id}/actions`, { action: 'cancel', version: visit.version, reason: '不用了' }))
  assert.ok((await agent.get(`/appointments/${visit.appointment_id}`)).text.includes('光猫红灯闪'))
  for (const wanted of ['ticket.closed', 'customer.look', 'appointment.ended', 'identity.audit', 'duty.shift', 'ticket.notice', 'privacy.request', 'privacy.run']) {
    ok(await turn(admin, wanted, 'propose'))
    assert.equal(code(await turn(admin, wanted, 'approve')), 'privacy.retention_own')
    ok(await turn(manager, wanted, 'approve'))
  }
  const events = async () => ok(await agent.get(`/customers/${person.customer_id}/events`)).items.filter((it) => it.kind === 'revealed').length
  assert.equal(await events(), 1)
  for (let i = 0; i < 3; ++i) await advance(url, 365 * day)
  const later = () => Client.as(url, 'admin') // sessions have ended meanwhile
  const early = ok(await (await later()).get('/privacy/retention_preview')).items
  assert.equal(early.find((it) => it.code === 'customer.look').due, 0, 'its last moment')
  await advance(url, day)
  const runs = ok(await (await later()).get('/privacy/retention_runs?limit=200')).items
  const done = (wanted) => runs.filter((it) => it.code === wanted && it.started_by === null).reduce((sum, it) => sum + it.disposed, 0)
  assert.equal(done('ticket.closed'), 1, JSON.stringify(runs.slice(0, 8)))
  assert.equal(done('customer.look'), 1)
  const reader = await Client.as(url, 'agent')
  assert.equal(ok(await reader.get(`/tickets/${ticket.ticket_id}`)).title, '***')
  assert.equal(ok(await reader.get(`/customers/${person.customer_id}`)).code, person.code, 'the person stays a customer')
  assert.equal(ok(await reader.get(`/customers/${person.customer_id}/events`)).items.filter((it) => it.kind === 'revealed').length, 0)

  assert.equal((await reader.get(`/appointments/${visit.appointment_id}`)).text.includes('光猫红灯闪'), false)

  // Nearly the whole audit log is due two years later: a person looks at that first.
  await advance(url, 365 * day)
  await advance(url, 365 * day)
  await advance(url, day)
  const officer = await Client.as(url, 'manager')
  const waiting = ok(await officer.get('/privacy/retention_runs?code=identity.audit&limit=1')).items[0]
  assert.deepEqual([waiting.state, waiting.started_by, waiting.disposed], ['waiting', null, 0])
  ok(await officer.post(`/privacy/retention_runs/${waiting.run_id}/actions`, { action: 'approve', version: waiting.version }))
  for (let i = 0; i < 5; ++i) await advance(url, 1)
  const approved = ok(await officer.get('/privacy/retention_runs?code=identity.audit&limit=1')).items[0]
  assert.equal(approved.state, 'done', JSON.stringify(approved))
  assert.ok(approved.disposed >= 20, JSON.stringify(approved))

  // The command line looks, and begins runs.
  const printed = command(folder, '--dry-run')
  for (const word of ['ticket.closed', 'identity.audit', 'open work']) assert.ok(printed.includes(word), printed)
  assert.match(command(folder, 'run', '--entry', 'ticket.closed'), /ticket\.closed: \d+ records are due/)
  assert.throws(() => command(folder, 'run', '--entry', 'privacy.consent'), /privacy\.retention_off/)
  assert.throws(() => command(folder), /--dry-run or run/)
})

test('a leak: bad input names its field, and those concerned alone are told', { timeout: 180_000 }, async (t) => {
  const { url } = await fresh(t)
  const [admin, agent, customer] = [await Client.as(url, 'admin'), await Client.as(url, 'agent'), await Client.as(url, 'customer')]
  const facts = { title: '名单误发', found_at: '2026-03-02T00:30:00Z', kinds: ['name'], people_count: 700, cause: '误发', measures: '已删除', harm: '骚扰', advice: '谨防诈骗', contact: '10010', systems: '邮箱' }
  assert.equal((await agent.get('/privacy/leaks')).status, 403)
  assert.equal((await agent.post('/privacy/leaks', facts)).status, 403)
  for (const [wrong, field, expected] of [
    [{ title: '' }, 'title', 'field.missing'], [{ found_at: 'soon' }, 'found_at', 'field.time'], [{ found_at: null }, 'found_at', 'field.missing'],
    [{ found_at: '2026-03-02T02:00:00Z' }, 'found_at', 'privacy.leak_found_at'], [{ kinds: ['dreams'] }, 'kinds', 'privacy.leak_kind_unknown'],
    [{ people_count: -1 }, 'people_count', 'field.range'], [{ cause: '字'.repeat(2001) }, 'cause', 'field.too_long'], [{ surprise: 1 }, 'surprise', 'field.unknown'],
  ]) {
    const reply = await admin.post('/privacy/leaks', { ...facts, ...wrong })
    assert.equal(reply.body?.errors?.[0]?.field, field, reply.text)
    assert.equal(code(reply), expected, reply.text)
  }
  assert.deepEqual(ok(await admin.get('/privacy/leaks')).items, [], 'nothing is half written')
  let at = ok(await admin.post('/privacy/leaks', facts), 201)
  const id = at.leak.leak_id
  const step = (action, more = {}) => admin.post(`/privacy/leaks/${id}/actions`, { action, version: at.leak.version, ...more })
  for (const [reply, expected] of [
    [await step('panic'), 'field.choice'], [await step('close', { text: 'x' }), 'privacy.leak_step'], [await step('dismiss'), 'privacy.leak_needs'],
    [await admin.get('/privacy/leaks/12345'), 'privacy.leak_unknown'],
    [await admin.post(`/privacy/leaks/${id}/drafts`, { audience: 'people' }), 'privacy.leak_not_assessed'],
    [await admin.post(`/privacy/leaks/${id}/actions`, { action: 'assess', version: 9 }), 'privacy.version_conflict'],
    [await admin.post(`/privacy/leaks/${id}/people`, { codes: ['C0'] }), 'customer.unknown'],
    [await admin.post(`/privacy/leaks/${id}/people`, {}), 'field.missing'],
    [await admin.post(`/privacy/leaks/${id}/tasks`, { text: '改口令', owner_id: '12345', due_at: '2026-03-03T00:00:00Z' }), 'privacy.leak_owner'],
    [await admin.patch(`/privacy/leak_tasks/${at.tasks[0].task_id}`, {}), 'field.missing'],
    [await admin.patch('/privacy/leak_tasks/12345', { is_done: true }), 'privacy.leak_task_unknown'],
  ])
    assert.equal(code(reply), expected, reply.text)
  at = ok(await step('assess'))
  assert.equal(at.leak.level, 2)
  at = ok(await step('contain'))
  const portal = async () => ok(await customer.get('/portal/leak_notices')).items
  for (const audience of ['authority', 'people']) {
    at = ok(await admin.post(`/privacy/leaks/${id}/drafts`, { audience }))
    const notice = at.notices.find((it) => it.audience === audience)
    if (audience === 'people') {
      const mine = ok(await agent.get('/customers')).items[0] // the only customer there is
      ok(await admin.post(`/privacy/leaks/${id}/people`, { codes: [mine.code] }))
      assert.deepEqual(await portal(), [], 'a draft is told to nobody')
    }
    assert.equal(code(await admin.post(`/privacy/leak_notices/${notice.notice_id}/send`, { version: notice.version, sent_to: '收件人', channel: '公文', sent_at: '2026-03-01T00:00:00Z' })), 'privacy.leak_notice_time')
    at = ok(await admin.post(`/privacy/leak_notices/${notice.notice_id}/send`, { version: notice.version, sent_to: '收件人', channel: '公文', sent_at: startOfTime }))
  }
  const told = await portal()
  assert.equal(told.length, 1)
  assert.ok(told[0].text_zh.includes('谨防诈骗') && told[0].text_en.includes('What you can do'))
  at = ok(await step('notify'))
  const review = at.tasks.find((it) => it.kind === 'review')
  at = ok(await admin.patch(`/privacy/leak_tasks/${review.task_id}`, { is_done: true }))
  at = ok(await step('close', { text: '加强培训' }))
  assert.equal(at.leak.state, 'closed')
  assert.equal(code(await admin.put(`/privacy/leaks/${id}`, { ...facts, version: at.leak.version })), 'privacy.leak_ended')
  assert.ok(ok(await admin.get('/audit?limit=200')).items.some((it) => it.action === 'privacy.leak_close'))
})
