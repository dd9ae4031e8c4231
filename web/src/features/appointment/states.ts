// Sets of states that pages and lists go by.
import type { AppointmentState } from './queries'

export const work_states: readonly AppointmentState[] = ['booked', 'en_route', 'arrived', 'started']
export const open_states: readonly AppointmentState[] = ['draft', 'waiting', 'offered', 'held', ...work_states]
