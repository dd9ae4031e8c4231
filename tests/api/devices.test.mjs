// 2.2.5: a machine of a hall is let in by a code that is good once, runs for months, and is let go at once.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { fresh } from '../lib/server.mjs'

const day = 24 * 3600
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}
const codeOf = (reply) => reply.body.errors?.[0]?.code ?? reply.body.code

// As the machine does it: nothing but the code.
async function machine(url, code) {
  const client = new Client(url)
  const reply = await client.post('/session/device', { code })
  client.csrf = reply.body?.csrf_token ?? ''
  return { client, reply }
}

test('a code is good once, the machine runs for months, and is let go at once', async (t) => {
  const { url, folder } = await fresh(t)
  const admin = await Client.as(url, 'admin'), kiosk = await Client.as(url, 'kiosk')
  const { user_id } = kiosk.session.user
  const { code, device } = ok(await admin.post('/devices', { user_id, name: '城东厅大屏' }), 201)
  assert.match(code, /^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/)
  assert.deepEqual([device.state, device.username, device.linked_at], ['waiting', 'kiosk', null])
  assert.equal(codeOf((await machine(url, 'AAAAA-AAAAA')).reply), 'identity.device_code_wrong')

  // As somebody types it who has no dash on the screen's keyboard.
  const { client, reply } = await machine(url, code.toLowerCase().replace('-', ' '))
  ok(reply)
  const cookie = reply.headers.getSetCookie()[0]
  assert.match(cookie, /HttpOnly; SameSite=Strict; Max-Age=31536000/)
  assert.deepEqual(reply.body.permissions, ['counter_kiosk'])
  assert.equal(codeOf((await machine(url, code)).reply), 'identity.device_code_wrong', 'once')
  const one = async () => ok(await (await Client.as(url, 'admin')).get('/devices')).items.find((it) => it.device_id === device.device_id)
  assert.deepEqual([(await one()).state, (await one()).code_until], ['linked', null])

  const [{ place_id }] = ok(await client.get('/counter/halls')).items
  for (let month = 0; month < 6; ++month) {
    await clock(url, 29 * day)
    ok(await client.get(`/counter/halls/${place_id}/board`))
  }
  const used = await one()
  assert.equal(used.state, 'linked')
  assert.ok(Date.parse(used.last_used_at) >= Date.parse('2026-08-01'), used.last_used_at)

  // Neither the code nor what the machine holds stands anywhere in clear.
  const boss = await Client.as(url, 'admin')
  const everywhere = (await boss.get('/audit?limit=200')).text + JSON.stringify(used)
  for (const secret of [code, code.replace('-', ''), client.cookie.split('=')[1]]) assert.ok(!everywhere.includes(secret))
  const actions = ok(await boss.get('/audit?subject_kind=device')).items.map((it) => it.action)
  assert.deepEqual(actions, ['device.link', 'device.create'])

  assert.equal((await boss.delete(`/devices/${device.device_id}`)).status, 204)
  assert.equal((await client.get('/counter/halls')).status, 401, 'at once')
  assert.equal((await boss.delete(`/devices/${device.device_id}`)).body.code, 'identity.device_unknown')
  assert.ok(folder)
})

test('what is refused', async (t) => {
  const { url } = await fresh(t)
  const admin = await Client.as(url, 'admin'), kiosk = await Client.as(url, 'kiosk'), agent = await Client.as(url, 'agent')
  const machine_id = kiosk.session.user.user_id, person_id = agent.session.user.user_id
  const rows = [
    ['a person', { user_id: person_id, name: '取号机' }, 'identity.device_account'],
    ['nobody', { user_id: '1234567890123456789', name: '取号机' }, 'identity.device_account'],
    ['no name', { user_id: machine_id, name: ' ' }, 'field.missing'],
    ['a long name', { user_id: machine_id, name: 'x'.repeat(81) }, 'field.too_long'],
  ]
  for (const [name, body, code] of rows) {
    const reply = await admin.post('/devices', body)
    assert.equal(reply.status, 422, name)
    assert.equal(codeOf(reply), code, name)
  }
  assert.equal((await agent.post('/devices', { user_id: machine_id, name: 'x' })).status, 403)
  assert.equal((await kiosk.get('/devices')).status, 403)

  // Too late: half an hour.
  const { code, device } = ok(await admin.post('/devices', { user_id: machine_id, name: '取号机' }), 201)
  await clock(url, 31 * 60)
  assert.equal(codeOf((await machine(url, code)).reply), 'identity.device_code_wrong')
  assert.equal(ok(await admin.get('/devices?limit=1')).items.find((it) => it.device_id === device.device_id).state, 'expired')

  // An account that was switched off lets no machine in.
  const later = ok(await admin.post('/devices', { user_id: machine_id, name: '取号机 2' }), 201)
  const account = ok(await admin.get(`/users/${machine_id}`))
  ok(await admin.patch(`/users/${machine_id}`, { version: account.version, is_active: false }))
  assert.equal(codeOf((await machine(url, later.code)).reply), 'identity.device_code_wrong')

  // Whoever guesses is stopped.
  let last
  for (let i = 0; i < 60; ++i) last = (await machine(url, `GUESS-${i}`)).reply
  assert.equal(codeOf(last), 'identity.too_many_tries')
})
