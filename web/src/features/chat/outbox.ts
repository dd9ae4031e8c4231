// What was typed and is on its way: each with a key of its own, so that sent twice it is said once (the server knows it
// again). Kept for this tab until the server has it, so that nothing typed is lost with a network or a reload.
export interface Outgoing {
    client_key: string
    text: string
    extra: Readonly<Record<string, string>> // what goes with the words: a reason, the canned reply they are
    state: 'sending' | 'failed'
    why: string // the refusal, in the server's words
    code: string // and by its code
    is_unreached: boolean // not refused, only not sent: tried again by itself
}

export const queued = (text: string, client_key: string, extra: Outgoing['extra'] = {}): Outgoing => ({ client_key, text, extra, state: 'sending', why: '', code: '', is_unreached: false })

export function marked(all: readonly Outgoing[], client_key: string, change: Partial<Outgoing>): Outgoing[] {
    return all.map((it) => (it.client_key === client_key ? { ...it, ...change } : it))
}
export const without = (all: readonly Outgoing[], client_key: string) => all.filter((it) => it.client_key !== client_key)

// What a tab left behind has no request under way any more.
export function restored(kept: string | null): Outgoing[] {
    try {
        const read: unknown = JSON.parse(kept ?? '[]')
        if (!Array.isArray(read)) return []
        return read
            .filter((it): it is Outgoing => typeof it?.client_key === 'string' && typeof it?.text === 'string')
            .map(({ client_key, text, extra }) => ({ client_key, text, extra: extra ?? {}, state: 'failed', why: '', code: '', is_unreached: true }))
    } catch {
        return []
    }
}
