// SMS both ways through a real SMS gateway: Kannel with its fake centre (4.2.1).
import assert from 'node:assert/strict'
import test from 'node:test'
import { Client } from '../lib/client.mjs'
import { clock } from '../lib/counter.mjs'
import { set } from '../lib/intake.mjs'
import { hasKannel, kannel } from '../lib/kannel.mjs'
import { freePort } from '../lib/mailbox.mjs'
import { ticketOf } from '../lib/messages.mjs'
import { fresh } from '../lib/server.mjs'

const ok = (reply, status = 200) => {
  assert.equal(reply.status, status, reply.text)
  return reply.body
}

test('SMS through Kannel: taken in, answered, delivered, reported', { skip: hasKannel ? false : 'no Kannel: install kannel and kannel-extras', timeout: 120_000 }, async (t) => {
  const centre = await kannel(t)
  const port = await freePort()
  const here = `http://127.0.0.1:${port}`
  set(t, { MESSAGE_SMS_URL: centre.sendsms, MESSAGE_SMS_FORM: 'kannel', MESSAGE_SMS_USER: 'bihuan', MESSAGE_SMS_PASSWORD: 'pass&word', MESSAGE_SMS_FROM: '10010', MESSAGE_PUBLIC_URL: here, INTAKE_KANNEL_SECRET: 'kannel-word' })
  const { url } = await fresh(t, { port })
  assert.equal(url, here)
  await centre.start(`http://kannel:kannel-word@127.0.0.1:${port}/api/v1/intake/kannel?from=%p&hex=%e&charset=%C&id=%I`, 'bihuan', 'pass&word')
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, [{ kind: 'mobile', value: '13911112222' }])

  await centre.write('13911112222', '师傅几点上门？请回电')
  const replies = async () => ok(await agent.get(`/tickets/${ticket.ticket_id}/timeline`)).items.filter((it) => it.kind === 'reply')
  const end = Date.now() + 20_000
  while ((await replies()).length === 0) assert.ok(Date.now() < end, centre.logs().slice(-3000))
  assert.equal((await replies())[0].text, '师傅几点上门？请回电')

  // What was due goes out now: the notice of the ticket, by UCS-2, to the phone that wrote.
  await clock(url, 1)
  const [to, text] = (await centre.until(() => centre.received()[0])) ?? []
  assert.equal(to, '13911112222')
  assert.match(text, new RegExp(ticket.code))
  assert.match(text, /[一-龥]/)
  let message
  const late = Date.now() + 20_000
  do {
    message = ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items.find((it) => it.channel === 'sms')
    assert.ok(Date.now() < late, JSON.stringify(message))
  } while (message.state !== 'delivered')

  assert.doesNotMatch(centre.logs(), /pass&word|pass%26word/, 'no password in what Kannel logs')
})

test('Kannel refuses a wrong password, and the message finds another way', { skip: hasKannel ? false : 'no Kannel: install kannel and kannel-extras', timeout: 120_000 }, async (t) => {
  const centre = await kannel(t)
  set(t, { MESSAGE_SMS_URL: centre.sendsms, MESSAGE_SMS_FORM: 'kannel', MESSAGE_SMS_USER: 'bihuan', MESSAGE_SMS_PASSWORD: 'wrong', MESSAGE_SMS_FROM: '10010' })
  const { url } = await fresh(t)
  await centre.start('http://127.0.0.1:9/none', 'bihuan', 'right')
  const agent = await Client.as(url, 'agent')
  const { ticket } = await ticketOf(agent, ok, [{ kind: 'mobile', value: '13911112222' }])
  await clock(url, 1)
  await clock(url, 1)
  const [message] = ok(await agent.get(`/messages?ticket_id=${ticket.ticket_id}`)).items
  assert.deepEqual([message.channel, message.state], ['portal', 'delivered'])
})
