// api/errors.txt: every error code of the server with its status and texts, read from the ErrorKind declarations.
// `node tools/errors.mjs` writes it, `--check` fails when it is not what the source says, or a code has two meanings.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const files = execFileSync('git', ['ls-files', 'src/*.hpp', 'src/*.cpp'], { encoding: 'utf8' }).trim().split('\n').filter((name) => !name.includes('/test/'))
const declaration = /ErrorKind\s+(\w+)\s*\{\s*"([\w.]+)",\s*(?:bihuan::)?Category::(\w+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}/g
const joined = (text) => [...text.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((m) => m[1]).join('')
const found = new Map()
const problems = []
let declared = 0
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  declared += [...text.matchAll(/constexpr ErrorKind \w+/g)].length
  for (const [, , code, category, zh, en] of text.matchAll(declaration)) {
    declared -= 1
    const line = `${code}\t${category}\t${joined(en)}\t${joined(zh)}`
    if (found.has(code) && found.get(code).split('\t')[1] !== category) problems.push(`${code} has two categories`)
    if (!found.has(code)) found.set(code, line)
    if (!joined(en) || !joined(zh)) problems.push(`${code} lacks a text`)
  }
}
if (declared !== 0) problems.push(`${declared} declarations of ErrorKind could not be read`)
const text = `# code, category (decides the HTTP status), English, Chinese; written by tools/errors.mjs. Codes are never renamed.\n${[...found.values()].sort().join('\n')}\n`
if (process.argv.includes('--check')) {
  if (readFileSync('api/errors.txt', 'utf8') !== text) problems.push('api/errors.txt is not up to date: node tools/errors.mjs')
} else {
  writeFileSync('api/errors.txt', text)
}
for (const problem of problems) console.error(problem)
if (problems.length === 0) console.log(`${found.size} error codes`)
process.exit(problems.length === 0 ? 0 : 1)
