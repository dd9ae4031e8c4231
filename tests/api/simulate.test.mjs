// 3.2.3, 1.1.3: a month lived before a standard is published, by the command line; on a real log where ../shared/data
// has it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { binary, makeData, root } from '../lib/server.mjs'

const events = join(process.env.BIHUAN_SHARED ?? join(root, '../shared'), 'data/helpdesk-event-log.csv')
const map = join(root, 'standards/maps/helpdesk.toml')

function simulate(...args) {
  const done = spawnSync(binary, ['simulate', ...args], { encoding: 'utf8', maxBuffer: 64 << 20 })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const short = ['--days', '7', '--warm-up', '0', '--tickets', '300']
const attained = (report, clock) => report.attainment.find((one) => one.rule === '' && one.clock === clock)

test('the same seed gives the same bytes, another seed another month', () => {
  const one = simulate(...short, '--json', '--seed', '4')
  assert.equal(one.code, 0, one.err)
  assert.match(one.err, /100%/, 'progress is told apart from the result')
  assert.equal(simulate(...short, '--json', '--seed', '4').out, one.out)
  assert.notEqual(simulate(...short, '--json', '--seed', '5').out, one.out)
})

test('tables say what a manager asks, in both languages', () => {
  const english = simulate(...short, '--quiet')
  assert.equal(english.err, '')
  for (const word of ['Attainment', 'all rules', 'p99', 'utilisation', 'Backlog', 'end of week 1', 'ladder'])
    assert.ok(english.out.includes(word), word)
  assert.match(simulate(...short, '--quiet', '--lang', 'zh').out, /达标率[\s\S]*利用率[\s\S]*积压/)
})

test('a limit or a head count is tried beside what holds', () => {
  const tried = simulate(...short, '--quiet', '--json', '--compare', '--set', 'staff.faults=2', '--set', 'handling.factor=2')
  assert.equal(tried.code, 0, tried.err)
  const { base, report, difference } = JSON.parse(tried.out)
  assert.equal(base.opened, report.opened, 'the same customers')
  assert.ok(attained(report, 'resolve').share < attained(base, 'resolve').share)
  const line = difference.find((one) => one.key === 'teams.faults.people')
  assert.equal(line.changed, 2)
  assert.equal(line.difference, 2 - line.base)
  const table = simulate(...short, '--quiet', '--compare', '--set', 'sla.fault.urgent.resolve=1h', '--set', 'sla.fault.urgent.respond=30m').out
  assert.match(table, /base +changed +difference/)
})

test('what is unknown or wrong is refused with what is known', (t) => {
  const keys = simulate('--keys')
  assert.equal(keys.code, 0, keys.err)
  assert.match(keys.out, /^sla\.[a-z_.]+\.resolve +\d+h/m)
  assert.match(keys.out, /^staff\.intake +\d+$/m)
  const unknown = simulate('--set', 'sla.fault.urgent.resolv=6h')
  assert.equal(unknown.code, 2)
  assert.match(unknown.err, /did you mean sla\.fault\.urgent\.resolve\?/)
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-simulate-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const torn = simulate('--set', 'sla.fault.urgent.resolve=1h')
  assert.equal(torn.code, 2)
  assert.match(torn.err, /the limit to respond cannot be longer than the limit to resolve/)
  const scenario = join(folder, 'mine.toml')
  writeFileSync(scenario, 'zh = "甲"\nen = "a"\nzone = "Asia/Shanghai"\nsped = 3\n')
  const wrong = simulate('--scenario', scenario)
  assert.equal(wrong.code, 2)
  assert.match(wrong.err, /mine\.toml:4: sped is unknown/)
})

test("the product's own past teaches a month", (t) => {
  const folder = makeData({ part: 'tickets', count: 400, manualClock: '' })
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const own = simulate('--store-data', '--data-dir', folder, '--days', '7', '--warm-up', '0', '--quiet', '--json')
  assert.equal(own.code, 0, own.err)
  const { profile, report } = JSON.parse(own.out)
  assert.ok(profile.cases >= 300, `${profile.cases} cases`)
  assert.ok(report.opened > 0)
})

test('a month is fitted from 4,580 real cases', { skip: !existsSync(events) && 'the folder ../shared/data is absent' }, () => {
  const lived = simulate('--log', events, '--map', map, '--quiet', '--json')
  assert.equal(lived.code, 0, lived.err)
  const { profile, report } = JSON.parse(lived.out)
  assert.equal(profile.cases, 4580)
  // Office hours of the real desk: nearly nothing at night, most of it from Monday to Friday.
  const night = profile.weekly.filter((_, hour) => hour % 24 < 6).reduce((a, b) => a + b)
  const weekend = profile.weekly.slice(120).reduce((a, b) => a + b)
  assert.ok(night < 0.05 && weekend < 0.1, `${night} ${weekend}`)
  const expected = (profile.per_week * 30) / 7
  assert.ok(Math.abs(report.opened - expected) < 5 * Math.sqrt(expected) + 0.1 * expected, `${report.opened} of ${expected}`)
  assert.ok(attained(report, 'resolve').met + attained(report, 'resolve').broken > 0)
})
