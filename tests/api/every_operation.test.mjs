// Every operation of the contract answers with success at least once, each reply checked against its schema: one walk
// through the whole product by its API.
import assert from 'node:assert/strict'
import test from 'node:test'
import { walkBookings } from '../lib/bookings.mjs'
import { walkChannels } from '../lib/channel.mjs'
import { walkChat } from '../lib/chat.mjs'
import { Client } from '../lib/client.mjs'
import { walkArchive, walkContacts } from '../lib/contacts.mjs'
import { walkCounter } from '../lib/counter.mjs'
import { walkIntake } from '../lib/intake.mjs'
import { walkKnowledge } from '../lib/knowledge.mjs'
import { walkMessages } from '../lib/messages.mjs'
import { operations, seen } from '../lib/contract.mjs'
import { request, row } from '../lib/outage.mjs'
import { fresh } from '../lib/server.mjs'
import { walkTelephone } from '../lib/telephone.mjs'
import { walkTone } from '../lib/tone.mjs'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

test('every operation is seen with success', async (t) => {
  const server = await fresh(t)
  const { url } = server
  const ok = (reply, status = 200) => {
    assert.equal(reply.status, status, reply.text)
    return reply.body
  }
  const admin = await Client.as(url, 'admin')
  const lead = await Client.as(url, 'lead')
  const agent = await Client.as(url, 'agent')
  const customer = await Client.as(url, 'customer')

  // The process itself.
  for (const [path, id] of [['/healthz', 'get_health'], ['/readyz', 'get_readiness'], ['/metrics', 'get_metrics']]) {
    assert.equal((await fetch(url + path)).status, 200)
    seen.add(id)
  }
  const stream = await fetch(`${url}/api/v1/events`, { headers: agent.headers() })
  assert.equal(stream.status, 200)
  assert.match(stream.headers.get('content-type'), /^text\/event-stream/)
  seen.add('stream_events')
  await stream.body.cancel()

  await walkOutage(url, ok)
  await walkTelephone(url, ok)
  await walkIntake(t, ok)
  await walkArchive(t, ok)
  await walkChat(url, ok)

  // Identity.
  ok(await agent.get('/session'))
  ok(await agent.patch('/session/preferences', { locale: 'zh-CN' }))
  ok(await admin.get('/roles'))
  const units = ok(await admin.get('/organizations')).items
  const unit = ok(await admin.post('/organizations', { parent_id: units[0].organization_id, code: 'hq.test', name_zh: '测试组', name_en: 'Test Team', kind: 'team' }), 201)
  ok(await admin.patch(`/organizations/${unit.organization_id}`, { version: unit.version, name_en: 'Trial Team' }))
  const created = ok(await admin.post('/users', { username: 'someone', display_name: '某人', password: 'Sunny-river-42!', posts: [{ organization_id: unit.organization_id, role: 'agent' }] }), 201)
  const made = created.user ?? created
  ok(await admin.get('/users'))
  const user = ok(await admin.get(`/users/${made.user_id}`))
  ok(await admin.patch(`/users/${user.user_id}`, { version: user.version, display_name: '某某' }))
  ok(await admin.post(`/users/${user.user_id}/unlock`))
  const reset = await admin.post(`/users/${user.user_id}/password`)
  assert.ok(reset.status < 300, reset.text)
  const newcomer = new Client(url)
  const first = ok(await newcomer.post('/session', { username: 'someone', password: reset.body.temporary_password }))
  newcomer.csrf = first.csrf_token
  ok(await newcomer.post('/session/password', { current_password: reset.body.temporary_password, new_password: 'Quiet-lake-17!' }))
  assert.equal((await newcomer.delete('/session')).status, 204)
  ok(await agent.get('/staff?q='))
  const token = ok(await agent.post('/api_tokens', { name: 'test', expires_in_days: 7, permissions: ['ticket_read'] }), 201)
  ok(await agent.get('/api_tokens'))
  assert.equal((await agent.delete(`/api_tokens/${token.token_id ?? token.row?.token_id ?? token.api_token?.token_id}`)).status, 204)
  const hall_account = (await Client.as(url, 'kiosk')).session.user.user_id
  const device = ok(await admin.post('/devices', { user_id: hall_account, name: '取号机' }), 201)
  ok(await new Client(url).post('/session/device', { code: device.code }))
  ok(await admin.get('/devices'))
  assert.equal((await admin.delete(`/devices/${device.device.device_id}`)).status, 204)
  ok(await admin.get('/audit'))

  // The standard.
  const categories = ok(await agent.get('/categories')).items
  const category = ok(await admin.post('/categories', { parent_id: categories[0].category_id, code: 'fault.test', name_zh: '试', name_en: 'Try', ticket_type: 'fault', default_priority: 'low', is_public: true }), 201)
  ok(await admin.patch(`/categories/${category.category_id}`, { version: category.version, name_en: 'Trial' }))
  ok(await agent.get('/channels'))
  ok(await agent.get('/standard'))
  ok(await agent.get('/standard/coverage'))
  const shipped = ok(await agent.get('/standard/versions')).items[0]
  assert.ok(shipped.is_in_force)
  const { text } = ok(await agent.get(`/standard/versions/${shipped.version_id}`))
  ok(await admin.post('/standard/check', { text: 'x = 1' }))
  let draft = ok(await admin.post('/standard/versions', { note: '更快' }), 201)
  draft = ok(await admin.patch(`/standard/versions/${draft.version_id}`, { version: draft.version, text: text.replace('resolve = "4h"', 'resolve = "3h"') }))
  assert.deepEqual(draft.problems, [])
  draft = ok(await admin.post(`/standard/versions/${draft.version_id}/act`, { version: draft.version, action: 'propose', effective_from: '2026-01-01T00:00:00Z' }))
  assert.equal((await admin.post(`/standard/versions/${draft.version_id}/approval`, { version: draft.version, action: 'approve' })).body.code, 'standard.version_own')
  assert.equal(ok(await agent.get(`/standard/versions/${draft.version_id}/differences`)).items.length, 1)
  const manager = await Client.as(url, 'manager')
  draft = ok(await manager.post(`/standard/versions/${draft.version_id}/approval`, { version: draft.version, action: 'approve' }))
  assert.equal(ok(await agent.get('/standard')).number, 2)
  ok(await agent.get('/standard/holidays'))
  ok(await admin.post('/standard/holidays', { text: '{"year": 2031, "days": [{"name": "元旦", "date": "2031-01-01", "isOffDay": true}]}' }))

  // Customers.
  const one = ok(await agent.post('/customers', { name: '欧阳一', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13911112222' }] }), 201)
  const two = ok(await agent.post('/customers', { name: '欧阳一', customer_type: 'person', accepts_duplicate: true, contact_points: [{ kind: 'mobile', value: '13911112222' }] }), 201)
  ok(await agent.get('/customers?q=欧阳'))
  ok(await agent.post('/customers/duplicates', { contact_values: ['13911112222'] }))
  const record = ok(await agent.get(`/customers/${one.customer_id}`))
  const changed = ok(await agent.patch(`/customers/${one.customer_id}`, { version: record.version, segment: 'vip' }))
  ok(await agent.post(`/customers/${one.customer_id}/reveal`, { field: 'name', reason: 'call back' }))
  ok(await lead.post(`/customers/${one.customer_id}/merge`, { from_customer_id: two.customer_id, reason: 'the same', version: changed.version }))
  ok(await agent.get(`/customers/${one.customer_id}/events`))

  // Personal data.
  const purpose = ok(await admin.post('/privacy/purposes', { code: 'test', name_zh: '试', name_en: 'Try', text_zh: '试用', text_en: 'A try', is_required: false, validity_days: 30 }), 201)
  ok(await admin.put(`/privacy/purposes/${purpose.purpose_id}`, { version: 1, name_zh: '试', name_en: 'Try', text_zh: '试用二', text_en: 'A try', is_required: false, validity_days: 0, is_active: true, asks_again: true }))
  ok(await agent.get('/privacy/purposes'))
  assert.equal(ok(await agent.get(`/privacy/purposes/${purpose.purpose_id}/texts?limit=1`)).next, '2')
  const consents = `/customers/${one.customer_id}/consents`
  ok(await agent.post(consents, { purpose_id: purpose.purpose_id, is_given: true, text_number: 2, channel: 'phone', evidence: '录音 7' }))
  ok(await agent.get(consents))
  ok(await agent.get(`${consents}/history`))
  ok(await customer.post('/portal/consents', { purpose_id: purpose.purpose_id, is_given: true, text_number: 2 }))
  ok(await customer.get('/portal/consents'))
  ok(await customer.get('/portal/consents/history'))

  const wanted_copy = ok(await customer.post('/portal/privacy_requests', { kind: 'access' }), 201).request
  ok(await customer.get('/portal/privacy_requests'))
  ok(await customer.get(`/portal/privacy_requests/${wanted_copy.request_id}`))
  const decide_on = async (who, at, action, facts = {}) => ok(await who.post(`/privacy/requests/${at.request_id}/actions`, { action, version: at.version, ...facts })).request
  let granted = await decide_on(admin, wanted_copy, 'verify', { text: '已登录' })
  for (const action of ['start', 'decide']) granted = await decide_on(admin, granted, action)
  await decide_on(admin, granted, 'complete', { answer: '请下载' })
  ok(await customer.post(`/portal/privacy_requests/${wanted_copy.request_id}/download`, { format: 'json' }))
  const taken_back = ok(await customer.post('/portal/privacy_requests', { kind: 'withdrawal' }), 201).request
  ok(await customer.post(`/portal/privacy_requests/${taken_back.request_id}/cancel`, { version: taken_back.version }))
  const for_one = ok(await agent.post('/privacy/requests', { customer_id: one.customer_id, kind: 'correction', channel: 'phone', details: '号码错了' }), 201).request
  ok(await admin.get('/privacy/requests?is_open=true&kind=correction'))
  ok(await admin.get(`/privacy/requests/${for_one.request_id}`))
  const hold = ok(await admin.post(`/customers/${one.customer_id}/holds`, { reason: '诉讼', until: '2026-06-01T00:00:00Z' }), 201).items[0]
  ok(await admin.get(`/customers/${one.customer_id}/holds`))
  ok(await admin.post(`/privacy/holds/${hold.hold_id}/end`))
  ok(await admin.put('/privacy/settings', { ...ok(await admin.get('/privacy/settings')), retention_days: 30 }))

  // How long what is kept, and leaks.
  const manager_too = await Client.as(url, 'manager')
  ok(await admin.get('/privacy/retention'))
  ok(await admin.get('/privacy/retention_preview'))
  ok(await admin.post('/privacy/retention/customer.look/switch', { action: 'propose', version: 0 }))
  ok(await manager_too.post('/privacy/retention/customer.look/switch', { action: 'approve', version: 1 }))
  const disposal = ok(await admin.post('/privacy/retention/customer.look/runs'), 201)
  ok(await admin.post(`/privacy/retention_runs/${disposal.run_id}/actions`, { action: 'stop', version: disposal.version }))
  ok(await admin.get('/privacy/retention_runs?code=customer.look&limit=1'))
  ok(await admin.get('/privacy/leak_terms'))
  const known = { title: '名单误发', found_at: '2026-03-02T00:30:00Z', kinds: ['name'], people_count: 700, cause: '误发', measures: '已删除', harm: '骚扰', advice: '谨防诈骗', contact: '10010', systems: '邮箱' }
  let leak = ok(await admin.post('/privacy/leaks', known), 201)
  const leak_path = `/privacy/leaks/${leak.leak.leak_id}`
  leak = ok(await admin.put(leak_path, { ...known, people_count: 900, version: leak.leak.version }))
  leak = ok(await admin.post(`${leak_path}/actions`, { action: 'assess', version: leak.leak.version }))
  const lines = ok(await admin.get('/clocks?limit=200')).items.filter((it) => it.link === leak_path)
  assert.equal(lines.length, leak.tasks.filter((it) => it.done_at === null).length, 'what is owed about it is on the board')
  assert.equal(ok(await agent.get('/clocks?limit=200')).items.some((it) => it.subject_kind.startsWith('privacy')), false, 'for those who see to it alone')
  const newest = ok(await admin.get(`${leak_path}/entries?limit=1`))
  assert.deepEqual(ok(await admin.get(`${leak_path}/entries?after=${newest.next}`)).items, leak.entries.slice(1))
  ok(await admin.get('/privacy/leaks?is_open=true&limit=1'))
  const owner = ok(await admin.get('/staff')).items[0].user_id
  const asked_task = ok(await admin.post(`${leak_path}/tasks`, { text: '更换口令', owner_id: owner, due_at: '2026-03-03T00:00:00Z' }), 201).tasks.find((it) => it.kind === 'other')
  ok(await admin.patch(`/privacy/leak_tasks/${asked_task.task_id}`, { is_done: true }))
  let notice = ok(await admin.post(`${leak_path}/drafts`, { audience: 'people' })).notices[0]
  notice = ok(await admin.put(`/privacy/leak_notices/${notice.notice_id}`, { version: notice.version, text_zh: '请留意来电', text_en: 'Beware of calls' })).notices[0]
  ok(await admin.post(`/privacy/leak_notices/${notice.notice_id}/send`, { version: notice.version, sent_to: '名册', channel: '门户', sent_at: '2026-03-02T01:00:00Z' }))
  ok(await admin.post(`${leak_path}/people`, { codes: [one.code] }))
  ok(await admin.post(`${leak_path}/matching_people`, { segment: 'vip' }))
  ok(await admin.get(`${leak_path}/people?limit=10`))
  ok(await admin.delete(`${leak_path}/people/${one.customer_id}`))
  ok(await admin.get(leak_path))
  ok(await customer.get('/portal/leak_notices'))

  // Tickets.
  const open = async (title) => ok(await agent.post('/tickets', { title, category_id: category.category_id, channel: 'phone', customer_id: one.customer_id, is_accepted: true }), 201)
  const a = await open('第一张')
  const b = await open('第二张')
  ok(await agent.get('/tickets?queue=all'))
  ok(await agent.get('/tickets/counts'))
  ok(await agent.get('/tickets/flow'))
  ok(await agent.post('/tickets/suggestions', { title: '第一张', description: '上不了网', customer_id: one.customer_id }))
  for (const format of ['csv', 'xlsx']) {
    const file = await lead.get(`/tickets/export?queue=all&format=${format}`)
    assert.equal(file.status, 200)
    assert.ok(file.bytes.length > 100)
    assert.equal(file.bytes.subarray(0, 2).toString('latin1'), format === 'csv' ? '\xef\xbb' : 'PK')
  }
  const path = `/tickets/${a.ticket_id}`
  ok(await agent.get(path))
  const edited = ok(await agent.patch(path, { version: a.version, tags: ['上门'] }))
  const acted = ok(await agent.post(`${path}/actions`, { action: 'start', version: edited.version }))
  ok(await agent.get(`${path}/timeline`))
  ok(await agent.post(`${path}/notes`, { text: 'note' }), 201)
  ok(await agent.post(`${path}/replies`, { text: 'reply' }), 201)
  const file = ok(await agent.call('POST', `${path}/attachments?file_name=led.png`, { raw: png }), 201)
  ok(await agent.get(`${path}/attachments`))
  assert.ok((await agent.get(`/attachments/${file.attachment_id}`)).bytes.equals(png))
  const me = agent.session.user.user_id
  ok(await agent.put(`${path}/watchers/${me}`))
  ok(await agent.get(`${path}/watchers`))
  ok(await agent.delete(`${path}/watchers/${me}`))
  const links = ok(await agent.post(`${path}/links`, { kind: 'related', code: b.code }), 201)
  ok(await agent.get(`${path}/links`))
  ok(await agent.delete(`${path}/links/${links.items[0].link_id}`))
  ok(await agent.put(`${path}/presence`, { is_typing: false }))
  const asked = ok(await agent.post(`${path}/tasks`, { kind: 'todo', title: '回电' }), 201).task
  ok(await agent.get(`${path}/tasks`))
  ok(await agent.get('/tasks?box=asked'))
  ok(await agent.get('/tasks/counts'))
  ok(await agent.get(`/tasks/${asked.task_id}`))
  ok(await agent.post(`/tasks/${asked.task_id}/actions`, { action: 'cancel', version: asked.version, reason: 'no need' }))
  ok(await agent.get(`${path}/checklist`))
  const line = categories.find((it) => it.code === 'fault.leased_line')
  const c = ok(await agent.post('/tickets', { title: '专线', category_id: line.category_id, channel: 'phone', is_accepted: true }), 201)
  ok(await agent.put(`/tickets/${c.ticket_id}/checklist/leased_line.cause`, { is_done: true }))
  ok(await lead.post('/tickets/bulk', { tickets: [{ ticket_id: a.ticket_id, version: acted.version }], priority: 'high' }))
  ok(await lead.post(`/tickets/${b.ticket_id}/merge`, { into_ticket_id: a.ticket_id, version: b.version, reason: 'the same' }))
  ok(await agent.get('/tags?q=上'))
  const view = ok(await agent.post('/views', { name: 'mine', filter: { queue: 'mine' } }), 201)
  ok(await agent.get('/views'))
  assert.equal((await agent.delete(`/views/${view.view_id}`)).status, 204)

  // The customer's own pages.
  ok(await customer.get('/portal/profile'))
  const request = ok(await customer.post('/portal/tickets', { title: '断网', category_id: category.category_id }), 201)
  const own = `/portal/tickets/${request.ticket_id}`
  ok(await customer.get('/portal/tickets'))
  ok(await customer.get(own))
  ok(await customer.post(`${own}/replies`, { text: '在家' }), 201)
  ok(await customer.call('POST', `${own}/attachments?file_name=led.png`, { raw: png }), 201)
  ok(await customer.get(`${own}/timeline`))
  // 2.2.4: what customers do is written down with the name that staff may see.
  const written = await admin.get(`/tickets/${request.ticket_id}/timeline`)
  assert.ok(ok(written).items.some((it) => it.actor_name === '张**' && it.text === '在家'), written.text)
  assert.ok(!written.text.includes('张建国'))
  const step = async (action, facts = {}) => {
    const { version } = ok(await admin.get(`/tickets/${request.ticket_id}`))
    ok(await admin.post(`/tickets/${request.ticket_id}/actions`, { action, version, ...facts }))
  }
  await step('accept')
  await step('start')
  await step('resolve', { result: 'done' })
  await step('feed_back', { customer_answer: 'satisfied', channel: 'phone' })
  ok(await customer.post(`${own}/reopening`, { reason: '还是不行' }))
  await step('resolve', { result: 'done again' })
  await step('feed_back', { customer_answer: 'satisfied', channel: 'phone' })
  await step('offer_evaluation', { channel: 'portal' })
  ok(await customer.post(`${own}/evaluation`, { score: 5, comment: '好' }))
  const second = ok(await customer.post('/portal/tickets', { title: '咨询', category_id: category.category_id }), 201)
  ok(await customer.post(`/portal/tickets/${second.ticket_id}/cancellation`, { reason: '不用了' }))

  // Duty: presence, skills, the roster, and who would be given a ticket.
  const boss0 = await Client.as(url, 'manager')
  ok(await agent.get('/duty/me'))
  assert.equal(ok(await agent.put('/duty/me/presence', { presence: 'available' })).presence, 'available')
  const people = ok(await boss0.get('/duty/people?limit=100')).items
  const mine = people.find((it) => it.user_id === me)
  assert.equal(mine.presence, 'available')
  ok(await boss0.put(`/duty/people/${me}`, { version: mine.version, capacity: 5, skills: [{ skill: 'broadband', level: 2 }] }))
  const shift = ok(await boss0.post('/duty/shifts', { user_id: me, starts_at: '2026-03-03T00:00:00Z', ends_at: '2026-03-03T08:00:00Z' }), 201)
  assert.equal(ok(await boss0.get('/duty/shifts?from=2026-03-02T00:00:00Z&to=2026-03-09T00:00:00Z')).items.some((it) => it.shift_id === shift.shift_id), true)
  assert.ok(ok(await boss0.post('/duty/shifts/copy', { from: '2026-03-02T00:00:00Z', to: '2026-03-09T00:00:00Z' })).copied >= 1)
  assert.equal((await boss0.delete(`/duty/shifts/${shift.shift_id}`)).status, 204)
  const free = ok(await agent.post('/tickets', { title: '断线', category_id: category.category_id, channel: 'phone' }), 201)
  assert.ok(ok(await agent.get(`/tickets/${free.ticket_id}/candidates`)).items.some((it) => it.user_id === me))
  assert.equal(ok(await agent.post(`/tickets/${free.ticket_id}/claim`)).handler_id, me)
  ok(await agent.put('/duty/me/presence', { presence: 'offline' }))

  // Clocks: an agent's complaint waits, a lead confirms; nobody works on it until it is late, and somebody says why.
  const kind = categories.find((it) => it.ticket_type === 'complaint')
  let late = ok(await agent.post('/tickets', { title: '多收费', category_id: kind.category_id, channel: 'phone', is_accepted: true }), 201)
  const late_path = `/tickets/${late.ticket_id}`
  assert.equal(late.grade, 'general')
  late = ok(await agent.post(`${late_path}/actions`, { action: 'start', version: late.version }))
  late = ok(await agent.post(`${late_path}/actions`, { action: 'wait', version: late.version, reason: '等账单', reason_code: 'customer_information' }))
  assert.equal(late.clock.state, 'running', 'not before it is confirmed')
  assert.equal((await agent.post(`${late_path}/pause_confirmation`)).status, 403)
  const confirmed = ok(await manager.post(`${late_path}/pause_confirmation`))
  assert.equal(confirmed.clocks.find((it) => it.clock === 'resolve').state, 'paused')
  late = ok(await agent.post(`${late_path}/actions`, { action: 'resume', version: late.version }))
  ok(await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"advance_seconds": 260000}' }).then(async (r) => ({ status: r.status, text: await r.text() })))
  const later = await Client.as(url, 'agent')  // three days on, sessions have ended
  const boss = await Client.as(url, 'manager')
  const sums = ok(await later.get(`${late_path}/clocks`))
  const clock = sums.clocks.find((it) => it.clock === 'resolve')
  assert.equal(clock.state, 'breached')
  assert.equal(clock.lines.reduce((sum, line) => sum + line.counted_seconds, 0) >= clock.used_seconds - clock.lines.length, true)
  assert.ok(ok(await later.get(`/clocks?level=3&handler_id=${me}`)).items.some((it) => it.ticket?.ticket_id === late.ticket_id && it.link === `/tickets/${late.ticket_id}`))
  const told = ok(await later.get('/notices'))
  assert.ok(told.unread >= 3, `warned at 50 and 80 %, then the breach: ${JSON.stringify(told)}`)
  assert.equal((await later.post('/notices/read', { up_to: told.items[0].notice_id })).status, 204)
  assert.equal(ok(await later.get('/notices')).unread, 0)
  const reason = { clock: 'resolve', reason_code: 'volume', explanation: '月初账单咨询集中' }
  const reminders = ok(await later.post(`${late_path}/reminders`, { at: '2026-12-01T00:00:00Z', text: '回访' }), 201)
  assert.equal(ok(await later.get(`${late_path}/reminders`)).items.length, 1)
  assert.equal(ok(await later.delete(`${late_path}/reminders/${reminders.items[0].reminder_id}`)).items.length, 0)
  assert.equal((await later.post(`${late_path}/breach`, { ...reason, promised_at: '2026-01-01T00:00:00Z' })).status, 422)
  ok(await later.post(`${late_path}/breach`, { ...reason, promised_at: '2030-01-01T00:00:00Z', channel: 'phone' }))
  ok(await boss.post(`${late_path}/clock_correction`, { clock: 'resolve', from: clock.started_at, to: clock.lines[0].to, counts: false, reason: '系统停机' }))

  // Boards: where tickets stand, who answers, what was attained.
  assert.ok(ok(await later.get('/process')).total >= 1)
  assert.ok(ok(await later.get('/duty_matrix')).rows.length > 20)
  const attained = ok(await later.get('/compliance')).items
  ok(await later.get(`/compliance/${attained[2].code}`))
  ok(await later.get(`/compliance/${attained[2].code}/tickets?limit=5`))
  let bad = ok(await later.post('/tickets', { title: '慢', category_id: category.category_id, channel: 'phone', is_accepted: true }), 201)
  for (const [action, facts] of [['start'], ['resolve', { result: 'done' }], ['feed_back', { customer_answer: 'satisfied', channel: 'phone' }], ['offer_evaluation'], ['evaluate', { score: 1 }]])
    bad = ok(await later.post(`/tickets/${bad.ticket_id}/actions`, { action, version: bad.version, ...facts }))
  assert.equal(bad.clock.clock, 'follow_up')
  ok(await later.post(`/tickets/${bad.ticket_id}/follow_up`, { channel: 'phone', said: '已致歉', result: 'content' }))
  await automation(url, ok)
  await complaints(url, ok)
  await keys(url, ok)
  await walkBookings((await fresh(t)).url, ok)  // a week that nothing above has moved on
  await walkCounter((await fresh(t)).url, ok)
  await walkKnowledge(url, ok)
  await walkContacts((await fresh(t)).url, ok)
  await walkChannels((await fresh(t)).url, ok)
  await walkTone(url, ok)
  await walkMessages(t, ok)

  assert.deepEqual(operations.map((o) => o.id).filter((id) => !seen.has(id)), [], 'operations nobody saw succeed')
})

async function walkOutage(url, ok) {
  const manager = await Client.as(url, 'manager')
  ok(await manager.get('/outage/status'))
  assert.equal((await manager.get('/outage/intake_sheet')).status, 200)
  assert.equal((await manager.get('/outage/local_page')).status, 200)
  const { import_id } = ok(await manager.post('/outage/imports', request([row('PAPER001-001', '13911112222')])))
  ok(await manager.get('/outage/imports'))
  assert.equal(ok(await manager.get(`/outage/imports/${import_id}/rows`)).items.length, 1)
  const words = { kind: 'outage', text_zh: '故障', text_en: 'Outage', from: '2026-03-02T01:00:00Z', until: '2026-03-09T01:00:00Z' }
  const notice = ok(await manager.post('/outage/notices', words), 201)
  ok(await manager.put(`/outage/notices/${notice.notice_id}`, { ...words, version: notice.version }))
  ok(await manager.get('/outage/notices'))
}

// A key that takes the place of another, which holds nothing once its values have been moved.
async function keys(url, ok) {
  const admin = await Client.as(url, 'admin')
  const made = ok(await admin.post('/keys', { suite: 'sm4', reason: '年度轮换' }), 201)
  const list = async () => ok(await admin.get('/keys')).items
  const old = (await list()).find((it) => it.state === 'old')
  while ((await list()).find((it) => it.key_id === old.key_id).records > 0)
    await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"advance_seconds":1}' })
  assert.equal(ok(await admin.post(`/keys/${old.key_id}/retire`, { reason: '已迁移完毕' })).state, 'retired')
  assert.equal((await list())[0].key_id, made.key_id)
}

// Rules, a webhook that nobody answers until it is given up, macros.
async function automation(url, ok) {
  const manager = await Client.as(url, 'manager')
  const agent = await Client.as(url, 'agent')
  const definition = {
    kind: 'trigger', events: ['opened'], schedule: null,
    conditions: { all: [{ field: 'text', operator: 'contains', values: ['外呼'] }], any: [] },
    actions: [{ kind: 'set', add_tags: ['外呼'] }, { kind: 'webhook', url: 'https://nowhere.invalid/hook', secret: '0123456789abcdef' }],
  }
  ok(await manager.get('/automation/vocabulary'))
  const draft = { name: '外呼', definition }
  assert.equal(ok(await manager.post('/automation/rules/dry_run', { ...draft, limit: 10 })).matched, 0)
  let rule = ok(await manager.post('/automation/rules', draft), 201)
  assert.ok(!JSON.stringify(rule).includes('0123456789abcdef'), 'a secret is never in a reply')
  rule = ok(await manager.put(`/automation/rules/${rule.rule_id}`, { ...draft, version: rule.version, name: '外呼回访' }))
  rule = ok(await manager.post(`/automation/rules/${rule.rule_id}/switch`, { version: rule.version, is_active: true }))
  const example = ok(await manager.post('/automation/examples', { example: 'vip_fault' }), 201)
  const ordered = ok(await manager.post('/automation/order', { rule_ids: [example.rule_id, rule.rule_id] }))
  assert.equal(ordered.items[0].rule_id, example.rule_id)
  ok(await manager.get('/automation/rules'))
  assert.equal((await manager.delete(`/automation/rules/${example.rule_id}`)).status, 204)
  const category = ok(await agent.get('/categories')).items[0]
  const ticket = ok(await agent.post('/tickets', { title: '请外呼', category_id: category.category_id, channel: 'phone' }), 201)
  const read = ok(await agent.get(`/tickets/${ticket.ticket_id}`))
  assert.deepEqual(read.tags, ['外呼'])
  assert.equal(ok(await manager.get(`/automation/runs?rule_id=${rule.rule_id}`)).items[0].ticket_code, ticket.code)
  assert.equal(ok(await manager.get(`/automation/rules/${rule.rule_id}`)).runs, 1)

  const macro = ok(await agent.post('/macros', { name: '回访', steps: [{ kind: 'note', text: '{agent.name} 已回访 {ticket.code}' }] }), 201)
  ok(await agent.get('/macros'))
  ok(await agent.put(`/macros/${macro.macro_id}`, { name: '已回访', steps: macro.steps, version: macro.version }))
  const path = `/tickets/${ticket.ticket_id}/macros/${macro.macro_id}`
  const preview = ok(await agent.get(path))
  assert.ok(preview.steps[0].step.text.includes(ticket.code))
  ok(await agent.post(path, { version: preview.ticket_version }))
  assert.equal((await agent.delete(`/macros/${macro.macro_id}`)).status, 204)

  for (let i = 0; i < 6; ++i)
    await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"advance_seconds": 25200}' })
  const later = await Client.as(url, 'manager')
  const [delivery] = ok(await later.get('/automation/deliveries?state=dead')).items
  assert.equal(delivery.attempts, 6)
  assert.equal(ok(await later.post(`/automation/deliveries/${delivery.delivery_id}/resend`)).state, 'pending')
}

// A complaint that is sent back, approved, settled, carried out and answered; a regulator's; a group.
async function complaints(url, ok) {
  const agent = await Client.as(url, 'agent')
  const manager = await Client.as(url, 'manager')
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'complaint.network')
  const open = async (more) => ok(await agent.post('/tickets', { title: '断网', category_id: category.category_id, channel: 'phone', is_accepted: true, ...more }), 201)
  const act = async (id, action, facts = {}) => {
    const { version } = ok(await agent.get(`/tickets/${id}`))
    return ok(await agent.post(`/tickets/${id}/actions`, { action, version, ...facts }))
  }
  const one = await open({ channel: 'regulator' })
  const step = async (who, path, body = {}) => {
    const { version } = ok(await who.get(`/complaints/${one.ticket_id}`))
    return ok(await who.post(`/complaints/${one.ticket_id}/${path}`, { version, ...body }))
  }
  await step(agent, 'authority', { authority: 'hotline', reference: 'X-1', received_at: one.opened_at })
  await act(one.ticket_id, 'start')
  await step(agent, 'investigation', { findings: '光缆被挖断', liability: 'third_party', cause: 'third_party' })
  await step(agent, 'proposal', { text: '赔付两百元', redress: 'compensation', amount_fen: 20000 })
  assert.equal(ok(await manager.get('/complaints?is_to_approve=true')).items[0].ticket_id, one.ticket_id)
  assert.equal((await step(manager, 'approval', { is_approved: true })).state, 'approved')
  await act(one.ticket_id, 'resolve', { result: '赔付' })
  await act(one.ticket_id, 'feed_back', { customer_answer: 'satisfied', channel: 'phone' })
  await step(agent, 'settlement', { agreement: '赔付两百元', consent: 'written' })
  await step(agent, 'execution', { reference: 'PF-1' })
  await step(agent, 'answer', { answer: 'accepted' })
  await step(agent, 'authority_reply', { text: '已赔付两百元', reference: 'HF-1' })
  const two = await open()
  const path = `/complaints/${two.ticket_id}`
  let seen_now = ok(await agent.get(path))
  seen_now = ok(await agent.post(`${path}/grade`, { version: seen_now.version, grade: 'critical', reason: '影响医院' }))
  seen_now = ok(await agent.post(`${path}/grade`, { version: seen_now.version, grade: 'general', reason: '已恢复供电' }))
  ok(await manager.post(`${path}/grade_approval`, { version: seen_now.version, is_approved: true }))
  assert.ok(ok(await agent.get('/complaints/counts')).states.length > 0)

  const made = []
  for (let i = 0; i < 5; ++i) {
    const customer = ok(await agent.post('/customers', { name: `群体${i}`, customer_type: 'person', contact_points: [{ kind: 'mobile', value: `1370000000${i}` }] }), 201)
    made.push(await open({ customer_id: customer.customer_id }))
  }
  const parent = ok(await manager.get(`/complaints/${made.at(-1).ticket_id}`)).group.parent_id
  assert.ok(ok(await manager.get(`/complaints/${parent}/members`)).items.length >= 5)
  const { version } = ok(await manager.get(`/complaints/${parent}`))
  assert.ok(ok(await manager.post(`/complaints/${parent}/group_result`, { version, text: '光缆已修复，业务恢复' })).told >= 4)
  const last = ok(await manager.get(`/complaints/${made.at(-1).ticket_id}`))
  ok(await manager.post(`/complaints/${last.ticket_id}/detachment`, { version: last.version, reason: '另一处机房' }))

  const customer = await Client.as(url, 'customer')
  const own = ok(await customer.post('/portal/tickets', { title: '多收费', category_id: category.category_id }), 201)
  assert.equal(ok(await customer.get(`/portal/tickets/${own.ticket_id}/complaint`)).state, 'received')
  assert.equal((await customer.get(`/portal/tickets/${one.ticket_id}/complaint`)).status, 404)
}

test('a changed category stands in the audit log, with before and after', async (t) => {
  const server = await fresh(t)
  const admin = await Client.as(server.url, 'admin')
  const category = (await admin.get('/categories')).body.items[0]
  assert.equal((await admin.patch(`/categories/${category.category_id}`, { version: category.version, name_en: 'Renamed' })).status, 200)
  const entry = (await admin.get('/audit?subject_kind=category')).body.items[0]
  assert.equal(entry.action, 'category.update')
  assert.equal(entry.subject_label, category.code)
  assert.equal(entry.before.name_en, category.name_en)
  assert.equal(entry.after.name_en, 'Renamed')
})
