// Suggestions of a draft: from the operator's own closed tickets, always with their confidence, never beyond the scope.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { binary, fresh, root } from '../lib/server.mjs'

const complaints = process.env.BIHUAN_COMPLAINTS ??
  [join(root, '../../shared/data/comcast-complaints.csv'), join(root, '../shared/data/comcast-complaints.csv')].find(existsSync)

const ask = (who, body) => who.post('/tickets/suggestions', body)

test('demo tickets teach a model that guesses categories', async (t) => {
  const { url } = await fresh(t, { part: 'tickets', count: 400 })
  const agent = await Client.as(url, 'agent')
  const { items } = (await agent.get('/categories')).body
  const code = (id) => items.find((it) => it.category_id === id).code
  for (const [title, wanted] of [['宽带上不了网，光猫亮红灯', 'fault.broadband'], ['手机没有信号', 'fault.mobile'], ['月费多扣了钱，要求退费', 'complaint.billing']]) {
    const { status, body, text } = await ask(agent, { title, description: '' })
    assert.equal(status, 200, text)
    assert.ok(body.categories.length >= 1 && body.categories.length <= 3, text)
    assert.equal(code(body.categories[0].category_id), wanted, text)
    assert.ok(body.categories.every(({ confidence }, i, all) => confidence > 0 && confidence <= 1 && (i === 0 || confidence <= all[i - 1].confidence)))
    assert.ok(body.model.accuracy > 0 && body.model.example_count >= 50)
  }
  const nothing = (await ask(agent, { title: '' })).body
  assert.deepEqual([nothing.categories, nothing.duplicates], [[], []])
})

test('without a model there are duplicates only, of the scope, the customer first', async (t) => {
  const { url, folder } = await fresh(t)
  const agent = await Client.as(url, 'agent'), engineer = await Client.as(url, 'jc.field')
  const [category] = (await agent.get('/categories')).body.items.filter((it) => it.code === 'fault.broadband')
  const customer = (await agent.post('/customers', { name: '欧阳一', customer_type: 'person', contact_points: [{ kind: 'mobile', value: '13911112222' }] })).body
  const open = async (title, more = {}) => {
    const made = await agent.post('/tickets', { title, category_id: category.category_id, channel: 'phone', ...more })
    assert.equal(made.status, 201, made.text)
    return made.body
  }
  const own = await open('家里宽带断了', { customer_id: customer.customer_id })
  const other = await open('宽带断网，光猫亮红灯')
  await open('询问国际漫游资费')
  const { body } = await ask(agent, { title: '宽带断网光猫亮红灯', customer_id: customer.customer_id })
  assert.equal(body.model, null)
  assert.deepEqual(body.categories, [])
  assert.deepEqual(body.duplicates.map((it) => [it.ticket_id, it.is_same_customer]).slice(-1), [[other.ticket_id, false]])
  const same = (await ask(agent, { title: '家里宽带断网', customer_id: customer.customer_id })).body.duplicates
  assert.deepEqual([same[0].ticket_id, same[0].is_same_customer, same[0].code], [own.ticket_id, true, own.code])
  assert.ok(same[0].similarity > 0.25 && same[0].similarity <= 1)
  const itself = (await ask(agent, { title: '家里宽带断了', customer_id: customer.customer_id, ticket_id: own.ticket_id })).body
  assert.ok(itself.duplicates.every((it) => it.ticket_id !== own.ticket_id))
  assert.equal((await ask(engineer, { title: '宽带断网' })).status, 403)
  assert.equal((await ask(agent, { title: '宽带断网', unknown: 1 })).status, 422)
  const refused = spawnSync(binary, ['model', 'train', '--data-dir', folder], { encoding: 'utf8' })
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /suggest\.too_few_examples/)
})

test('on the real complaints the model beats the majority class and keywords', { skip: complaints ? false : 'comcast-complaints.csv is not here (BIHUAN_COMPLAINTS)' }, () => {
  const labels = join(root, 'tests/data/complaint_labels.csv')
  const printed = execFileSync(binary, ['model', 'check', complaints, '--labels', labels], { encoding: 'utf8' })
  const percent = (name) => Number(new RegExp(`${name} +([\\d.]+)%`).exec(printed)[1])
  const [model, keywords, majority] = ['text model', 'keyword baseline', 'majority class'].map(percent)
  assert.ok(model > keywords + 5 && model > majority + 20, printed)
  assert.equal(execFileSync(binary, ['model', 'check', complaints, '--labels', labels], { encoding: 'utf8' }), printed)
})
