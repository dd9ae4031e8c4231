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
                    <FeatureRoutes features={staff_features} />
                </StaffLayout>
            </LiveUpdates>
        </Features>
    )
}
