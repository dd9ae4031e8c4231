// Kills the server with SIGKILL under load, again and again, and finds every acknowledged ticket afterwards.
// BIHUAN_KILLS says how often (default 20).
import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { makeData, serve } from '../lib/server.mjs'

const kills = Number(process.env.BIHUAN_KILLS ?? 20)
const writers = 16

test(`no acknowledged ticket is lost in ${kills} kills`, { timeout: 60_000 + kills * 15_000 }, async (t) => {
  const folder = makeData({ manualClock: '' })
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const acknowledged = new Map() // ticket id -> title
  let number = 0
  for (let round = 1; round <= kills; round++) {
    const server = await serve(folder, { manualClock: '' })
    const client = await Client.as(server.url, 'agent')
    const category = (await client.get('/categories')).body.items[0].category_id
    // What earlier lives acknowledged is there, with its timeline. Newest ones each time, all of them at the end.
    await check(client, [...acknowledged].slice(-300))
    const killAfter = 40 + ((round * 7919) % 200) // acknowledged tickets in this life; spread, and the same each run
    let count = 0
    const write = async () => {
      for (;;) {
        const title = `crash ${++number}`
        try {
          const reply = await client.call('POST', '/tickets', { title, description: '断电'.repeat(50), category_id: category, channel: 'phone' }, { isChecked: false })
          if (reply.status !== 201) throw new Error(`${reply.status} ${reply.text}`)
          acknowledged.set(reply.body.ticket_id, title)
          if (++count === killAfter) server.child.kill('SIGKILL')
        } catch (error) {
          if (count >= killAfter) return // the server is gone
          throw error
        }
      }
    }
    await Promise.all(Array.from({ length: writers }, write))
    assert.deepEqual((await server.ended).signal, 'SIGKILL')
  }
  const server = await serve(folder, { manualClock: '' })
  const client = await Client.as(server.url, 'agent')
  await check(client, [...acknowledged])
  t.diagnostic(`${acknowledged.size} tickets acknowledged in ${kills} lives, all found`)
  assert.deepEqual((await server.stop()).code, 0)
})

async function check(client, tickets) {
  const work = [...tickets]
  const one = async () => {
    for (let next = work.pop(); next; next = work.pop()) {
      const [id, title] = next
      const reply = await client.call('GET', `/tickets/${id}`, undefined, { isChecked: false })
      assert.equal(reply.status, 200, `acknowledged ticket ${id} (${title}) is lost`)
      assert.equal(reply.body.title, title)
      const timeline = await client.call('GET', `/tickets/${id}/timeline`, undefined, { isChecked: false })
      assert.equal(timeline.body.items.at(-1).kind, 'opened', `${id} has lost its timeline`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, one))
}
