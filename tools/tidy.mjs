#!/usr/bin/env node
// House rules that neither the compiler nor clang-tidy knows: file sizes (STYLE 9), no clock, sleep or unseeded chance
// outside base (STYLE 3), no coroutine below http, secrets and leftovers. `--self-test` checks the samples.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const lineLimits = { '.cpp': 400, '.hpp': 250, '.tsx': 250, '.ts': 250, '.sql': 150 }
const isGenerated = (path) => path.startsWith('web/src/api/schema/')

const rules = [
  { name: 'clock', pattern: /(system_clock|steady_clock|high_resolution_clock)::now|\btime\s*\(\s*(nullptr|NULL|0)\s*\)|gettimeofday/,
    files: /^src\/(?!base\/|http\/|store\/)/, why: 'time comes from Unit::now or a Clock' },
  { name: 'sleep', pattern: /sleep_for|sleep_until|\busleep\s*\(|\bnanosleep\s*\(/, files: /^src\//, why: 'nothing sleeps' },
  { name: 'chance', pattern: /\brand\s*\(\s*\)|random_device|\bsrand\s*\(/, files: /^src\/(?!base\/)/, why: 'chance comes from base/crypto or a seed' },
  { name: 'coroutine', pattern: /\bco_(await|return|yield)\b/, files: /^src\/(?!http\/)/, why: 'coroutines stop at src/http' },
  { name: 'leftover', pattern: /\b(TODO|FIXME|XXX|HACK)\b/, files: /^(src|web\/src|tests|tools(?!\/(tidy|samples)))/, why: 'finish it or file it' },
  { name: 'migration', pattern: /\b(drop|rename|alter column)\b/i, files: /\/store\/migrations\/\d+_(?!contract_)/,
    why: 'what an older node still uses is taken away by NNNN_contract_..., see src/store/migrate.cpp' },
  { name: 'default export', pattern: /^export default /, files: /^web\/src\//, why: 'named exports only' },
]

export function findings(path, text) {
  const found = []
  const limit = lineLimits[extname(path)]
  const lines = text.split('\n')
  if (limit && !isGenerated(path) && lines.length - 1 > limit)
    found.push(`${path}: ${lines.length - 1} lines, limit ${limit}; two ideas live here, part them`)
  for (const rule of rules) {
    if (!rule.files.test(path) || isGenerated(path)) continue
    lines.forEach((line, index) => {
      if (rule.pattern.test(line) && !line.trimStart().startsWith('//')) found.push(`${path}:${index + 1}: ${rule.name}: ${rule.why}`)
    })
  }
  return found
}

if (process.argv.includes('--self-test')) {
  const samples = JSON.parse(readFileSync(join(root, 'tools/samples/tidy/samples.json'), 'utf8'))
  const failed = samples.filter((s) => (findings(s.path, s.repeat ? s.text.repeat(s.repeat) : s.text).length > 0) !== s.refused)
  for (const s of failed) console.error(`sample ${s.path}: expected ${s.refused ? 'refused' : 'allowed'}`)
  console.log(failed.length ? `${failed.length} samples failed` : 'tidy: samples hold')
  process.exit(failed.length ? 1 : 0)
}
const tracked = execFileSync('git', ['-C', root, 'ls-files', '-co', '--exclude-standard', 'src', 'web/src', 'tests', 'tools', 'bench'], { encoding: 'utf8' })
const all = tracked.split('\n').filter((p) => /\.(cpp|hpp|ts|tsx|sql|mjs)$/.test(p))
  .flatMap((path) => { try { return findings(path, readFileSync(join(root, path), 'utf8')) } catch { return [] } })
for (const line of all) console.error(line)
console.log(all.length ? `${all.length} findings` : 'tidy: in order')
process.exit(all.length ? 1 : 0)
