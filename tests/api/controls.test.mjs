// What is said to answer for a clause exists: a coverage that names a thing nobody built is a lie.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { operations } from '../lib/contract.mjs'
import { binary, root } from '../lib/server.mjs'

function textOf(folder, pattern) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => pattern.test(name)).map((name) => readFileSync(join(root, folder, name), 'utf8')).join('\n')
}

test('every control of the coverage exists', () => {
  const coverage = JSON.parse(execFileSync(binary, ['standard', 'coverage', '--json'], { encoding: 'utf8' }))
  const known = {
    operation: new Set(operations.map((it) => it.id)),
    guard: new Set(readFileSync(join(root, 'api/errors.txt'), 'utf8').split('\n').map((line) => line.split(/\s/)[0])),
  }
  const headers = textOf('src', /\.hpp$/), routes = textOf('web/src/features', /routes\.tsx?$/)
  const exists = {
    operation: (name) => known.operation.has(name),
    guard: (name) => known.guard.has(name),
    table: (name) => headers.includes(`constexpr std::array ${name}{`),
    test: (name) => existsSync(join(root, name)),
    page: (name) => routes.includes(`path: '${name}'`),
    // An unknown command answers with the help of the one above it.
    command: (name) => execFileSync(binary, [...name.split(' '), '--help'], { encoding: 'utf8' }).includes(` ${name} [`),
  }
  const controls = coverage.items.flatMap((clause) => clause.controls.map((it) => ({ clause: clause.clause, ...it })))
  assert.ok(controls.length > 20)
  assert.deepEqual(controls.filter(({ kind, name }) => !exists[kind]?.(name)), [])
  assert.equal(coverage.answered, new Set(controls.map((it) => it.clause)).size)
  assert.equal(exists.operation('no_such_operation') || exists.guard('no.such') || exists.page('/nowhere') || exists.test('tests/none') || exists.command('no_such_command'), false)
})
