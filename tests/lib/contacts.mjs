// A walk through the records of contacts by the API: every operation of api/contact.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'
import { clock } from './counter.mjs'
import { fresh } from './server.mjs'

export const call = { type: 'call', direction: 'out', started_at: '2026-03-02T00:50:00Z', ended_at: '2026-03-02T00:55:00Z', address: '13800001234', content: '宽带今晚八点前恢复，可回拨 13800001234', answer: '知道了', result: 'informed' }

export const uploadFile = (client, name, raw) => client.call('POST', `/contact_files?file_name=${encodeURIComponent(name)}`, { raw })
// A tenth of a second of silence.
export function silence() {
  const head = Buffer.alloc(44), samples = Buffer.alloc(1600)
  head.write('RIFF', 0), head.writeUInt32LE(36 + samples.length, 4), head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16), head.writeUInt16LE(1, 20), head.writeUInt16LE(1, 22), head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(16000, 28), head.writeUInt16LE(2, 32), head.writeUInt16LE(16, 34), head.write('data', 36), head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

export async function someCustomer(agent, ok) {
  return ok(await agent.post('/customers', { customer_type: 'person', name: '周接触', contact_points: [{ kind: 'mobile', value: '13800001234' }] }), 201).customer_id
}

export async function walkContacts(url, ok) {
  const agent = await Client.as(url, 'agent'), keeper = await Client.as(url, 'archivist')
  const rules = ok(await agent.get('/contact_rules'))
  assert.deepEqual(rules.types.find((it) => it.code === 'call').needs, ['ended_at', 'content', 'answer', 'result'])
  const customer_id = await someCustomer(agent, ok)
  const kept = ok(await uploadFile(agent, '合同 13800001234.txt', '甲方'), 201)
  assert.deepEqual([kept.name, kept.media_type, kept.size], ['合同 138******34.txt', 'text/plain; charset=utf-8', 6])
  const made = ok(await agent.post('/contacts', { ...call, customer_id, answer: '周接触说知道了', file_ids: [kept.file_id] }), 201)
  assert.deepEqual(made.files, [kept])
  assert.equal(made.sequence, 1)
  assert.equal(made.address, '138******34')
  assert.equal(made.content, '宽带今晚八点前恢复，可回拨 138******34')
  assert.equal(made.answer, '周**说知道了', 'its own customer is not named')
  assert.equal(made.seal_number, null)
  const one = `/contacts/${made.contact_id}`
  const better = ok(await agent.post(`${one}/amend`, { content: '更正：明早八点前恢复' }), 201)
  assert.equal(better.amends_id, made.contact_id)
  assert.equal(ok(await agent.get(one)).amended_by_id, better.contact_id)
  assert.deepEqual(ok(await agent.get(`/contacts?customer_id=${customer_id}`)).items.map((it) => it.contact_id), [better.contact_id, made.contact_id])
  const clear = ok(await agent.post(`${one}/reveal`, { reason: '核对回拨号码' }))
  assert.deepEqual(clear, { address: '13800001234', content: call.content, answer: '周接触说知道了' })
  assert.match((await keeper.get('/audit?limit=50')).text, /contact\.revealed.*核对回拨号码/)
  const opened = await agent.post(`${one}/files/${kept.file_id}`, { reason: '核对合同' })
  assert.deepEqual([opened.status, opened.text], [200, '甲方'])
  assert.match(opened.headers.get('content-disposition'), /^attachment; filename\*=UTF-8''%E5%90%88%E5%90%8C%2013800001234\.txt$/)
  assert.match((await keeper.get('/audit?limit=50')).text, /contact\.file_opened.*核对合同/)

  await clock(url, 3700)  // the hourly seal
  const seals = ok(await keeper.get('/contact_seals'))
  assert.equal(seals.unsealed, 0)
  assert.equal(seals.items[0].record_count, 2)
  const checked = ok(await keeper.get('/contact_seals/newest'))
  assert.deepEqual([checked.records, checked.findings], [2, []])
  const proof = ok(await agent.get(`${one}/proof`))
  assert.equal(proof.words, null)
  const whole = ok(await agent.post(`${one}/proof`, { reason: '提交监管' }))
  assert.equal(whole.words.content, call.content)
  const held = ok(await agent.post('/contact_proofs', { proof: whole }))
  assert.deepEqual([held.flaws, held.is_ours, held.has_words], [[], true, true])
  const report = ok(await keeper.get('/contact_completeness?from=2026-03-01&to=2026-04-01'))
  assert.deepEqual(report.lines.map((it) => [it.type, it.missing, it.count]), [['call', [], 1]], 'an amended record does not count')
  const year = ok(await keeper.get('/contact_months'))
  assert.deepEqual([year.months.length, year.months.at(-1).month, year.months.at(-1).types], [12, '2026-03', [{ type: 'call', recorded: 1, complete: 1, amended: 1 }]])
  const sheet = await keeper.get('/contact_months?months=1&format=csv')
  assert.deepEqual(sheet.text.trim().split(/\r?\n/), ['month,kind,code,expected,recorded,complete,amended', '2026-03,type,call,,1,1,1'])
  return { agent, keeper, customer_id, made, proof, whole }
}

// A year later, on a server of its own: the words lie in an archive and still open (4.3.4).
export async function walkArchive(t, ok) {
  const server = await fresh(t)
  const { url } = server
  let agent = await Client.as(url, 'agent')
  const customer_id = await someCustomer(agent, ok)
  const made = ok(await agent.post('/contacts', { ...call, customer_id }), 201)
  assert.equal(made.is_archived, false)
  let keeper = await Client.as(url, 'archivist')
  assert.deepEqual(ok(await keeper.get('/contact_archives')), { items: [], next: null })
  for (let i = 0; i < 2; ++i) await clock(url, 183 * 86_400)
  agent = await Client.as(url, 'agent')  // sessions have ended meanwhile
  keeper = await Client.as(url, 'archivist')
  const { items } = ok(await keeper.get('/contact_archives'))
  assert.deepEqual(items.map((it) => it.record_count), [1])
  assert.deepEqual(ok(await keeper.get(`/contact_archives/${items[0].archive_id}/check`)), { records: 1, findings: [] })
  const [listed] = ok(await agent.get(`/contacts?customer_id=${customer_id}`)).items
  assert.deepEqual([listed.is_archived, listed.is_erased, listed.content], [true, false, ''])
  assert.equal(ok(await agent.get(`/contacts/${made.contact_id}`)).content, '宽带今晚八点前恢复，可回拨 138******34')
  assert.equal(ok(await agent.post(`/contacts/${made.contact_id}/reveal`, { reason: '核对回拨号码' })).content, call.content)
  const sheet = await keeper.post('/contact_export', { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z', reason: '季度分析' })
  assert.equal(sheet.status, 200, sheet.text)
  const lines = sheet.text.trim().split(/\r?\n/)
  assert.equal(lines.length, 2)
  assert.match(lines[1], /可回拨 138\*{6}34.*,archived,/)
  assert.match((await keeper.get('/audit?limit=50')).text, /contact\.exported.*季度分析/)
  return { server, agent, keeper, customer_id, made, archive_id: items[0].archive_id }
}
