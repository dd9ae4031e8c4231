import { BookOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { ChatKnowledge } from './parts/ChatKnowledge'
import { IntakeKnowledge } from './parts/IntakeKnowledge'
import { TicketKnowledge } from './parts/TicketKnowledge'
import { WaitingBadge } from './parts/WaitingBadge'
import { live } from './queries'

export const knowledge: Feature = {
    name: 'knowledge',
    live,
    ticket_panels: [TicketKnowledge],
    intake_panels: [IntakeKnowledge],
    chat_panels: [ChatKnowledge],
    routes: [
        {
            path: '/knowledge',
            permission: 'ticket_read',
            load: async () => (await import('./pages/KnowledgePage')).KnowledgePage,
            menu: { label: { zh: zh.knowledge, en: en.knowledge }, icon: <BookOutlined />, section: 'work', position: 6.5, badge: WaitingBadge },
        },
        { path: '/knowledge/articles', permission: 'ticket_read', load: async () => (await import('./pages/ArticlesPage')).ArticlesPage },
        { path: '/knowledge/articles/:article_id', permission: 'ticket_read', load: async () => (await import('./pages/ArticlePage')).ArticlePage },
        { path: '/knowledge/articles/:article_id/edit', permission: 'knowledge_edit', load: async () => (await import('./pages/EditorPage')).EditorPage },
        { path: '/knowledge/new', permission: 'knowledge_edit', load: async () => (await import('./pages/EditorPage')).EditorPage },
        { path: '/knowledge/must_read', permission: 'ticket_read', load: async () => (await import('./pages/MustReadPage')).MustReadPage },
        { path: '/knowledge/approvals', permission: 'knowledge_approve', load: async () => (await import('./pages/ApprovalsPage')).ApprovalsPage },
        { path: '/knowledge/gaps', permission: 'knowledge_edit', load: async () => (await import('./pages/GapsPage')).GapsPage },
        { path: '/knowledge/health', permission: 'knowledge_edit', load: async () => (await import('./pages/HealthPage')).HealthPage },
        { path: '/knowledge/glossary', permission: 'ticket_read', load: async () => (await import('./pages/GlossaryPage')).GlossaryPage },
    ],
}
