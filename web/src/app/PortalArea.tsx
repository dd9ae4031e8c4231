import { portal_appointment } from '../features/appointment/portal_routes'
import { ChatDock } from '../features/chat/portal/ChatDock'
import { chat_portal } from '../features/chat/portal_routes'
import { knowledge_portal } from '../features/knowledge/portal_routes'
import { InboxMark } from '../features/message/parts/InboxMark'
import { message_portal } from '../features/message/routes'
import { OutageBanner } from '../features/outage/parts/OutageBanner'
import { outage_live } from '../features/outage/queries'
import { PortalLayout } from '../features/portal/PortalLayout'
import { portal } from '../features/portal/routes'
import { privacy_portal } from '../features/privacy/routes'
import type { Feature } from '../shared/feature'
import { Features } from '../shared/features'
import { FeatureRoutes } from './FeatureRoutes'
import { LiveUpdates } from './LiveUpdates'

const features: readonly Feature[] = [portal, portal_appointment, knowledge_portal, message_portal, privacy_portal, chat_portal, { name: 'outage', routes: [], live: outage_live }]

export function PortalArea() {
    return (
        <Features value={features}>
            <LiveUpdates features={features}>
                <PortalLayout mark={<InboxMark />}>
                    <OutageBanner />
                    <FeatureRoutes features={features} prefix="/portal" />
                </PortalLayout>
                <ChatDock />
            </LiveUpdates>
        </Features>
    )
}
