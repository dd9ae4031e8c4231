// Text that one part of a ticket's page offers to the reply that another part writes.
type Listener = (ticket_id: string, text: string) => void
const listeners = new Set<Listener>()

export function offerReply(ticket_id: string, text: string) {
    listeners.forEach((hear) => hear(ticket_id, text))
}
export function onReplyOffered(hear: Listener) {
    listeners.add(hear)
    return () => void listeners.delete(hear)
}
