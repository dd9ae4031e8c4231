// What the local page exports: its entries under a key of the passphrase (PBKDF2, AES-GCM), see local_page.html.
import type { IntakeRow } from './queries'

interface Sealed {
    format: string
    iterations: number
    salt: string
    iv: string
    data: string
}
const format = 'bihuan.outage.1'
const iterations_max = 5_000_000 // a made-up file must not keep the browser busy for ever

export function sealedOf(content: string): Sealed | null {
    try {
        const it = JSON.parse(content) as Partial<Sealed>
        const is_whole = it.format === format && [it.salt, it.iv, it.data].every((one) => typeof one === 'string')
        return is_whole && Number.isInteger(it.iterations) && it.iterations! > 0 && it.iterations! <= iterations_max ? (it as Sealed) : null
    } catch {
        return null
    }
}

const bytes = (base64: string) => Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))

// Rejects where the passphrase is another one.
export async function openSealed(file: Sealed, passphrase: string): Promise<IntakeRow[]> {
    const raw = await crypto.subtle.importKey('raw', new TextEncoder().encode(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
    const key = await crypto.subtle.deriveKey(
        { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(file.salt), iterations: file.iterations },
        raw,
        { name: 'AES-GCM', length: 256 },
        false,
        ['decrypt'],
    )
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(file.iv) }, key, bytes(file.data))
    return JSON.parse(new TextDecoder().decode(plain)) as IntakeRow[]
}
