// Every route as every role and as nobody. Who may is read from the contract (x-access) and from list_roles; that the
// server's own table and the contract agree is checked in contract.test.mjs.
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { operations } from '../lib/contract.mjs'
import { fresh } from '../lib/server.mjs'

const accounts = {
  administrator: 'admin', manager: 'manager', team_lead: 'lead', agent: 'agent', field_engineer: 'jc.field',
  quality_inspector: 'quality', trainer: 'trainer', archivist: 'archivist', customer: 'customer', kiosk: 'kiosk',
  telephone_switch: 'switch',
}
// Outside the contract's JSON requests: streams and pages of the process itself.
const apart = new Set(['stream_events', 'get_health', 'get_readiness', 'get_metrics'])
// Open to whoever holds a source's secret, whatever their role: unsigned calls are refused alike.
const signedAlone = new Set(['take_in_sms', 'take_in_kannel_sms', 'take_in_webhook'])
// What each role may do at the least and must never do: a table a domain expert can check, apart from the server's own.
const mustHave = {
  agent: ['ticket_create', 'ticket_handle', 'customer_write'], team_lead: ['ticket_assign', 'ticket_bulk', 'customer_merge'],
  field_engineer: ['ticket_handle'], quality_inspector: ['audit_read'], archivist: ['audit_read'], manager: ['audit_read'],
  trainer: ['ticket_read'], administrator: ['user_manage', 'category_manage', 'organization_manage'], customer: ['portal'], kiosk: ['counter_kiosk'],
  telephone_switch: ['call_report'],
}
const mustLack = {
  agent: ['user_manage', 'audit_read', 'ticket_bulk', 'customer_merge', 'portal'], team_lead: ['user_manage', 'category_manage'],
  field_engineer: ['customer_write', 'customer_reveal', 'ticket_assign'], quality_inspector: ['ticket_handle', 'customer_write'],
  archivist: ['ticket_handle', 'user_manage'], manager: ['user_manage'], trainer: ['ticket_handle', 'customer_reveal'],
  administrator: ['portal'], customer: ['ticket_read', 'customer_read', 'user_read', 'audit_read', 'counter_kiosk'],
  kiosk: ['ticket_read', 'customer_read', 'ticket_handle', 'portal'], telephone_switch: ['ticket_read', 'customer_read', 'ticket_handle', 'portal'],
}

test('every route as every role and as nobody', async (t) => {
  const server = await fresh(t)
  const admin = await Client.as(server.url, 'admin')
  const roles = Object.fromEntries((await admin.get('/roles')).body.items.map((r) => [r.role, new Set(r.permissions)]))
  for (const [role, list] of Object.entries(mustHave)) for (const p of list) assert.ok(roles[role].has(p), `${role} lacks ${p}`)
  for (const [role, list] of Object.entries(mustLack)) for (const p of list) assert.ok(!roles[role].has(p), `${role} has ${p}`)
  let checked = 0
  for (const [role, username] of [['nobody', null], ...Object.entries(accounts)]) {
    await t.test(role, async () => {
      for (const operation of operations) {
        if (apart.has(operation.id) || operation.id === 'sign_in') continue
        // A session of its own for what ends sessions.
        const client = username ? await clientFor(operation.id, server.url, username) : new Client(server.url)
        const path = operation.path.replace('/api/v1', '').replace(/\{\w+\}/g, '1234567890123456789')
        const body = operation.operation.requestBody ? {} : undefined
        const reply = await client.call(operation.method, path, body)
        const what = `${operation.id} as ${role}: ${reply.status} ${reply.text.slice(0, 200)}`
        assert.ok(reply.status < 500, what)
        if (signedAlone.has(operation.id)) {
          assert.equal(reply.body?.code, 'intake.not_trusted', what)
          checked++
          continue
        }
        const isRefused = reply.status === 401 || (reply.status === 403 && reply.body?.code === 'http.not_permitted')
        const may = operation.access === 'open' || (username && (operation.access === 'signed_in' || roles[role].has(operation.access)))
        assert.equal(isRefused, !may, what)
        if (!username && !may) assert.equal(reply.status, 401, what)
        checked++
      }
    })
  }
  t.diagnostic(`${checked} pairs of route and role`)
})

const kept = new Map()
async function clientFor(id, url, username) {
  if (id === 'sign_out' || id === 'change_own_password') return Client.as(url, username)
  const key = url + username
  if (!kept.has(key)) kept.set(key, await Client.as(url, username))
  return kept.get(key)
}

test('a session without its CSRF token changes nothing', async (t) => {
  const server = await fresh(t)
  const client = await Client.as(server.url, 'agent')
  client.csrf = ''
  const reply = await client.post('/tickets', {})
  assert.equal(reply.status, 403)
  assert.equal(reply.body.code, 'http.csrf_missing')
  client.csrf = 'forged'
  assert.equal((await client.post('/tickets', {})).body.code, 'http.csrf_missing')
  assert.equal((await client.get('/session')).status, 200)
})

test('an API token has no more than it was given, and dies when revoked', async (t) => {
  const server = await fresh(t)
  const lead = await Client.as(server.url, 'lead')
  const made = await lead.post('/api_tokens', { name: 'report', expires_in_days: 7, permissions: ['ticket_read'] })
  assert.equal(made.status, 201, made.text)
  const program = new Client(server.url)
  const bearer = { headers: { authorization: `Bearer ${made.body.token}` } }
  assert.equal((await program.call('GET', '/tickets', undefined, bearer)).status, 200)
  assert.equal((await program.call('POST', '/tickets', {}, bearer)).body.code, 'http.not_permitted')
  assert.equal((await lead.post('/api_tokens', { name: 'too much', expires_in_days: 7, permissions: ['user_manage'] })).status, 422)
  assert.equal((await lead.delete(`/api_tokens/${made.body.api_token.token_id}`)).status, 204)
  assert.equal((await program.call('GET', '/tickets', undefined, bearer)).status, 401)
})
