import { hall } from '../features/counter/hall_routes'
import { FeatureRoutes } from './FeatureRoutes'
import { LiveUpdates } from './LiveUpdates'

const features = [hall]

export function HallArea() {
    return (
        <LiveUpdates features={features}>
            <FeatureRoutes features={features} />
        </LiveUpdates>
    )
}
