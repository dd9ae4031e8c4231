// A server of its own for a test: temporary data folder, free port, a clock that only the test moves.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
export const binary = process.env.BIHUAN_BINARY ?? join(root, 'build/release/bin/bihuan')
export const startOfTime = '2026-03-02T01:00:00Z' // a Monday, 09:00 in Shanghai
export const password = 'Bihuan-demo-2026'

// With BIHUAN_TEST_ENGINE=postgres every data folder gets a database of its own on BIHUAN_TEST_POSTGRES; what is
// started from here on finds it in BIHUAN_STORE_URL.
function makeDatabase() {
  if (process.env.BIHUAN_TEST_ENGINE !== 'postgres') return
  const server = process.env.BIHUAN_TEST_POSTGRES
  const name = `bihuan_${process.pid}_${Date.now().toString(36)}`
  execFileSync('psql', [server, '-qc', `create database ${name}`])
  process.once('exit', () => execFileSync('psql', [server, '-qc', `drop database ${name} with (force)`]))
  process.env.BIHUAN_STORE_URL = server.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
}

// part: 'base' (organisation and logins) or 'tickets' (with demo tickets)
export function makeData({ part = 'base', count = 200, manualClock = startOfTime } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-test-'))
  makeDatabase()
  const args = ['demo', '--data-dir', folder, '--part', part, '--count', String(count)]
  if (manualClock) args.push('--manual-clock', manualClock)
  execFileSync(binary, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  return folder
}

// Answers once the server says where it listens.
export function serve(folder, { manualClock = startOfTime, port: wanted = 0, logLevel = 'warn', isDemo = true, args = [] } = {}) {
  const all = ['serve', '--data-dir', folder, '--port', String(wanted), '--log-level', logLevel, ...args]
  if (isDemo) all.push('--demo')
  if (manualClock) all.push('--manual-clock', manualClock)
  const child = spawn(binary, all, { stdio: ['ignore', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (data) => (errors += data))
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (data) => {
      printed += data
      const match = /http:\/\/[\w.]+:(\d+)/.exec(printed)
      if (match) {
        const port = Number(match[1])
        resolve({
          port,
          url: `http://127.0.0.1:${port}`,
          child,
          ended,
          errors: () => errors,
          async stop() {
            child.kill('SIGTERM')
            return ended
          },
        })
      }
    })
    ended.then(({ code, signal }) => reject(new Error(`the server ended (${code ?? signal}) before it served:\n${errors}`)))
  })
}

// The usual pair, with everything removed afterwards: `const server = await fresh(t)`.
export async function fresh(t, options = {}) {
  const folder = makeData(options)
  const server = await serve(folder, options)
  t.after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { ...server, folder }
}
