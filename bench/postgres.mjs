// The measurements of bench/postgres; all on one server, one after the other.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bin, data, draftOf, posting, say, searches, searching, seconds, start, tickets, wrk } from './lib.mjs'

const [server_url, log] = process.argv.slice(5)
const sql = (database, text) => execFileSync('psql', [database, '-qAtc', text], { encoding: 'utf8' }).trim()
const make = (name) => {
  sql(server_url, `create database ${name}`)
  return server_url.replace('/postgres?', `/${name}?`)
}
const folder = (name) => {
  const path = join(data, name)
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { recursive: true })
  return path
}

// What the server is asked when one ticket is created, as [text, values] from begin to commit.
async function statementsOf(create) {
  const log_all = async (word) => {
    sql(server_url, `alter system set log_statement = '${word}'`)
    sql(server_url, 'select pg_reload_conf()')
    await pause(300)
  }
  await log_all('all')
  await create()
  await log_all('none')
  const lines = readFileSync(log, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter((it) => /^(execute|statement)/.test(it.message ?? ''))
  const pid = lines.find((it) => /insert into ticket \(/.test(it.message)).pid
  const told = lines.filter((it) => it.pid === pid).map((it) => [it.message.replace(/^(execute [^:]*|statement): /, '').trim(), it.detail ?? ''])
  const at = told.findIndex(([text]) => /insert into ticket \(/.test(text))
  const begin = told.slice(0, at).findLastIndex(([text]) => /^begin/i.test(text))
  const end = told.findIndex(([text], i) => i > at && /^commit/i.test(text))
  return told.slice(begin, end + 1).map(([text, detail]) => [text, [...detail.matchAll(/\$\d+ = (NULL|'((?:[^']|'')*)')/g)].map((it) => (it[1] === 'NULL' ? null : it[2].replaceAll("''", "'")))])
}

// The same as a pgbench script: what is new with each ticket, ids and the code, is made anew by each round.
function scriptOf(statements, last_id) {
  const values = statements.flatMap(([, all]) => all)
  const isNew = (value) => /^\d{17,19}$/.test(value) && BigInt(value) > last_id
  const ids = [...new Set(values.filter((it) => it !== null && isNew(it)))]
  const code = values.find((it) => /^\d{6}-[A-Z]\d+$/.test(it ?? ''))
  const names = new Map()
  const script = [`\\set base random(1, 900000000000) * 1000000`, ...ids.map((_, i) => `\\set id${i} :base + ${i}`)]
  for (const [text, all] of statements) {
    const bound = text.replace(/\$(\d+)/g, (_, n) => {
      const value = all[n - 1]
      if (value === null) return 'null'
      if (value === '') return "''"
      if (value === code) return ':base'
      if (ids.includes(value)) return `:id${ids.indexOf(value)}`
      if (!names.has(value)) names.set(value, `v${names.size}`)
      return `:${names.get(value)}`
    })
    script.push(`${bound};`)
  }
  return { script: script.join('\n'), values: [...names].flatMap(([value, name]) => ['-D', `${name}=${value}`]) }
}

const small = folder('postgres-small'), small_store = make('small')
execFileSync(bin('bihuan'), ['demo', '--data-dir', small, '--part', 'base', '--store', small_store])
const first = await start(small, ['--store', small_store])
const draft = await draftOf(first)
const post = () => fetch(`${first.url}/api/v1/tickets`, { method: 'POST', headers: { authorization: `Bearer ${first.token}`, 'content-type': 'application/json' }, body: JSON.stringify(draft) })
for (let i = 0; i < 8; ++i) await post() // every connection has prepared its statements
const last_id = BigInt(sql(small_store, 'select max(event_id) from outbox'))
const statements = await statementsOf(post)
const { script, values } = scriptOf(statements, last_id)
writeFileSync(join(data, 'pgbench.sql'), script)
const pgbench = (clients) => {
  const text = execFileSync('/usr/lib/postgresql/15/bin/pgbench', ['-n', '-M', 'prepared', '-c', clients, '-j', '2', '-T', seconds, '-f', join(data, 'pgbench.sql'), ...values, small_store], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return Number(/tps = ([\d.]+)/.exec(text)[1])
}
const tried = ['4', '16', '64'].map((clients) => ({ clients, rate: pgbench(clients) })).sort((a, b) => b.rate - a.rate)
say(`pgbench, ${statements.length} statements a ticket, best of 4, 16, 64 clients (${tried[0].clients}), /s`, tried[0].rate.toFixed(0))
const one = await wrk(`${first.url}/api/v1/tickets`, { connections: 64, token: first.token, script: posting(draft) })
say('tickets created over HTTP, 64 connections, durable, /s', one.rate.toFixed(0))
say('  ratio', (one.rate / tried[0].rate).toFixed(2), '>= 0.5', one.rate / tried[0].rate >= 0.5)

// Both on this machine, so they share its writers (store.writers, docs/scale.md).
await first.stop()
const shared = Math.max(1, Math.floor(Math.min(Math.max(cpus().length, 2), 4) / 2))
const beside = folder('postgres-second')
copyFileSync(join(small, 'secret.key'), join(beside, 'secret.key'))
const nodes = await Promise.all([small, beside].map((path) => start(path, ['--store', small_store], { BIHUAN_STORE_WRITERS: String(shared) })))
const both = await Promise.all(nodes.map((node) => wrk(`${node.url}/api/v1/tickets`, { connections: 32, token: node.token, script: posting(draft) })))
const sum = both[0].rate + both[1].rate
say(`the same by two nodes, ${shared} writer and 32 connections each, /s`, sum.toFixed(0))
say('  ratio to one', (sum / one.rate).toFixed(2), '>= 1', sum >= one.rate)
for (const node of nodes) await node.stop()

// Pages of the same store on both engines.
const large = join(data, `store-${tickets}`)
if (!existsSync(join(large, 'ready'))) {
  console.log(`making ${tickets} tickets (once) ...`)
  execFileSync(bin('bihuan'), ['demo', '--data-dir', large, '--count', String(tickets)], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(join(large, 'ready'), '')
}
const large_store = make('large')
execFileSync(bin('bihuan'), ['migrate', '--quiet', '--from', `sqlite:${join(large, 'bihuan.db')}`, '--to', large_store])
sql(large_store, 'vacuum analyze')
sql(large_store, 'checkpoint')
// Data folders are one server's each; the copy needs the key alone.
const large_copy = folder('large-postgres')
copyFileSync(join(large, 'secret.key'), join(large_copy, 'secret.key'))
const queue_page = '/api/v1/tickets?queue=all_open&limit=50', newest = '/api/v1/tickets?queue=all&limit=50'
// What became due while no server ran is done first; then pages are alone.
const caughtUp = async (server) => {
  const committed = async () => Number(/^bihuan_store_units_committed (\S+)/m.exec(await (await fetch(`${server.url}/metrics`)).text())[1])
  for (let before = -100, now = 0; now - before > 20; ) {
    before = await committed()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    now = await committed()
  }
}
// Both engines in turn, so that what else the machine does in these minutes meets both; the middle round counts.
const rounds = 5
const servers = [await start(large), await start(large_copy, ['--store', large_store])]
for (const server of servers) {
  await caughtUp(server)
  // The first of each is not what a day's work meets: connections prepare their statements and see their pages.
  for (let i = 0; i < 40; ++i) {
    for (const path of [...searches, queue_page, newest]) await server.get(path.slice('/api/v1'.length))
  }
}
// One client leaves the processors asleep most of the time, and a virtual machine's take longer to wake than a statement
// to run: something of the idle class, which gives way to everything, keeps them awake for both engines.
const awake = cpus().map(() => spawn('chrt', ['--idle', '0', 'sh', '-c', 'while :; do :; done']))
const sleepAgain = () => awake.forEach((child) => child.kill())
process.once('exit', sleepAgain)
const middle = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]
for (const [name, path, script] of [['queue page of 50', queue_page], ['newest 50 of all', newest], ['search for two Chinese characters', '', searching]]) {
  const p50 = [[], []], p99 = [[], []]
  for (let round = 0; round < rounds; ++round) {
    for (const [i, server] of servers.entries()) {
      const figures = await wrk(`${server.url}${path}`, { connections: 1, token: server.token, latency: true, script })
      p50[i].push(figures.p50)
      p99[i].push(figures.p99)
    }
  }
  for (const [which, all] of [['p50', p50], ['p99', p99]]) {
    const [lite, postgres] = all.map(middle)
    say(`${name}, ${which} ms, SQLite ${lite.toFixed(2)}`, postgres.toFixed(2), '<= twice', postgres <= 2 * lite)
  }
}
for (const server of servers) await server.stop()
sleepAgain() // this process waits for its children
