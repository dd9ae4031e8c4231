// Keeps the pages' own files, so that an engineer's visits open without a network. Answers of the API are never kept here.
// The page says which files it runs on: their names carry a hash, so a set of them is one version, named by its first script.
const prefix = 'bihuan-shell:'
const patience_ms = 6000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  const { keep, main } = event.data ?? {}
  if (!Array.isArray(keep) || typeof main !== 'string') return
  event.waitUntil(keepAll(keep, main).catch(() => {}).then(() => event.ports[0]?.postMessage('kept')))
})

// Older versions go only once this one is whole, and only where it is the one the server gives out.
async function keepAll(paths, main) {
  const page = await fetch('/index.html', { cache: 'no-store' })
  if (!page.ok || !(await page.clone().text()).includes(main)) return
  const cache = await caches.open(prefix + main)
  const known = new Set((await cache.keys()).map((it) => new URL(it.url).pathname))
  await cache.addAll([...paths, '/favicon.svg'].filter((path) => !known.has(path)))
  await cache.put('/index.html', page)
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + main)
  await Promise.all(others.map((name) => caches.delete(name)))
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(pageOrKept(request))
  else if (pathname.startsWith('/assets/') || pathname === '/favicon.svg') event.respondWith(keptOrFetched(request))
})

// The server's page while it answers; a network that leads nowhere is not waited for long.
async function pageOrKept(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patience_ms) })
  } catch (error) {
    const kept = await caches.match('/index.html', { ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

async function keptOrFetched(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
}
