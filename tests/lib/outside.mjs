// The outside of channels: an SMTP server that behaves as told, and an HTTP listener that keeps what it got.
import { createServer } from 'node:http'
import { SMTPServer } from 'smtp-server'

// behaviour(count): 'good' | 'busy' (451) | 'no' (550) | 'slow' | 'closing'; `mails`: {from, to, text}.
export async function mailServer(t, { behave = () => 'good', user, password } = {}) {
  const mails = []
  const sockets = new Set()
  let count = 0
  const server = new SMTPServer({
    authOptional: !user,
    disabledCommands: user ? [] : ['AUTH'],
    logger: false,
    onAuth(auth, _session, done) {
      if (auth.username === user && auth.password === password) done(null, { user })
      else done(new Error('535 no'))
    },
    onRcptTo(address, session, done) {
      const how = behave(count++, address.address)
      if (how === 'closing') return void sockets.forEach((it) => it.destroy())
      if (how === 'slow') return void setTimeout(() => done(), 300)
      if (how === 'busy' || how === 'no') return done(Object.assign(new Error(`not for ${address.address}`), { responseCode: how === 'busy' ? 451 : 550 }))
      done()
    },
    onData(stream, session, done) {
      const parts = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        mails.push({ from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map((it) => it.address), text: Buffer.concat(parts).toString('utf8'), is_secure: session.secure, user: session.user })
        done()
      })
    },
  })
  server.on('error', () => {}) // a client that leaves in the middle
  server.server.on('connection', (socket) => sockets.add(socket))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise((resolve) => server.close(resolve)))
  return { mails, url: `smtp://127.0.0.1:${server.server.address().port}` }
}

export async function listener(t, answer = () => ({})) {
  const requests = []
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (part) => (body += part))
    request.on('end', () => {
      const got = { method: request.method, url: request.url, headers: request.headers, body }
      requests.push(got)
      const { status = 200, text = 'OK' } = answer(requests.length - 1, got)
      reply.writeHead(status).end(text)
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  return { requests, url: `http://127.0.0.1:${server.address().port}` }
}

// The words of a part: 'plain' or 'html'.
export function partOf(mail, kind) {
  const found = new RegExp(`Content-Type: text/${kind}[^]*?\\r\\n\\r\\n([^]*?)\\r\\n--`).exec(mail.text)
  return Buffer.from(found[1], 'base64').toString('utf8')
}
