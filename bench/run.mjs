// The measurements of bench/run. Limits and product are measured one after the other on the same machine.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const [data, tickets, seconds] = [process.argv[2], Number(process.argv[3]), process.argv[4]]
const bin = (name) => join('build/release/bin', name)
const lines = []
const say = (name, value, target = '', isMet = true) => {
  lines.push(`${name.padEnd(58)} ${String(value).padStart(14)}  ${target ? `${isMet ? 'met  ' : 'NOT MET'} ${target}` : ''}`)
  console.log(lines.at(-1))
}
mkdirSync(data, { recursive: true })

async function start(folder) {
  const begin = performance.now()
  const child = spawn(bin('bihuan'), ['serve', '--data-dir', folder, '--port', '0', '--demo', '--log-level', 'error'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise((resolve) => child.stdout.on('data', (text) => {
    const match = /http:\/\/localhost:(\d+)/.exec(text)
    if (match) resolve(`http://127.0.0.1:${match[1]}`)
  }))
  await fetch(`${url}/readyz`)
  const took = performance.now() - begin
  const json = { 'content-type': 'application/json' }
  const session = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: json, body: JSON.stringify({ username: 'lead', password: 'Bihuan-demo-2026' }) })
  const cookie = session.headers.getSetCookie()[0].split(';')[0]
  const { csrf_token } = await session.json()
  const made = await fetch(`${url}/api/v1/api_tokens`, { method: 'POST', headers: { ...json, cookie, 'x-csrf-token': csrf_token }, body: JSON.stringify({ name: 'bench', expires_in_days: 1 }) })
  const token = (await made.json()).token
  const get = async (path) => (await fetch(`${url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json()
  const stop = () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM') })
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024
  return { url, token, took, get, stop, memory }
}

function wrk(url, { connections, token, script, latency = false }) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`]
  if (latency) args.push('--latency')
  if (token) args.push('-H', `Authorization: Bearer ${token}`)
  if (script) {
    writeFileSync(join(data, 'wrk.lua'), script)
    args.push('-s', join(data, 'wrk.lua'))
  }
  const text = execFileSync('wrk', [...args, url], { encoding: 'utf8' })
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(text)
  if (refused) throw new Error(`${url}: ${refused[0]}`)
  const p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(text)
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]), p99: p99 && Number(p99[1]) * { us: 0.001, ms: 1, s: 1000 }[p99[2]] }
}

console.log(`${cpus().length} cores of ${cpus()[0].model}; ${seconds} s each\n`)

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
const category = (await server.get('/categories')).items[0].category_id
const body = JSON.stringify({ title: '宽带无法上网，光猫 LOS 灯闪红', description: '昨晚八点左右突然断网，光猫 LOS 灯一直闪红，重启过两次没有恢复，请尽快处理。', category_id: category, channel: 'phone' })
const create = wrk(`${server.url}/api/v1/tickets`, { connections: 64, token: server.token, script: `wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\nwrk.body=[==[${body}]==]` })
say('raw SQLite, groups of 64, same rows, tickets/s', raw.toFixed(0))
say('tickets created over HTTP, 64 connections, durable, /s', create.rate.toFixed(0))
say('  ratio', (create.rate / raw).toFixed(2), '>= 0.5', create.rate / raw >= 0.5)

// One ticket read against a Beast hello.
const hello_server = spawn(bin('bench_hello'), ['18999'], { stdio: ['ignore', 'pipe', 'inherit'] })
await new Promise((resolve) => hello_server.stdout.once('data', resolve))
await pause(100)
const hello = wrk('http://127.0.0.1:18999/', { connections: 64 })
hello_server.kill()
const health = wrk(`${server.url}/healthz`, { connections: 64 })
const { items } = await server.get('/tickets?queue=all&limit=1')
const read = wrk(`${server.url}/api/v1/tickets/${items[0].ticket_id}`, { connections: 64, token: server.token })
await server.stop()
say('Beast hello of 1,200 bytes, one thread, /s', hello.rate.toFixed(0))
say('GET /healthz, same server, /s', health.rate.toFixed(0))
say('GET of a ticket, 64 connections, /s', read.rate.toFixed(0))
say('  ratio to the Beast hello', (read.rate / hello.rate).toFixed(2), '>= 0.35', read.rate / hello.rate >= 0.35)

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
const page = wrk(`${server.url}/api/v1/tickets?queue=all_open&limit=50`, { connections: 1, token: server.token, latency: true })
say('queue page of 50, p99 ms (one connection)', page.p99.toFixed(2), '< 5', page.p99 < 5)
const newest = wrk(`${server.url}/api/v1/tickets?queue=all&limit=50`, { connections: 1, token: server.token, latency: true })
say('newest 50 of all, p99 ms', newest.p99.toFixed(2), '< 5', newest.p99 < 5)
const words = ['宽带', '断网', '退费', '套餐', '光猫', '投诉', '泄露', '专线', '拆机', '群里'].map((word) => `"/api/v1/tickets?queue=all&limit=50&q=${encodeURIComponent(word)}"`)
const search = wrk(server.url, { connections: 1, token: server.token, latency: true, script: `local paths={${words}}\nlocal i=0\nrequest=function() i=i%#paths+1 return wrk.format("GET",paths[i]) end` })
say('search for two Chinese characters, p99 ms', search.p99.toFixed(2), '< 50', search.p99 < 50)
say('search, /s on one connection', search.rate.toFixed(0))
const memory = server.memory()
say('resident memory after all that, MB', memory.toFixed(0), '< 200', memory < 200)
await server.stop()
