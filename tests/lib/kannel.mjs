// An SMS centre: Debian's Kannel (bearerbox and smsbox) with its fake centre, each a process of its own in a folder of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from './mailbox.mjs'

const [bearerbox, smsbox, centre] = ['/usr/sbin/bearerbox', '/usr/sbin/smsbox', '/usr/lib/kannel/test/fakesmsc']
export const hasKannel = [bearerbox, smsbox, centre].every((it) => existsSync(it))

async function until(read, why) {
  const end = Date.now() + 20_000
  for (;;) {
    const found = read()
    if (found) return found
    if (Date.now() > end) throw new Error(why())
    await setTimeout(50)
  }
}

export async function kannel(t) {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-kannel-'))
  const [admin, box, sendsms, smsc, web] = await Promise.all([freePort(), freePort(), freePort(), freePort(), freePort()])
  const children = []
  const run = (program, args) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    child.said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (child.said += data))
    child.over = new Promise((resolve) => child.once('exit', resolve))
    children.push(child)
    return child
  }
  const end = async (child) => {
    child.kill('SIGKILL')
    await child.over
  }
  t.after(async () => {
    for (const child of children) await end(child)
    rmSync(folder, { recursive: true, force: true })
  })
  let fake
  return {
    sendsms: `http://127.0.0.1:${sendsms}/cgi-bin/sendsms`,
    // `get_url` is what its sms-service calls.
    async start(get_url, user, password) {
      writeFileSync(join(folder, 'kannel.conf'), `
group = core
admin-port = ${admin}
admin-password = x
smsbox-port = ${box}
box-allow-ip = 127.0.0.1
log-file = "${folder}/bearer.log"
log-level = 1
access-log = "${folder}/access.log"

group = smsc
smsc = fake
smsc-id = fake
port = ${smsc}
connect-allow-ip = 127.0.0.1

# Phones write by this one, in UCS-2, which the fake centre cannot; it takes nothing to phones.
group = smsc
smsc = http
smsc-id = web
system-type = kannel
port = ${web}
send-url = "http://127.0.0.1:9/"
smsc-username = phone
smsc-password = phone
allowed-prefix = "0000"

group = smsbox
bearerbox-host = 127.0.0.1
sendsms-port = ${sendsms}
log-file = "${folder}/smsbox.log"
log-level = 1

group = sendsms-user
username = "${user}"
password = "${password}"

group = sms-service
keyword = default
max-messages = 0
omit-empty = true
get-url = "${get_url}"
`)
      const log = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
      const told = () => log('bearer.log') + log('smsbox.log') + children.map((it) => it.said).join('')
      run(bearerbox, ['-v', '4', 'kannel.conf'])
      await until(() => /Start-up done/.test(log('bearer.log')), told)
      run(smsbox, ['-v', '4', 'kannel.conf'])
      await until(() => /Connected to bearerbox/.test(log('smsbox.log')), told)
      fake = run(centre, ['-H', '127.0.0.1', '-r', String(smsc), '-i', '1', '-m', '1', '1 2 nothing'])
    },
    // A phone writes to the service number, as networks bring Chinese: UTF-16, coding 2.
    async write(from, text) {
      const query = new URLSearchParams({ username: 'phone', password: 'phone', from, to: '10010', text, charset: 'UTF-8', coding: '2' })
      const reply = await fetch(`http://127.0.0.1:${web}/sms?${query}`)
      if (!/^Sent/.test(await reply.text())) throw new Error(`Kannel took no SMS: ${reply.status}`)
    },
    // What has come to phones: [to, text].
    received: () =>
      [...fake.said.matchAll(/Got message \d+: <(\S+) (\S+) (\S+) (.*)>/g)].map(([, , to, kind, text]) => {
        const bytes = Buffer.from(text.replace(/%([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))).replace(/\+/g, ' '), 'latin1')
        return [to, kind === 'ucs-2' ? bytes.swap16().toString('utf16le') : bytes.toString('latin1')]
      }),
    until: (read) => until(read, () => readFileSync(join(folder, 'smsbox.log'), 'utf8').slice(-2000)),
    // All that its logs hold.
    logs: () => ['bearer.log', 'smsbox.log', 'access.log'].map((it) => (existsSync(join(folder, it)) ? readFileSync(join(folder, it), 'utf8') : '')).join('\n'),
  }
}
