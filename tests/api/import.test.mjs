// Files in and out: by the command line, on real complaints where ../shared/data has them.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, makeData, root, serve } from '../lib/server.mjs'

const shared = join(root, '../shared/data')
const complaints = join(shared, 'comcast-complaints.csv')
const events = join(shared, 'helpdesk-event-log.csv')
const map = join(root, 'standards/maps/comcast.toml')
const missing = 'the folder ../shared/data is absent'

function run(...args) {
  const done = spawnSync(binary, args, { encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

function folderFor(t) {
  const folder = makeData({ manualClock: '' })
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('2,224 real complaints come in once, whole, however often they are imported', { skip: !existsSync(complaints) && missing }, async (t) => {
  const folder = folderFor(t)
  const bring = (...more) => run('import', 'tickets', complaints, '--map', map, '--data-dir', folder, '--rejects', join(folder, 'rejects.csv'), ...more)
  assert.match(bring('--dry-run').out, /2224 rows: 2224 can be imported, 0 refused/)
  const first = bring()
  assert.equal(first.code, 0, first.err)
  assert.match(first.out, /2224 rows: 2224 imported, 0 known already, 0 refused/)
  assert.match(first.err, /100%/, 'progress is shown')
  assert.match(bring('--quiet').out, /0 imported, 2224 known already/)
  const server = await serve(folder, { manualClock: '' })
  t.after(() => server.stop())
  const client = await Client.as(server.url, 'admin')
  const page = (await client.get(`/tickets?queue=all&q=${encodeURIComponent('usage cap')}&limit=200`)).body
  assert.ok(page.items.length > 10)
  const counted = { open: 0, closed: 0 }
  for (const state of ['submitted', 'closed']) {
    let after = ''
    do {
      const { body } = await client.get(`/tickets?queue=all&state=${state}&limit=200${after && `&after=${after}`}`)
      counted[state === 'closed' ? 'closed' : 'open'] += body.items.length
      after = body.next ?? ''
    } while (after)
  }
  assert.deepEqual(counted, { open: 363, closed: 973 + 734 }, 'Solved and Closed both mean done')
})

test('a help desk\'s event log becomes timelines in order of time', { skip: !existsSync(events) && missing }, async (t) => {
  const folder = folderFor(t)
  const done = run('import', 'events', events, '--data-dir', folder, '--quiet', '--rejects', join(folder, 'rejects.csv'))
  assert.match(done.out, /21348 events of 4580 cases: 4580 tickets imported/)
  const server = await serve(folder, { manualClock: '' })
  t.after(() => server.stop())
  const client = await Client.as(server.url, 'admin')
  const found = (await client.get(`/tickets?queue=all&q=${encodeURIComponent('"Case 1"')}&limit=200`)).body.items.find((it) => it.title === 'Case 1')
  const timeline = (await client.get(`/tickets/${found.ticket_id}/timeline?limit=200`)).body.items.reverse()
  assert.deepEqual(timeline.map((it) => it.at), timeline.map((it) => it.at).sort())
  assert.equal(timeline[1].text, 'Assign seriousness')
  assert.equal(found.state, 'closed')
})

test('wrong files are refused with a reason, row by row', (t) => {
  const folder = folderFor(t)
  const file = join(folder, 'in.csv')
  const rejects = join(folder, 'rejects.csv')
  const bring = (text) => {
    writeFileSync(file, text)
    return run('import', 'tickets', file, '--map', map, '--data-dir', folder, '--rejects', rejects, '--quiet')
  }
  const header = 'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone\n'
  const row = (change = {}) => Object.values({ a: '1', b: 'Slow internet', c: '22-04-15', d: '22-Apr-15', e: '3:53:50 PM', f: 'Internet', g: 'Abingdon', h: 'Maryland', i: '21009', j: 'Closed', k: 'No', ...change }).join(',') + '\n'
  const wrong = bring('a,b\n1,2\n')
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /Ticket #, Customer Complaint/)
  assert.equal(bring('').code, 2)
  const mixed = bring('\ufeff' + header + row() + row({ a: '2', d: 'x', c: '99-99-99' }) + row({ a: '3', j: 'Lost' }) + row({ a: '', }) + row({ a: '4', d: '', c: '05-07-15' }) + '5,too,short\n' + row({ a: '6', f: '"=cmd"' }) + row({ a: '7', b: '"a ""quoted"", 标题 👍"' }))
  assert.equal(mixed.code, 3)
  assert.match(mixed.out, /8 rows: 3 imported, 0 known already, 5 refused/)
  const lines = readFileSync(rejects, 'utf8')
  assert.match(lines, /error_code,error/)
  assert.match(lines, /no date reads/)
  assert.match(lines, /in no line of \[status\]/)
  // What was mended comes in from the rejects file itself; what was in stays as it is.
  const again = bring(header + row() + row({ a: '2' }))
  assert.match(again.out, /2 rows: 1 imported, 1 known already, 0 refused/)
  assert.ok(!existsSync(rejects), 'no refusal, no file')
  const broken = join(folder, 'broken.toml')
  writeFileSync(broken, 'name = "x"\n[columns]\nreference = [')
  assert.match(run('import', 'tickets', file, '--map', broken, '--data-dir', folder).err, /map file is wrong: line 3/)
})

test('every setting is told by `config show`, and a wrong one is refused', (t) => {
  const shown = run('config', 'show')
  assert.equal(shown.code, 0)
  for (const key of ['data_dir', 'server.port', 'store.url', 'log.level']) assert.match(shown.out, new RegExp(`^${key.replace('.', '\\.')} = `, 'm'))
  assert.match(run('config', 'show', '--store', 'postgresql://me:secret@db/x').out, /\*\*\*/)
  assert.doesNotMatch(run('config', 'show', '--store', 'postgresql://me:secret@db/x').out, /secret@/)
  assert.notEqual(run('serve', '--port', '99999').code, 0)
  assert.match(run('standard', 'coverage').out, /of 185 clauses answered/)
})
