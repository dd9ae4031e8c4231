// The measurements of bench/run. Limits and product are measured one after the other on the same machine.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { bin, data, draftOf, posting, say, searching, seconds, start, tickets, wrk } from './lib.mjs'

// Creation against bare SQLite.
const raw_path = join(data, 'raw.db')
const clean = () => ['', '-wal', '-shm'].forEach((end) => rmSync(raw_path + end, { force: true }))
clean()
const raw = Number(execFileSync(bin('bench_raw_tickets'), [raw_path, seconds], { encoding: 'utf8' }))
clean()
const small = join(data, 'small')
rmSync(small, { recursive: true, force: true })
execFileSync(bin('bihuan'), ['demo', '--data-dir', small, '--part', 'base'])
let server = await start(small)
const create = await wrk(`${server.url}/api/v1/tickets`, { connections: 64, token: server.token, script: posting(await draftOf(server)) })
say('raw SQLite, groups of 64, same rows, tickets/s', raw.toFixed(0))
say('tickets created over HTTP, 64 connections, durable, /s', create.rate.toFixed(0))
say('  ratio', (create.rate / raw).toFixed(2), '>= 0.5', create.rate / raw >= 0.5)

// One ticket read against a Beast hello.
const hello_server = spawn(bin('bench_hello'), ['18999'], { stdio: ['ignore', 'pipe', 'inherit'] })
await new Promise((resolve) => hello_server.stdout.once('data', resolve))
await pause(100)
const hello = await wrk('http://127.0.0.1:18999/', { connections: 64 })
hello_server.kill()
const health = await wrk(`${server.url}/healthz`, { connections: 64 })
const { items } = await server.get('/tickets?queue=all&limit=1')
const read = await wrk(`${server.url}/api/v1/tickets/${items[0].ticket_id}`, { connections: 64, token: server.token })
await server.stop()
say('Beast hello of 1,200 bytes, one thread, /s', hello.rate.toFixed(0))
say('GET /healthz, same server, /s', health.rate.toFixed(0))
say('GET of a ticket, 64 connections, /s', read.rate.toFixed(0))
say('  ratio to the Beast hello', (read.rate / hello.rate).toFixed(2), '>= 0.35', read.rate / hello.rate >= 0.35)

// Replies in 2,000 open chats, beside an event alone by the same way.
const chat_path = join(data, 'chat.db')
const cleanChat = () => ['', '-wal', '-shm'].forEach((end) => rmSync(chat_path + end, { force: true }))
cleanChat()
const chat = execFileSync(bin('bench_chat'), [chat_path, '2000', '200', seconds], { encoding: 'utf8' })
cleanChat()
const p99 = (line) => Number(new RegExp(`${line}.*p99 ([\\d.]+)`).exec(chat)[1])
say('an event alone, POST to the other side, p99 ms', p99('an event alone').toFixed(2))
say('a reply in a chat, durable, to the other side, p99 ms', p99('a reply in a chat').toFixed(2), '< 200', p99('a reply in a chat') < 200)
say('  ratio', p99('ratio').toFixed(2))

// A large store.
const large = join(data, `store-${tickets}`)
if (!existsSync(join(large, 'ready'))) {
  rmSync(large, { recursive: true, force: true })
  console.log(`making ${tickets} tickets (once) ...`)
  execFileSync(bin('bihuan'), ['demo', '--data-dir', large, '--count', String(tickets)], { stdio: ['ignore', 'inherit', 'inherit'] })
  writeFileSync(join(large, 'ready'), '')
}
server = await start(large)
say(`start on ${tickets} tickets until /readyz answers, ms`, server.took.toFixed(0), '< 500', server.took < 500)
const page = await wrk(`${server.url}/api/v1/tickets?queue=all_open&limit=50`, { connections: 1, token: server.token, latency: true })
say('queue page of 50, p99 ms (one connection)', page.p99.toFixed(2), '< 5', page.p99 < 5)
const newest = await wrk(`${server.url}/api/v1/tickets?queue=all&limit=50`, { connections: 1, token: server.token, latency: true })
say('newest 50 of all, p99 ms', newest.p99.toFixed(2), '< 5', newest.p99 < 5)
const search = await wrk(server.url, { connections: 1, token: server.token, latency: true, script: searching })
say('search for two Chinese characters, p99 ms', search.p99.toFixed(2), '< 50', search.p99 < 50)
say('search, /s on one connection', search.rate.toFixed(0))
const memory = server.memory()
say('resident memory after all that, MB', memory.toFixed(0), '< 200', memory < 200)
await server.stop()
