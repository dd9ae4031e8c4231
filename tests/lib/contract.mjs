// The contract in api/*.yaml as something to hold replies against. Objects are closed: a field that the contract does
// not list is as wrong as one that is missing.
import Ajv from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './server.mjs'

const api = join(root, 'api')
const files = readdirSync(api).filter((name) => name.endsWith('.yaml')).sort()

function close(node) {
  if (Array.isArray(node)) return node.forEach(close)
  if (!node || typeof node !== 'object') return
  if (node.type === 'object' && node.properties && node.additionalProperties === undefined) node.additionalProperties = false
  Object.values(node).forEach(close)
}

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
export const operations = []
for (const file of files) {
  const document = parse(readFileSync(join(api, file), 'utf8'))
  close(document.components.schemas)
  ajv.addSchema({ $id: `https://bihuan.test/${file}`, components: document.components })
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      operations.push({
        id: operation.operationId,
        method: method.toUpperCase(),
        path: (operation.servers?.[0].url === '/' ? '' : '/api/v1') + path,
        access: operation['x-access'],
        file,
        operation,
      })
    }
  }
}

const patterns = operations.map((operation) => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  literals: operation.path.split('/').filter((part) => !part.startsWith('{')).length,
}))

export function operationOf(method, path) {
  const full = path.startsWith('/api/') || !path.startsWith('/') ? path : `/api/v1${path}`
  return patterns.filter((p) => p.operation.method === method && p.pattern.test(full))
    .sort((a, b) => b.literals - a.literals)[0]?.operation
}

const validators = new Map()
function validator(file, schema) {
  const key = file + JSON.stringify(schema)
  if (!validators.has(key)) {
    const absolute = JSON.parse(JSON.stringify(schema), (name, value) =>
      name === '$ref' ? `https://bihuan.test/${value.startsWith('#') ? file : ''}${value}` : value)
    validators.set(key, ajv.compile(absolute))
  }
  return validators.get(key)
}

export function checkReply(method, path, reply) {
  const operation = operationOf(method, path)
  if (!operation) {
    assert.ok(reply.status >= 400, `${method} ${path} is in no contract and answered ${reply.status}`)
    return
  }
  const declared = operation.operation.responses[String(reply.status)]
  const isProblem = !declared
  if (isProblem) assert.ok(reply.status >= 400, `${operation.id} answered ${reply.status}, which its contract does not list`)
  const content = isProblem
    ? { 'application/problem+json': { schema: { $ref: 'common.yaml#/components/schemas/Problem' } } }
    : declared.content
  if (!content) {
    assert.equal(reply.text, '', `${operation.id}: ${reply.status} has no body by contract`)
  } else {
    const listed = Object.entries(content)
    const [type, { schema }] = listed.find(([one]) => reply.type.startsWith(one)) ?? listed[0]
    if (type !== 'application/octet-stream') {
      assert.ok(reply.type.startsWith(type), `${operation.id}: content type ${reply.type}, by contract ${type}`)
      if (/json/.test(type)) {
        const reference = isProblem ? { $ref: 'https://bihuan.test/common.yaml#/components/schemas/Problem' } : null
        const check = reference ? (validators.get('problem') ?? validators.set('problem', ajv.compile(reference)).get('problem')) : validator(operation.file, schema)
        assert.ok(check(reply.body), `${operation.id}: ${reply.status} is not as in its contract: ${ajv.errorsText(check.errors)}\n${reply.text.slice(0, 600)}`)
      }
    }
  }
  if (!isProblem && process.env.BIHUAN_SEEN) appendFileSync(process.env.BIHUAN_SEEN, `${operation.id}\n`)
  if (!isProblem) seen.add(operation.id)
}
// Operations answered with success in this process.
export const seen = new Set()
