import { OutageBanner } from '../features/outage/parts/OutageBanner'
import { Features } from '../shared/features'
import { FeatureRoutes } from './FeatureRoutes'
import { LiveUpdates } from './LiveUpdates'
import { StaffLayout } from './StaffLayout'
import { staff_features } from './staff_features'

export function StaffArea() {
    return (
        <Features value={staff_features}>
            <LiveUpdates features={staff_features}>
                <StaffLayout features={staff_features}>
                    <OutageBanner is_staff />
                    <FeatureRoutes features={staff_features} />
                </StaffLayout>
            </LiveUpdates>
        </Features>
    )
}
