#!/usr/bin/env node
// Fails on any #include that src/arrows.toml and the rooms of a module do not allow. Sharing one include root makes
// every header visible to the compiler, so the build alone cannot catch this.
// `check_arrows.mjs` checks src/; `check_arrows.mjs --self-test` checks that the samples it must reject are rejected.
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

function readArrows(path) {
  const arrows = new Map()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const match = /^(\w+)\s*=\s*\[(.*)\]\s*$/.exec(line.trim())
    if (match) arrows.set(match[1], [...match[2].matchAll(/"(\w+)"/g)].map((found) => found[1]))
  }
  return arrows
}

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* files(path)
    else if (/\.(cpp|hpp)$/.test(name)) yield path
  }
}

// What a room may see of base, store, http, of its own module and of the modules in its line of arrows.toml.
const rooms = {
  domain: { ground: ['base'], own: ['domain'], others: ['types.hpp'] },
  store: { ground: ['base', 'store'], own: ['domain', 'store'], others: [] },
  use_cases: { ground: ['base', 'store'], own: ['domain', 'store', 'use_cases'], others: ['types.hpp', 'calls.hpp'] },
  http: { ground: ['base', 'http', 'store'], own: ['use_cases', 'domain', 'http'], others: ['types.hpp'] },
  face: { ground: ['base', 'store'], own: [], others: ['types.hpp'] },
  test: { ground: ['base', 'store', 'http'], own: ['domain', 'store', 'use_cases', 'http', 'test'], others: ['types.hpp', 'calls.hpp'] },
}
const ground = { base: ['base'], store: ['base', 'store'], http: ['base', 'store', 'http'] }

export function refusal(arrows, path, include) {
  const [module, ...rest] = path.split('/')
  if (module === 'app') return null // the only place that knows everybody
  const [target, ...inside] = include.split('/')
  const targetKnown = target in ground || arrows.has(target) || target === 'app'
  if (!targetKnown) return null // a system header in quotes, or a file beside
  if (module in ground) {
    return ground[module].includes(target) ? null : `${module} stands below ${target}`
  }
  if (!arrows.has(module)) return `module ${module} has no line in src/arrows.toml`
  if (module === 'gateway') {
    const allowed = target in ground ? ['base', 'store', 'http'].includes(target)
      : target === 'gateway' || (arrows.get('gateway').includes(target) && ['types.hpp', 'calls.hpp'].includes(inside.join('/')))
    return allowed ? null : `gateway sees base, store, http and faces only`
  }
  const room = rest.length > 1 ? rest[0] : 'face'
  const rule = rooms[room]
  if (!rule) return `${room} is not a room of a module`
  if (target in ground) return rule.ground.includes(target) ? null : `room ${room} must not see ${target}`
  if (target === 'app') return `nobody includes app`
  if (target === module) {
    if (inside.length === 1) return null // own faces
    return rule.own.includes(inside[0]) ? null : `room ${room} must not see its module's ${inside[0]}`
  }
  if (!arrows.get(module).includes(target)) return `arrows.toml gives ${module} no arrow to ${target}`
  // A large face has parts: standard/privacy_types.hpp is as open as standard/types.hpp.
  const face = inside.join('/').replace(/^\w+_(types|calls)\.hpp$/, '$1.hpp')
  // Sealing is a part of remembering: who is given an arrow to keys may seal and open in the store as well.
  if (room === 'store' && target === 'keys') return ['types.hpp', 'calls.hpp'].includes(inside[0]) ? null : `keys has a face`
  return rule.others.includes(face) ? null : `room ${room} may see only ${rule.others.join(', ') || 'nothing'} of others`
}

function check(folder, arrows) {
  const wrong = []
  for (const file of files(folder)) {
    const path = relative(folder, file)
    readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
      const match = /^\s*#\s*include\s+"([^"]+)"/.exec(line)
      const why = match && refusal(arrows, path, match[1])
      if (why) wrong.push(`${path}:${index + 1}: "${match[1]}": ${why}`)
    })
  }
  return wrong
}

const arrows = readArrows(join(root, 'src/arrows.toml'))
if (process.argv.includes('--self-test')) {
  // Each line: includer, include, "refused" or "allowed".
  let failures = 0
  for (const line of readFileSync(join(root, 'tools/samples/arrows/samples.txt'), 'utf8').split('\n')) {
    const [path, include, expected] = line.trim().split(/\s+/)
    if (!expected) continue
    const got = refusal(arrows, path, include) ? 'refused' : 'allowed'
    if (got !== expected) {
      failures++
      console.error(`sample ${path} -> ${include}: expected ${expected}, got ${got}`)
    }
  }
  console.log(failures ? `${failures} samples failed` : 'check_arrows: samples hold')
  process.exit(failures ? 1 : 0)
}
const wrong = check(join(root, 'src'), arrows)
for (const line of wrong) console.error(line)
console.log(wrong.length ? `${wrong.length} arrows are not allowed` : 'check_arrows: every include is allowed')
process.exit(wrong.length ? 1 : 0)
