// One value kept on this device, sealed by a key that the browser never gives out: whoever copies the files of the browser
// has neither the values nor the key in a form that can be carried away (2.2.4).
const database = 'bihuan_visits'
const table = 'kept'

interface Sealed {
    iv: Uint8Array<ArrayBuffer>
    bytes: ArrayBuffer
}

export const is_vault_there = () => window.isSecureContext && 'indexedDB' in window && 'locks' in navigator

function answer<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    })
}

async function within<T>(mode: IDBTransactionMode, work: (table: IDBObjectStore) => Promise<T>): Promise<T> {
    const opening = indexedDB.open(database, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(table)
    const opened = await answer(opening)
    try {
        const transaction = opened.transaction(table, mode)
        const written = new Promise<void>((resolve, reject) => {
            transaction.oncomplete = () => resolve()
            transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
        })
        const out = await work(transaction.objectStore(table))
        await written
        return out
    } finally {
        opened.close()
    }
}

// null: nothing, or nothing that opens.
export async function readVault(): Promise<unknown> {
    const [key, sealed] = await within('readonly', (kept) =>
        Promise.all([answer<CryptoKey | undefined>(kept.get('key')), answer<Sealed | undefined>(kept.get('day'))]),
    )
    if (!key || !sealed) return null
    try {
        const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.bytes)
        return JSON.parse(new TextDecoder().decode(plain))
    } catch {
        return null
    }
}

export async function writeVault(value: unknown) {
    const known = await within('readonly', (kept) => answer<CryptoKey | undefined>(kept.get('key')))
    const key = known ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']))
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const bytes = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(JSON.stringify(value)))
    await within('readwrite', (kept) => Promise.all([answer(kept.put(key, 'key')), answer(kept.put({ iv, bytes }, 'day'))]))
}

export const emptyVault = () => within('readwrite', (kept) => answer(kept.clear()))
