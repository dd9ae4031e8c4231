// What was typed and not sent yet, for this tab and this user only; gone with sending and with signing out.
export interface Draft {
    category_id?: string
    held_service_id?: string
    title?: string
    description?: string
}

const prefix = 'bihuan.portal_draft.'

export function readDraft(user_id: string): Draft {
    try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(prefix + user_id) ?? '{}')
        if (typeof kept !== 'object' || kept === null) return {}
        return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string' && value !== ''))
    } catch {
        return {}
    }
}

export function keepDraft(user_id: string, draft: Draft) {
    try {
        sessionStorage.setItem(prefix + user_id, JSON.stringify(draft))
    } catch {
        // Private windows may refuse storage; the text then lasts for this page.
    }
}

export function dropDraft(user_id: string) {
    try {
        sessionStorage.removeItem(prefix + user_id)
    } catch {
        // Nothing was kept then.
    }
}
