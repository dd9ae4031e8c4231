import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Steps } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useLeakWords } from '../i18n_leaks'
import { type LeakDetail, useLeak } from '../leak_queries'
import { LeakActions } from '../parts/LeakActions'
import { Facts } from '../parts/LeakFacts'
import { LeakFactsDrawer } from '../parts/LeakFactsDrawer'
import { LeakHistory } from '../parts/LeakHistory'
import { LeakNotices } from '../parts/LeakNotices'
import { LeakPeople } from '../parts/LeakPeople'
import { LeakLevel, LeakTag } from '../parts/LeakTag'
import { LeakTasks } from '../parts/LeakTasks'
import '../privacy.css'

const way = ['reported', 'assessed', 'contained', 'notified', 'closed'] as const

// One leak: where it stands, what is known, what is due, what was said to whom.
export function LeakPage() {
    const words = useLeakWords()
    const { leak_id = '' } = useParams()
    const leak = useLeak(leak_id)
    const actions = (
        <Link to={`/privacy/leaks/${leak_id}/print`}>
            <Button icon={<PrinterOutlined />}>{words.print_view}</Button>
        </Link>
    )
    return (
        <Page title={leak.data?.leak.title ?? words.leaks} subtitle={<Link to="/privacy/leaks">{words.leaks}</Link>} actions={actions}>
            <Loaded query={leak}>{(detail) => <Body detail={detail} />}</Loaded>
        </Page>
    )
}

function Body({ detail }: { detail: LeakDetail }) {
    const words = useLeakWords()
    const [is_editing, setEditing] = useState(false)
    const { leak } = detail
    const is_open = leak.ended_at === null
    return (
        <div className="privacy_stack">
            <section className="panel" aria-label={words.state_label}>
                {leak.state !== 'dismissed' && (
                    <Steps
                        size="small"
                        className="gap_below"
                        current={way.findIndex((it) => it === leak.state)}
                        items={way.map((it) => ({ title: words.state[it] }))}
                    />
                )}
                <div className="privacy_line gap_below">
                    <LeakTag state={leak.state} />
                    <LeakLevel leak={leak} />
                    <span className="quiet small">
                        {leak.reported_by} · <Time at={leak.reported_at} />
                    </span>
                </div>
                <LeakActions key={leak.version} detail={detail} />
            </section>
            <section className="panel" aria-label={words.facts}>
                <div className="privacy_line">
                    <h2 className="grow">{words.facts}</h2>
                    {is_open && (
                        <Button size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>
                            {words.edit_facts}
                        </Button>
                    )}
                </div>
                <Facts facts={detail.facts} />
            </section>
            <LeakTasks detail={detail} />
            <LeakNotices detail={detail} />
            <LeakPeople leak={leak} />
            <LeakHistory detail={detail} />
            {is_editing && <LeakFactsDrawer known={detail} onClose={() => setEditing(false)} />}
        </div>
    )
}
