// Knowledge by the API: from a gap to an article and back, what is refused, files in and out.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { walkKnowledge, words } from '../lib/knowledge.mjs'
import { binary, fresh, root } from '../lib/server.mjs'

const none = '1234567890123456789'
const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('from a gap to an article, its use and its end', async (t) => {
  const { url, errors } = await fresh(t)
  await walkKnowledge(url, ok)
  const admin = await Client.as(url, 'admin')
  assert.doesNotMatch((await admin.get('/audit?limit=200')).text + errors(), /13800001234|zhang@example/)
})

test('what is refused, and files', async (t) => {
  const { url, folder } = await fresh(t)
  const editor = await Client.as(url, 'trainer'), agent = await Client.as(url, 'agent'), customer = await Client.as(url, 'customer')
  const good = { code: 'one', zh: words('题', '正文') }
  const article = ok(await editor.post('/knowledge/articles', good), 201)
  const path = `/knowledge/articles/${article.article_id}`
  const inner = ok(await agent.post('/knowledge/search', { text: '客户情绪激动' })).answers[0].article
  assert.equal(inner.audience, 'agent')
  const create = (more) => () => editor.post('/knowledge/articles', { ...good, code: 'two', ...more })
  const rows = [
    ['no code', () => editor.post('/knowledge/articles', { zh: good.zh }), 422, 'request.invalid', 'code'],
    ['a code of other letters', create({ code: 'Zwei 2' }), 422, 'knowledge.code_shape', 'code'],
    ['a code twice', create({ code: 'one' }), 409, 'knowledge.code_taken', 'code'],
    ['no language', create({ zh: words('', '') }), 422, 'knowledge.words_missing', 'zh.title'],
    ['half a language', create({ en: words('title', '') }), 422, 'knowledge.words_missing', 'en.body'],
    ['too long', create({ zh: words('题', '长'.repeat(20_001)) }), 422, 'knowledge.body_too_long', 'zh.body'],
    ['a script', create({ zh: words('题', 'a <script>alert(1)</script>') }), 422, 'knowledge.html_not_allowed', 'zh.body'],
    ['a javascript link', create({ zh: words('题', '[x](javascript:alert(1))') }), 422, 'knowledge.link_not_allowed', 'zh.body'],
    ['a category that is none', create({ category_id: none }), 422, 'knowledge.category_unknown', 'category_id'],
    ['a course that is none', create({ training: 'cooking' }), 422, 'knowledge.training_unknown', 'training'],
    ['a relative that is none', create({ related: ['nowhere'] }), 422, 'knowledge.related_unknown', 'related.0'],
    ['an end before now', create({ valid_to: '2020-01-01T00:00:00Z' }), 422, 'knowledge.validity_wrong', 'valid_to'],
    ['a gap that is none', create({ gap_id: none }), 404, 'knowledge.gap_unknown'],
    ['an unknown field', create({ colour: 'red' }), 422, 'request.invalid', 'colour'],
    ['an old version', () => editor.put(`${path}/draft`, { version: 99, zh: good.zh }), 409, 'knowledge.version_conflict'],
    ['a step out of turn', () => editor.post(`${path}/decisions`, { version: 1, action: 'approve' }), 409, 'knowledge.action_not_allowed'],
    ['to nobody', () => editor.post(`${path}/actions`, { version: 1, action: 'give' }), 422, 'knowledge.owner_unknown', 'owner_id'],
    ['to one who may not write', () => editor.post(`${path}/actions`, { version: 1, action: 'give', owner_id: agent.session.user.user_id }), 422, 'knowledge.owner_unknown', 'owner_id'],
    ['a draft, by an agent', () => agent.get(path), 404, 'knowledge.article_unknown'],
    ['no such article', () => agent.get(`/knowledge/articles/${none}`), 404, 'knowledge.article_unknown'],
    ['no such version', () => editor.get(`${path}/revisions/7`), 404, 'knowledge.revision_unknown'],
    ['an agent who writes', () => agent.post('/knowledge/articles', good), 403, 'http.not_permitted'],
    ['a must-read of nobody', () => editor.post('/knowledge/must_reads', { article_id: inner.article_id, teams: [] }), 422, 'knowledge.teams_missing', 'teams'],
    ['a must-read of a draft', () => editor.post('/knowledge/must_reads', { article_id: article.article_id, teams: [{ organization_id: editor.session.user.posts[0].organization_id }] }), 409, 'knowledge.not_in_force'],
    ['a must-read of a unit that is none', () => editor.post('/knowledge/must_reads', { article_id: inner.article_id, teams: [{ organization_id: none }] }), 422, 'knowledge.team_unknown', 'teams.0.organization_id'],
    ['a must-read of the past', () => editor.post('/knowledge/must_reads', { article_id: inner.article_id, teams: [{ organization_id: editor.session.user.posts[0].organization_id }], due_at: '2020-01-01T00:00:00Z' }), 422, 'knowledge.due_wrong', 'due_at'],
    ['a must-read of a role that is none', () => editor.post('/knowledge/must_reads', { article_id: inner.article_id, teams: [{ organization_id: editor.session.user.posts[0].organization_id, role: 'king' }] }), 422, 'request.invalid', 'teams.0.role'],
    ['a must-read, by an agent', () => agent.post('/knowledge/must_reads', {}), 403, 'http.not_permitted'],
    ['no such must-read', () => editor.get(`/knowledge/must_reads/${none}`), 404, 'knowledge.must_read_unknown'],
    ['nothing to confirm', () => agent.post(`/knowledge/must_reads/${none}/confirmations`, { number: 1 }), 404, 'knowledge.must_read_unknown'],
    ['no text', () => agent.post('/knowledge/search', { text: ' ' }), 422, 'request.invalid', 'text'],
    ['a language that is none', () => agent.post('/knowledge/search', { text: 'a', language: 'fr' }), 422, 'request.invalid', 'language'],
    ['a vote without a reason', () => agent.post(`/knowledge/articles/${inner.article_id}/deeds`, { deed: 'not_useful' }), 422, 'knowledge.reason_needed', 'reason'],
    ['a deed that is none', () => agent.post(`/knowledge/articles/${inner.article_id}/deeds`, { deed: 'paint' }), 422, 'request.invalid', 'deed'],
    ['agents\' knowledge, by a customer', () => customer.get(`/portal/knowledge/articles/${inner.article_id}`), 404, 'knowledge.article_unknown'],
    ['a deed on it, by a customer', () => customer.post(`/portal/knowledge/articles/${inner.article_id}/deeds`, { deed: 'view' }), 404, 'knowledge.article_unknown'],
    ['a place that is none', () => editor.get('/knowledge/gaps?after=x-y'), 422, 'request.invalid', 'after'],
    ['no such gap', () => editor.delete(`/knowledge/gaps/${none}`), 404, 'knowledge.gap_unknown'],
  ]
  for (const [why, call, status, code, field] of rows) {
    const reply = await call()
    assert.equal(reply.status, status, `${why}: ${reply.text}`)
    const wrong = reply.body.errors?.[0]
    assert.ok(reply.body.code === code || wrong?.code === code, `${why}: ${reply.text}`)
    if (field) assert.equal(wrong?.field, field, why)
  }
  assert.deepEqual(ok(await customer.post('/portal/knowledge/search', { text: '客户情绪激动' })).answers.filter((it) => it.article.audience === 'agent'), [])

  const run = (...args) => spawnSync(binary, ['knowledge', ...args, '--data-dir', folder], { encoding: 'utf8' })
  const file = join(folder, 'out.toml'), ours = join(root, 'standards/knowledge/telecom.toml')
  assert.equal(run('export', file).status, 0)
  assert.match(readFileSync(file, 'utf8'), /broadband-red-light/)
  assert.match(run('import', file, '--owner', 'trainer').stdout, /^0 added, 0 changed, 36 the same/)
  assert.match(run('import', ours, '--owner', 'agent').stderr, /--owner: /)
  assert.match(run('import', ours, '--owner', 'trainer', '--approver', 'trainer').stderr, /approved by somebody else/)
})
