// Who is on, able and free, and who is expected when: for those who lead.
import { Segmented } from 'antd'
import { useState } from 'react'
import { Page } from '../../../shared/ui/Page'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useDutyWords } from '../i18n'
import { PeopleTable } from '../parts/PeopleTable'
import { Roster } from '../parts/Roster'
import '../duty.css'

type View = 'people' | 'roster'

export function DutyPage() {
    const words = useDutyWords()
    const [view, setView] = useState<View>('people')
    const [organization_id, setOrganization] = useState<string | null>(null)
    return (
        <Page title={words.duty} subtitle={words.duty_hint}>
            <div className="row gap_below">
                <Segmented<View>
                    value={view}
                    onChange={setView}
                    options={(['people', 'roster'] as const).map((value) => ({ value, label: words[value] }))}
                />
                <div className="duty_unit">
                    <OrganizationSelect
                        allowClear
                        value={organization_id}
                        placeholder={words.every_unit}
                        aria-label={words.every_unit}
                        onChange={setOrganization}
                    />
                </div>
            </div>
            {view === 'people' ? <PeopleTable organization_id={organization_id} /> : <Roster organization_id={organization_id} />}
        </Page>
    )
}
