// A primary killed under load, again and again, and a node of ours: nothing acknowledged is lost, service is back within
// seconds, and no clock fires twice. BIHUAN_KILLS says how often (default 20).
import assert from 'node:assert/strict'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from '../lib/client.mjs'
import { root, serve } from '../lib/server.mjs'
import { startCluster, until } from './cluster.mjs'

const kills = Number(process.env.BIHUAN_KILLS ?? 20)
const writers = 8

// 2.5.5: while no primary can be had, people look things up at a standby; who writes is told so.
async function aStandbyIsRead(cluster, client, category_id) {
  const standby = (await Promise.all(cluster.servers.map(async (db) => ((await cluster.primary()).name === db.name ? undefined : db)))).find(Boolean)
  const data = join(cluster.folder, 'reader')
  mkdirSync(data)
  copyFileSync(join(cluster.nodes[0].data, 'secret.key'), join(data, 'secret.key'))
  process.env.BIHUAN_STORE_READ_ONLY = 'true'
  const reader = await serve(data, { manualClock: '', isDemo: false, args: ['--store', `postgresql://postgres@127.0.0.1:${standby.port}/postgres`] })
  delete process.env.BIHUAN_STORE_READ_ONLY
  try {
    assert.deepEqual(await (await fetch(`${reader.url}/readyz`)).json(), { status: 'read_only' })
    const there = Object.assign(new Client(reader.url), { cookie: client.cookie, csrf: client.csrf })
    const made = await client.post('/tickets', { title: 'seen at the standby', category_id, channel: 'phone', is_accepted: false })
    await until('the ticket at the standby', 5_000, async () => (await there.call('GET', `/tickets/${made.body.ticket_id}`, undefined, { isChecked: false })).status === 200)
    const refused = await there.call('POST', '/tickets', { title: 'no', category_id, channel: 'phone' }, { isChecked: false })
    assert.deepEqual([refused.status, refused.body.code], [503, 'store.read_only'])
  } finally {
    reader.child.kill('SIGTERM')
  }
}

test(`${kills} primaries and a node killed under load`, { timeout: 240_000 + kills * 60_000 }, async (t) => {
  const cluster = await startCluster(t)
  cluster.bihuan('demo', '--part', 'base')
  // Clocks that warn, end and escalate while the test runs: a minute to accept, by day and night.
  const standard = join(cluster.folder, 'standard.toml')
  writeFileSync(standard, readFileSync(join(root, 'standards/telecom.toml'), 'utf8').replace(/^accept = .*$/gm, 'accept = "1m"').replace(/^accept_calendar = .*$/gm, 'accept_calendar = "always"'))
  cluster.bihuan('standard', 'publish', standard, '--note', 'a minute to accept')
  copyFileSync(join(cluster.nodes[0].data, 'secret.key'), join(cluster.nodes[1].data, 'secret.key'))
  for (const node of cluster.nodes) await cluster.startNode(node)
  await until('both nodes behind HAProxy', 20_000, async () => (await fetch(`${cluster.url}/readyz`)).status === 200)

  const client = await Client.as(cluster.url, 'agent')
  const category_id = (await client.get('/categories')).body.items[0].category_id
  const acknowledged = new Map()
  const refusals = new Map()
  let number = 0, isOver = false, lastAnswer = Date.now()
  const write = async () => {
    while (!isOver) {
      const title = `ha ${++number}`
      const body = { title, category_id, channel: 'phone', is_accepted: false }
      const reply = await client.call('POST', '/tickets', body, { isChecked: false }).catch((error) => ({ status: error.cause?.code ?? 'broken' }))
      if (reply.status === 201) {
        acknowledged.set(reply.body.ticket_id, title)
        lastAnswer = Date.now()
      } else {
        refusals.set(reply.status, (refusals.get(reply.status) ?? 0) + 1)
      }
      await pause(20) // a steady load, not a flood
    }
  }
  const load = Promise.all(Array.from({ length: writers }, write))
  const outages = []
  const outage = async (what, limit, kill) => {
    await kill()
    const killed = Date.now()
    await until(`service after ${what}`, 60_000, async () => lastAnswer > killed + 200)
    outages.push(lastAnswer - killed)
    assert.ok(lastAnswer - killed < limit, `${what}: away for ${lastAnswer - killed} ms`)
  }
  const served = () => lastAnswer > Date.now() - 500
  for (let i = 1; i <= kills; ++i) {
    await until('a synchronous standby', 120_000, async () => served() && (await cluster.hasStandby()))
    await outage(`kill ${i} of the primary`, 15_000, cluster.killPrimary)
  }
  await until('a synchronous standby', 120_000, async () => served() && (await cluster.hasStandby()))
  const node = cluster.nodes[0]
  await outage('a kill of our node', 10_000, async () => node.server.child.kill('SIGKILL'))
  await cluster.startNode(node)
  // Let clocks of before the last kill run out.
  await until('clocks that fired', 120_000, async () => Number(cluster.sql('select count(*) from sla_result')) > 100)
  isOver = true
  await load

  const kept = new Set(cluster.sql('select ticket_id from ticket').split('\n'))
  assert.deepEqual([...acknowledged.keys()].filter((id) => !kept.has(id)), [], 'acknowledged, and lost')
  assert.equal(cluster.sql('select count(*) from (select title from ticket group by title having count(*) > 1) as twice'), '0', 'a request was carried out twice')
  const twice = 'select count(*) from (select 1 from ticket_notice group by ticket_id, user_id, kind, details having count(*) > 1) as twice'
  assert.equal(cluster.sql(twice), '0', 'a notice was sent twice')
  const fired = Number(cluster.sql('select count(*) from sla_result')), notices = Number(cluster.sql('select count(*) from ticket_notice'))
  const sorted = [...outages].sort((a, b) => a - b)
  await aStandbyIsRead(cluster, client, category_id)
  t.diagnostic(`${acknowledged.size} tickets acknowledged, none lost; ${fired} clocks ended and ${notices} notices, none twice`)
  t.diagnostic(`away for ${sorted[0]} to ${sorted.at(-1)} ms, median ${sorted[sorted.length >> 1]} ms; refused: ${JSON.stringify([...refusals])}`)
})
