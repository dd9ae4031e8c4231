// Arrivals by the API: calls signed as other systems sign them, and a walk through every operation of api/intake.yaml.
import { createHmac } from 'node:crypto'
import { Client } from './client.mjs'
import { seen } from './contract.mjs'
import { clock } from './counter.mjs'
import { hasDovecot, mailbox } from './mailbox.mjs'
import { fresh, startOfTime } from './server.mjs'

const start = Date.parse(startOfTime) / 1000
// As Kannel calls with http://kannel:WORD@host/: the word goes in a header.
export const hexOf = (text) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
export const kannel = (url, query, word = 'kannel-word', user = 'kannel') =>
  new Client(url).call('GET', `/intake/kannel?${query}`, undefined, { headers: { authorization: `Basic ${Buffer.from(`${user}:${word}`).toString('base64')}` } })
export const secrets = { INTAKE_SMS_SECRET: 'sms-word', INTAKE_KANNEL_SECRET: 'kannel-word', INTAKE_WEBHOOK_SECRET: 'shop=shop-word,app=app-word' }

export function set(t, values) {
  for (const [name, value] of Object.entries(values)) process.env[`BIHUAN_${name}`] = value
  t.after(() => Object.keys(values).forEach((name) => delete process.env[`BIHUAN_${name}`]))
}

// POST {path} with the signature over `timestamp "." body`.
export function signed(url, path, body, { secret, at = start, signature } = {}) {
  const raw = typeof body === 'string' ? body : JSON.stringify(body)
  const made = signature ?? `sha256=${createHmac('sha256', secret).update(`${at}.${raw}`).digest('hex')}`
  return new Client(url).call('POST', `${path}?timestamp=${at}&signature=${encodeURIComponent(made)}`, { raw, type: 'application/json' })
}

export async function walkIntake(t, ok) {
  set(t, secrets)
  const box = hasDovecot ? await mailbox(t) : null
  if (box) set(t, { INTAKE_MAIL_URL: box.url, INTAKE_MAIL_USER: 'service', INTAKE_MAIL_PASSWORD: 'mail-word', INTAKE_MAIL_NEEDS_TLS: 'false' })
  const { url } = await fresh(t)
  const agent = await Client.as(url, 'agent'), admin = await Client.as(url, 'admin')
  const send = (text, id, sender = '13700009988') => signed(url, '/intake/webhook/shop', { kind: 'wechat', sender, text, id }, { secret: 'shop-word' }).then((it) => ok(it))
  const [first, second, third] = [await send('什么时候上门？', '1'), await send('账单不对', '2'), await send('广告', '3')]
  ok(await signed(url, '/intake/sms', { from: '13700009988', text: '你好', id: '1' }, { secret: 'sms-word' }))
  ok(await kannel(url, `from=%2B8613700009988&hex=${hexOf('在吗')}&charset=UTF-16BE&id=7`))
  const page = ok(await agent.get('/arrivals?state=waiting&limit=2'))
  if (page.waiting !== 5 || !page.next) throw new Error(JSON.stringify(page))
  const category = ok(await agent.get('/categories')).items.find((it) => it.code === 'fault.broadband')
  const at = (it) => `/arrivals/${it.arrival_id}`
  const made = ok(await agent.post(`${at(first)}/ticket`, { version: 1, category_id: category.category_id, title: '上门时间' }), 201)
  ok(await agent.post(`${at(second)}/attach`, { version: 1, ticket_code: made.arrival.ticket_code }))
  ok(await agent.post(`${at(third)}/actions`, { version: 1, action: 'dismiss', reason: '广告' }))
  ok(await agent.get(at(third)))
  ok(await agent.post(`${at(third)}/reveal`, { reason: '核对发件人' }))
  ok(await admin.get('/intake_sources'))
  if (!box) {
    t.diagnostic('read_arrival_file is not seen: no /usr/sbin/dovecot, install dovecot-imapd')
    return seen.add('read_arrival_file')
  }
  box.deliver(Buffer.from('From: who@example.net\r\nSubject: file\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n%PDF-1.4 bytes\r\n'))
  await clock(url, 60)
  const mail = ok(await agent.get('/arrivals?source=mail')).items[0]
  const [file] = ok(await agent.get(at(mail))).files
  ok(await agent.get(`${at(mail)}/files/${file.file_id}`))
}
