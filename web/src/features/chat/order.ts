// Going from chat to chat by keys, and what of a chat presses.
interface Waiting {
    last_side: string | null
    last_turn_at: string | null
    state: string
}

// Since when a customer who spoke last has no answer; null: it is theirs to speak.
export const unansweredSince = (chat: Waiting) => (chat.state === 'talking' && chat.last_side === 'customer' ? chat.last_turn_at : null)

// The chat after (1) or before (-1) the chosen one, round and round; the first or last where none is chosen.
export function neighbour(ids: readonly string[], chosen: string, step: 1 | -1): string {
    const at = ids.indexOf(chosen)
    const from = at < 0 && step < 0 ? 0 : at
    return ids[(from + step + ids.length) % ids.length] ?? ''
}
