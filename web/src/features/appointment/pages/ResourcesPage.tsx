import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { Page } from '../../../shared/ui/Page'
import { useBookingWords } from '../i18n'
import { EquipmentPart } from '../resources/EquipmentPart'
import { PeoplePart } from '../resources/PeoplePart'
import { PlacesPart } from '../resources/PlacesPart'
import '../appointment.css'

// Who and what can be booked (2.2.3, 2.5.2), for leads.
export function ResourcesPage() {
    const words = useBookingWords()
    const [params, setParams] = useSearchParams()
    return (
        <Page title={words.resources} subtitle={words.resources_hint}>
            <section className="panel">
                <Tabs
                    activeKey={params.get('tab') ?? 'people'}
                    onChange={(tab) => setParams({ tab }, { replace: true })}
                    items={[
                        { key: 'people', label: words.people, children: <PeoplePart /> },
                        { key: 'places', label: words.places, children: <PlacesPart /> },
                        { key: 'equipment', label: words.equipment, children: <EquipmentPart /> },
                    ]}
                />
            </section>
        </Page>
    )
}
