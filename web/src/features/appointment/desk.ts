// Which desk the shared parts stand on: staff and customers book by the same parts, by other addresses of the server.
import { createContext, useContext } from 'react'
import type { Schemas } from '../../api/types'

export const Desk = createContext<'staff' | 'portal'>('staff')
export const useIsPortal = () => useContext(Desk) === 'portal'

// Where a step that cannot be sent is noted, to be sent later; null: nowhere, it is refused.
export interface Notebook {
    is_at_once: boolean // without trying to send it
    note: (step: { appointment_id: string } & Schemas['ActOnAppointment'], taken_at: number) => Promise<void>
}
export const NotebookContext = createContext<Notebook | null>(null)
export const useNotebook = () => useContext(NotebookContext)
