// What the measurements share: a server and its token, wrk, and a line for each figure.
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export const [data, tickets, seconds] = [process.argv[2], Number(process.argv[3]), process.argv[4]]
export const bin = (name) => join('build/release/bin', name)
export const say = (name, value, target = '', isMet = true) => {
  console.log(`${name.padEnd(62)} ${String(value).padStart(14)}  ${target ? `${isMet ? 'met  ' : 'NOT MET'} ${target}` : ''}`)
}
mkdirSync(data, { recursive: true })
console.log(`${cpus().length} cores of ${cpus()[0].model}; ${seconds} s each\n`)

export async function start(folder, args = [], settings = {}) {
  const begin = performance.now()
  const child = spawn(bin('bihuan'), ['serve', '--data-dir', folder, '--port', '0', '--demo', '--log-level', 'error', ...args], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...settings } })
  process.once('exit', () => child.kill())
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

export async function wrk(url, { connections, token, script, latency = false }) {
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`]
  if (latency) args.push('--latency')
  if (token) args.push('-H', `Authorization: Bearer ${token}`)
  if (script) {
    writeFileSync(join(data, 'wrk.lua'), script)
    args.push('-s', join(data, 'wrk.lua'))
  }
  const { stdout: text } = await promisify(execFile)('wrk', [...args, url])
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(text)
  if (refused) throw new Error(`${url}: ${refused[0]}`)
  const percentile = (which) => {
    const found = new RegExp(`${which}%\\s+([\\d.]+)(us|ms|s)`).exec(text)
    return found && Number(found[1]) * { us: 0.001, ms: 1, s: 1000 }[found[2]]
  }
  return { rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(text)[1]), p50: percentile(50), p99: percentile(99) }
}

// One of the demo's categories, and a draft of it as a customer's words would be.
export async function draftOf(server) {
  const category = (await server.get('/categories')).items[0].category_id
  return { title: '宽带无法上网，光猫 LOS 灯闪红', description: '昨晚八点左右突然断网，光猫 LOS 灯一直闪红，重启过两次没有恢复，请尽快处理。', category_id: category, channel: 'phone' }
}
export const posting = (body) => `wrk.method="POST"\nwrk.headers["Content-Type"]="application/json"\nwrk.body=[==[${JSON.stringify(body)}]==]`

// Words that customers search for, in turn.
export const searches = ['宽带', '断网', '退费', '套餐', '光猫', '投诉', '泄露', '专线', '拆机', '群里'].map((word) => `/api/v1/tickets?queue=all&limit=50&q=${encodeURIComponent(word)}`)
export const searching = `local paths={${searches.map((it) => `"${it}"`)}}\nlocal i=0\nrequest=function() i=i%#paths+1 return wrk.format("GET",paths[i]) end`
