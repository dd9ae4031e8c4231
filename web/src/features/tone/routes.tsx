import type { Feature } from '../../shared/feature'
import { TonePanel } from './TonePanel'
import { ToneMark } from './ToneMark'
import { live } from './queries'

export const tone: Feature = { name: 'tone', live, ticket_panels: [TonePanel], ticket_marks: [ToneMark], routes: [] }
