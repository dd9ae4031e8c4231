// A store that has nobody: the password of its first administrator stands where only the server's user reads it.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, rmSync, statSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { binary } from '../lib/server.mjs'

test('the first password is in a file of its own, not in what a service prints, and must be changed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-first-'))
  const args = ['serve', '--data-dir', folder, '--port', '0', '--store', `sqlite:${join(folder, 'own.db')}`]
  // Where the file cannot be written there is no account yet, and the next start makes both.
  const path = join(folder, 'first_login')
  mkdirSync(path)
  writeFileSync(join(path, 'something'), '')
  const failed = spawnSync(binary, args, { encoding: 'utf8', timeout: 20_000 })
  assert.match(failed.stdout + failed.stderr, /cannot write .*first_login/)
  assert.notEqual(failed.status, 0)
  rmSync(path, { recursive: true })
  const child = spawn(binary, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  t.after(() => (child.kill('SIGKILL'), rmSync(folder, { recursive: true, force: true })))
  let printed = ''
  child.stderr.on('data', (text) => (printed += text))
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      printed += text
      const match = /http:\/\/localhost:(\d+)[^]*first login[^\n]*\n/.exec(printed)
      if (match) resolve(match[1])
    })
    child.once('exit', () => reject(new Error(printed)))
  })
  assert.match(printed, new RegExp(`first login: admin, its password is in ${path}`))
  assert.equal(statSync(path).mode & 0o777, 0o600)
  const password = readFileSync(path, 'utf8').trim()
  assert.ok(password.length >= 12 && !printed.includes(password), 'not printed')
  const signIn = (secret) => fetch(`http://127.0.0.1:${port}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'admin', password: secret }) })
  assert.equal((await signIn(`${password}x`)).status, 401)
  const reply = await signIn(password)
  assert.equal(reply.status, 200)
  const session = await reply.json()
  assert.equal(session.user.must_change_password ?? session.must_change_password, true)
})
