import { PortalLayout } from '../features/portal/PortalLayout'
import { portal } from '../features/portal/routes'
import { FeatureRoutes } from './FeatureRoutes'
import { LiveUpdates } from './LiveUpdates'

const features = [portal]

export function PortalArea() {
    return (
        <LiveUpdates features={features}>
            <PortalLayout>
                <FeatureRoutes features={features} prefix="/portal" />
            </PortalLayout>
        </LiveUpdates>
    )
}
