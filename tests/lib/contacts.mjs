// A walk through the records of contacts by the API: every operation of api/contact.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'
import { clock } from './counter.mjs'

export const call = { type: 'call', direction: 'out', started_at: '2026-03-02T00:50:00Z', ended_at: '2026-03-02T00:55:00Z', address: '13800001234', content: '宽带今晚八点前恢复，可回拨 13800001234', answer: '知道了', result: 'informed' }

export async function someCustomer(agent, ok) {
  return ok(await agent.post('/customers', { customer_type: 'person', name: '周接触', contact_points: [{ kind: 'mobile', value: '13800001234' }] }), 201).customer_id
}

export async function walkContacts(url, ok) {
  const agent = await Client.as(url, 'agent'), keeper = await Client.as(url, 'archivist')
  const rules = ok(await agent.get('/contact_rules'))
  assert.deepEqual(rules.types.find((it) => it.code === 'call').needs, ['ended_at', 'content', 'answer', 'result'])
  const customer_id = await someCustomer(agent, ok)
  const made = ok(await agent.post('/contacts', { ...call, customer_id }), 201)
  assert.equal(made.sequence, 1)
  assert.equal(made.address, '138******34')
  assert.equal(made.content, '宽带今晚八点前恢复，可回拨 138******34')
  assert.equal(made.seal_number, null)
  const one = `/contacts/${made.contact_id}`
  const better = ok(await agent.post(`${one}/amend`, { content: '更正：明早八点前恢复' }), 201)
  assert.equal(better.amends_id, made.contact_id)
  assert.equal(ok(await agent.get(one)).amended_by_id, better.contact_id)
  assert.deepEqual(ok(await agent.get(`/contacts?customer_id=${customer_id}`)).items.map((it) => it.contact_id), [better.contact_id, made.contact_id])
  const clear = ok(await agent.post(`${one}/reveal`, { reason: '核对回拨号码' }))
  assert.deepEqual(clear, { address: '13800001234', content: call.content, answer: '知道了' })
  assert.match((await keeper.get('/audit?limit=50')).text, /contact\.revealed.*核对回拨号码/)

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
  return { agent, keeper, customer_id, made, proof, whole }
}
