// A mailbox over IMAP: Debian's Dovecot as a process of its own in a folder of its own, nothing of the system's.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const program = '/usr/sbin/dovecot'
export const hasDovecot = existsSync(program)

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => resolve(true) || socket.destroy())
    socket.once('error', () => resolve(false))
  })

export async function mailbox(t) {
  // Dovecot serves mail as nobody who is root.
  const owner = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : { uid: process.getuid(), gid: process.getgid() }
  const name = (what, id) => spawnSync('id', [what, '-n', String(id)], { encoding: 'utf8' }).stdout.trim()
  const user = name('-u', owner.uid), group = name('-g', owner.uid)
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-mailbox-'))
  const port = await freePort()
  const make = (path) => {
    mkdirSync(join(folder, path), { recursive: true })
    chownSync(join(folder, path), owner.uid, owner.gid)
  }
  for (const path of ['', 'run', 'state', 'mail', 'mail/new', 'mail/cur', 'mail/tmp']) make(path)
  chmodSync(folder, 0o755)
  writeFileSync(join(folder, 'passwd'), 'service:{PLAIN}mail-word\n')
  writeFileSync(join(folder, 'dovecot.conf'), `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${folder}/passwd
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
}
mail_location = maildir:${folder}/mail
`)
  const child = spawn(program, ['-F', '-c', join(folder, 'dovecot.conf')], { ...owner, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  t.after(async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  const end = Date.now() + 20_000
  while (!(await answers(port))) {
    if (Date.now() > end) throw new Error(`Dovecot does not answer: ${existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : ''}`)
    await setTimeout(50)
  }
  let count = 0
  return {
    url: `imap://127.0.0.1:${port}`,
    // As a mail server lays a mail down: whole, under another name each.
    deliver(bytes) {
      const path = join(folder, 'mail/new', `${Date.now()}.${String(++count).padStart(4, '0')}.test`)
      writeFileSync(path, bytes)
      chownSync(path, owner.uid, owner.gid)
    },
    seen: () => readdirSync(join(folder, 'mail/cur')).filter((it) => /:2,.*S/.test(it)).length,
    makeFolder: (name) => ['', '/new', '/cur', '/tmp'].forEach((part) => make(`mail/.${name}${part}`)),
    moved: (name) => ['new', 'cur'].reduce((sum, part) => sum + readdirSync(join(folder, 'mail', `.${name}`, part)).length, 0),
  }
}
