import type { Notebook } from '../desk'
import type { Appointment } from '../queries'
import { changeDay, useKept } from './kept'
import { can_note, noteStep } from './model'
import { unreachable } from '../../../api/errors'
import { currentLocale } from '../../../api/locale'

// Steps of this visit are noted in the day taken along; without one there is nowhere to note them.
export function useNotebookOf(visit: Appointment, is_at_once: boolean): Notebook | null {
    const { day } = useKept()
    if (!day) return null
    return {
        is_at_once,
        note: async ({ action, reason_code, reason, result, code, signature }, taken_at) => {
            if (!can_note(action)) throw unreachable(currentLocale())
            const facts = { ...(reason_code && { reason_code }), ...(reason && { reason }), ...(result && { result }), ...(code && { code }), ...(signature && { signature }) }
            await changeDay((it) => noteStep(it, visit, action, facts, taken_at))
        },
    }
}
