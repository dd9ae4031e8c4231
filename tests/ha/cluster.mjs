// Two PostgreSQL servers under Patroni, one etcd, HAProxy and two nodes of Bihuan, all on this machine's loopback.
// Runs as root; PostgreSQL and Patroni run as the user postgres.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { binary, root, serve } from '../lib/server.mjs'

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

export async function until(what, limit, look) {
  const end = Date.now() + limit
  for (;;) {
    const found = await look().catch(() => undefined)
    if (found) return found
    if (Date.now() > end) throw new Error(`${what}: not within ${limit / 1000} s`)
    await pause(50)
  }
}

const patroniFile = (c, db, i) => `
scope: bihuan
name: ${db.name}
etcd3: {hosts: "127.0.0.1:${c.etcd}"}
restapi: {listen: "127.0.0.1:${db.rest}", connect_address: "127.0.0.1:${db.rest}"}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 1
    retry_timeout: 3
    primary_start_timeout: 0
    maximum_lag_on_failover: 0
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters: {synchronous_commit: "on", max_connections: 100, wal_log_hints: "on"}
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}, data-checksums]
postgresql:
  listen: 127.0.0.1:${db.port}
  connect_address: 127.0.0.1:${db.port}
  data_dir: ${db.data}
  bin_dir: /usr/lib/postgresql/15/bin
  pgpass: ${c.folder}/pgpass${i}
  parameters: {unix_socket_directories: "${c.folder}"}
  authentication:
    superuser: {username: postgres}
    replication: {username: replicator}
    rewind: {username: rewinder}
  pg_hba: ["local all all trust", "host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]
`

// The one that is shipped, with this cluster's addresses, no certificate and no syslog.
function haproxyFile(c) {
  const changes = [
    [/^ *log(-format)? .*\n|^ *option (httplog|tcplog)\n/gm, ''],
    [/maxconn 20000/, 'maxconn 4000'], // what this machine may open
    [/bind :443 ssl .*/, `bind 127.0.0.1:${c.front}`],
    [/10\.0\.0\.11:8080/, `127.0.0.1:${c.nodes[0].port}`],
    [/10\.0\.0\.12:8080/, `127.0.0.1:${c.nodes[1].port}`],
    [/bind 127\.0\.0\.1:5000/, `bind 127.0.0.1:${c.database}`],
    [/check port 8008 /, 'check '],
    [/10\.0\.0\.21:5432/, `127.0.0.1:${c.servers[0].port} port ${c.servers[0].rest}`],
    [/10\.0\.0\.22:5432/, `127.0.0.1:${c.servers[1].port} port ${c.servers[1].rest}`],
  ]
  let text = readFileSync(join(root, 'deploy/haproxy.cfg'), 'utf8')
  for (const [from, to] of changes) {
    if (text.search(from) < 0) throw new Error(`deploy/haproxy.cfg has no ${from}`)
    text = text.replace(from, to)
  }
  return text
}

export async function startCluster(t) {
  const folder = mkdtempSync('/tmp/bihuan-ha-')
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })))
  chmodSync(folder, 0o755)
  chownSync(folder, uid, gid)
  const children = []
  const run = (name, command, args, more = {}) => {
    const log = openSync(join(folder, `${name}.log`), 'a')
    const child = spawn(command, args, { stdio: ['ignore', log, log], cwd: folder, ...more })
    children.push(child)
    return child
  }
  const c = { folder, etcd: await freePort(), front: await freePort(), database: await freePort(), nodes: [], log: (name) => readFileSync(join(folder, `${name}.log`), 'utf8') }
  c.servers = []
  for (const i of [1, 2]) c.servers.push({ name: `db${i}`, port: await freePort(), rest: await freePort(), data: join(folder, `data${i}`) })
  t.after(async () => {
    if (!t.passed) for (const name of [...c.servers.map((db) => db.name), 'haproxy']) console.error(name, c.log(name).split('\n').slice(-25).join('\n'))
    for (const node of c.nodes) node.server?.child.kill('SIGKILL')
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? new Promise((resolve) => child.once('exit', resolve))))
    spawnSync('pkill', ['-9', '-f', folder])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const peer = await freePort()
  run('etcd', 'etcd', ['--data-dir', join(folder, 'etcd'), '--listen-client-urls', `http://127.0.0.1:${c.etcd}`, '--advertise-client-urls', `http://127.0.0.1:${c.etcd}`, '--listen-peer-urls', `http://127.0.0.1:${peer}`])
  const rest = async (db, path) => (await fetch(`http://127.0.0.1:${db.rest}${path}`)).status === 200
  c.primary = async () => {
    for (const db of c.servers) if (await rest(db, '/primary').catch(() => false)) return db
  }
  c.hasStandby = async () => {
    for (const db of c.servers) if (await rest(db, '/synchronous').catch(() => false)) return true
    return false
  }
  for (const [i, db] of c.servers.entries()) {
    const file = join(folder, `${db.name}.yml`)
    writeFileSync(file, patroniFile(c, db, i))
    mkdirSync(db.data, { mode: 0o700 })
    chownSync(db.data, uid, gid)
    run(db.name, 'patroni', [file], { uid, gid, env: { ...process.env, HOME: folder } })
    if (i === 0) await until('the first primary', 60_000, c.primary)
  }
  await until('a synchronous standby', 90_000, c.hasStandby)
  for (const i of [0, 1]) {
    const data = join(folder, `node${i}`)
    mkdirSync(data)
    c.nodes.push({ port: await freePort(), data })
  }
  writeFileSync(join(folder, 'haproxy.cfg'), haproxyFile(c))
  run('haproxy', 'haproxy', ['-f', join(folder, 'haproxy.cfg')])
  c.store = `postgresql://postgres@127.0.0.1:${c.database}/postgres`
  c.sql = (text) => execFileSync('psql', [c.store, '-tAc', text], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  // HAProxy takes every server for a primary until it has looked.
  let right = 0
  await until('the database behind HAProxy', 30_000, async () => (right = c.sql('select pg_is_in_recovery()') === 'f' ? right + 1 : 0) >= 20)
  c.bihuan = (...args) => execFileSync(binary, [...args, '--data-dir', c.nodes[0].data, '--store', c.store], { encoding: 'utf8' })
  c.startNode = async (node) => {
    node.server = await serve(node.data, { manualClock: '', port: node.port, args: ['--store', c.store] })
  }
  c.url = `http://127.0.0.1:${c.front}`
  // The server's processes, as when its machine lost them; Patroni sees it and hands over.
  c.killPrimary = async () => {
    const db = await until('a primary', 30_000, c.primary)
    spawnSync('pkill', ['-9', '-f', `postgres.*${db.data}`])
    const pid = readFileSync(join(db.data, 'postmaster.pid'), 'utf8').split('\n')[0]
    spawnSync('kill', ['-9', pid])
    spawnSync('pkill', ['-9', '-P', pid])
    return db
  }
  return c
}
