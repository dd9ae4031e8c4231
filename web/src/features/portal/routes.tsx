import type { Feature } from '../../shared/feature'

export const portal: Feature = { name: 'portal', routes: [] }
