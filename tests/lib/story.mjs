// Runs a story: plain text, black box over HTTP, a manual clock. The language:
//   # text                       the title, with the clause it answers for (first line) or a remark
//   as NAME                      the demo account who acts from here on
//   POST /path {json}            a request; $name stands for a saved value
//   201 a.b = "x", c = 1         its status, and values of the reply (a.0.b indexes, `exists`, `absent`, `contains "x"`)
//   save name = a.b              keeps a value of the last reply
//   advance 2h1m                 moves the clock: d, h, m, s
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

const units = { d: 86400, h: 3600, m: 60, s: 1 }
export const seconds = (text) => [...text.matchAll(/(\d+)([dhms])/g)].reduce((sum, [, n, unit]) => sum + Number(n) * units[unit], 0)

function valueAt(body, path) {
  return path.split('.').reduce((value, part) => (value == null ? undefined : value[part]), body)
}

// a = 1, b.c contains "x", d exists
function* expectations(text) {
  const pattern = /\s*([\w.]+)\s*(?:(=|!=|contains)\s*("(?:[^"\\]|\\.)*"|[-\w.]+|\[[^\]]*\])|(exists|absent))\s*(?:,|$)/gy
  while (pattern.lastIndex < text.length) {
    const begin = pattern.lastIndex
    const match = pattern.exec(text)
    if (!match) throw new Error(`cannot read the expectation: ${text.slice(begin)}`)
    yield { path: match[1], relation: match[2] ?? match[4], wanted: match[3] === undefined ? undefined : JSON.parse(match[3]) }
  }
}

export async function runStory(text, url) {
  const clients = new Map()
  const saved = {}
  let client = new Client(url)
  let reply = null
  const fill = (line) => line.replace(/\$(\w+)/g, (whole, name) => (name in saved ? saved[name] : whole))
  for (const [index, raw] of text.split('\n').entries()) {
    const line = fill(raw.trim())
    const where = `line ${index + 1}: ${line}`
    if (!line || line.startsWith('#')) continue
    const [word, rest] = [line.split(/\s+/, 1)[0], line.slice(line.split(/\s+/, 1)[0].length).trim()]
    if (word === 'as') {
      if (rest === 'nobody') client = new Client(url)
      else {
        if (!clients.has(rest)) clients.set(rest, await Client.as(url, rest))
        client = clients.get(rest)
      }
    } else if (word === 'advance') {
      const moved = await fetch(`${url}/test/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance_seconds: seconds(rest) }) })
      assert.ok(moved.ok, `${where}: the clock did not move (${moved.status})`)
    } else if (/^(GET|POST|PATCH|PUT|DELETE)$/.test(word)) {
      const [path] = rest.split(/\s+/, 1)
      const body = rest.slice(path.length).trim()
      reply = await client.call(word, path, body ? JSON.parse(body) : word === 'POST' ? {} : undefined)
    } else if (/^\d{3}$/.test(word)) {
      assert.equal(reply.status, Number(word), `${where}\n${reply.text}`)
      for (const { path, relation, wanted } of expectations(rest)) {
        const got = valueAt(reply.body, path)
        if (relation === 'exists') assert.ok(got !== undefined && got !== null, `${where}: ${path} is absent\n${reply.text}`)
        else if (relation === 'absent') assert.ok(got === undefined || got === null, `${where}: ${path} = ${JSON.stringify(got)}`)
        else if (relation === 'contains') assert.ok(got?.includes?.(wanted), `${where}: ${path} = ${JSON.stringify(got)}`)
        else if (relation === '!=') assert.notDeepEqual(got, wanted, where)
        else assert.deepEqual(got, wanted, `${where}\n${reply.text}`)
      }
    } else if (word === 'save') {
      const [, name, path] = /^(\w+)\s*=\s*([\w.]+)$/.exec(raw.trim().slice(4).trim()) ?? []
      assert.ok(name, `${where}: save name = path`)
      saved[name] = valueAt(reply.body, path)
      assert.ok(saved[name] !== undefined, `${where}: ${path} is absent`)
    } else throw new Error(`${where}: not a story line`)
  }
}
