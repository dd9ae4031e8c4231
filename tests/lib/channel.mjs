// A walk through channels by the API: every operation of api/channel.yaml once, with success.
import assert from 'node:assert/strict'
import { Client } from './client.mjs'

export async function walkChannels(url, ok) {
  const lead = await Client.as(url, 'lead')
  const used = ok(await lead.get('/channel_use'))
  assert.deepEqual([used.buckets.length, used.by], [30, 'day'])
  const health = ok(await lead.get('/channel_health'))
  assert.equal(health.ways.find((it) => it.code === 'gateway.portal').verdict.state, 'good')
  ok(await lead.get('/channel_changes?limit=2'))
}
