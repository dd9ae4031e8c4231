// The customers' pages of knowledge; apart from the staff's, so that a phone loads only these.
import type { Feature } from '../../shared/feature'
import { MayHelp } from './parts/MayHelp'

export const knowledge_portal: Feature = {
    name: 'knowledge',
    request_panels: [MayHelp],
    routes: [
        { path: '/portal/help', permission: 'portal', load: async () => (await import('./pages/HelpPage')).HelpPage },
        { path: '/portal/help/:article_id', permission: 'portal', load: async () => (await import('./pages/HelpPage')).HelpPage },
    ],
}
