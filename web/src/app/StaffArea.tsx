import { FeatureRoutes } from './FeatureRoutes'
import { LiveUpdates } from './LiveUpdates'
import { StaffLayout } from './StaffLayout'
import { staff_features } from './staff_features'

export function StaffArea() {
    return (
        <LiveUpdates features={staff_features}>
            <StaffLayout features={staff_features}>
                <FeatureRoutes features={staff_features} />
            </StaffLayout>
        </LiveUpdates>
    )
}
