// The chat of the customers' pages; apart from the staff's, so that a phone loads only these.
import type { Feature } from '../../shared/feature'
import { kept_here } from './kept'
import { heard, live } from './portal/queries'

export const chat_portal: Feature = { name: 'chat', live, heard, kept_here, routes: [] }
