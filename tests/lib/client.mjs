// A caller of the API: one signed-in account, every reply checked against the contract.
import { checkReply } from './contract.mjs'
import { password as demoPassword } from './server.mjs'

export class Client {
  constructor(url) {
    this.url = url
    this.cookie = ''
    this.csrf = ''
    this.session = null
  }

  static async as(url, username, password = demoPassword) {
    const client = new Client(url)
    const reply = await client.call('POST', '/session', { username, password })
    if (reply.status !== 200) throw new Error(`sign-in of ${username}: ${reply.status} ${reply.text}`)
    client.session = reply.body
    client.csrf = reply.body.csrf_token
    return client
  }

  headers(extra = {}) {
    const headers = { ...extra }
    if (this.cookie) headers.cookie = this.cookie
    if (this.csrf) headers['x-csrf-token'] = this.csrf
    return headers
  }

  // body: an object (sent as JSON), or {raw, type} for anything else.
  async call(method, path, body, { headers = {}, isChecked = true } = {}) {
    const init = { method, headers: this.headers(headers), redirect: 'manual' }
    if (body && typeof body === 'object' && 'raw' in body) {
      init.body = body.raw
      init.headers['content-type'] = body.type ?? 'application/octet-stream'
    } else if (body !== undefined) {
      init.body = JSON.stringify(body)
      init.headers['content-type'] = 'application/json'
    }
    const response = await fetch(`${this.url}/api/v1${path}`, init)
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      if (pair.startsWith('bihuan_session=')) this.cookie = pair
    }
    const bytes = Buffer.from(await response.arrayBuffer())
    const type = response.headers.get('content-type') ?? ''
    const text = bytes.toString('utf8')
    const reply = { status: response.status, headers: response.headers, type, bytes, text, body: null }
    if (/json/.test(type) && text) reply.body = JSON.parse(text)
    if (isChecked) checkReply(method, path.split('?')[0], reply)
    return reply
  }

  get(path) { return this.call('GET', path) }
  post(path, body = {}) { return this.call('POST', path, body) }
  patch(path, body) { return this.call('PATCH', path, body) }
  put(path, body) { return this.call('PUT', path, body) }
  delete(path) { return this.call('DELETE', path) }
}
