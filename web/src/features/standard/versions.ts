// What a version's state allows, as the server's version_flow has it.
import type { Version, VersionState } from './version_queries'

export type VersionAction = 'propose' | 'approve' | 'send_back' | 'withdraw'

// The shipped version holds for whatever is imported from the past too: it has no day people would name.
export const isFromStart = (at: string) => new Date(at).getUTCFullYear() < 1980

const allowed: Record<VersionState, readonly VersionAction[]> = {
    draft: ['propose', 'withdraw'],
    proposed: ['approve', 'send_back', 'withdraw'],
    approved: ['withdraw'],
    withdrawn: [],
}

type Facts = Pick<Version, 'state' | 'effective_from'>

// An approved version can be withdrawn only before it holds.
export function actionsOf({ state, effective_from }: Facts, now: number): readonly VersionAction[] {
    const holds = state === 'approved' && effective_from !== null && new Date(effective_from).getTime() <= now
    return holds ? [] : allowed[state]
}
