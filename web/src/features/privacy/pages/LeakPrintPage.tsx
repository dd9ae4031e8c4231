import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useLeakWords } from '../i18n_leaks'
import { useLeak } from '../leak_queries'
import { LeakHistory } from '../parts/LeakHistory'
import { Sent } from '../parts/LeakNotices'
import { LeakLevel, LeakTag } from '../parts/LeakTag'
import { Facts } from '../parts/LeakFacts'
import '../privacy.css'

// The whole record on paper: for the file, or for the authority.
export function LeakPrintPage() {
    const words = useLeakWords()
    const { leak_id = '' } = useParams()
    const leak = useLeak(leak_id)
    const print = (
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {words.print}
        </Button>
    )
    return (
        <Page title={leak.data?.leak.title ?? words.print_view} subtitle={<Link className="no_print" to={`/privacy/leaks/${leak_id}`}>{words.leaks}</Link>} actions={print}>
            <Loaded query={leak}>
                {(detail) => (
                    <div className="privacy_stack leak_print">
                        <div className="privacy_line">
                            <LeakTag state={detail.leak.state} />
                            <LeakLevel leak={detail.leak} />
                            <span className="quiet small">
                                {detail.leak.reported_by} · <Time at={detail.leak.reported_at} />
                            </span>
                        </div>
                        <Facts facts={detail.facts} />
                        <section className="panel">
                            <h2>{words.tasks}</h2>
                            <ul className="privacy_lines">
                                {detail.tasks.map((it) => (
                                    <li key={it.task_id} className="privacy_line">
                                        <b>{it.kind === 'other' ? it.text : words.task[it.kind]}</b> {it.owner_name}
                                        <span className="grow" />
                                        {words.due} <Time at={it.due_at} />
                                        {it.done_at && (
                                            <>
                                                {words.done_at} <Time at={it.done_at} />
                                            </>
                                        )}
                                    </li>
                                ))}
                            </ul>
                        </section>
                        <section className="panel">
                            <h2>{words.notices}</h2>
                            {detail.notices.map((it) => (
                                <Sent key={it.notice_id} notice={it} />
                            ))}
                        </section>
                        <LeakHistory detail={detail} />
                    </div>
                )}
            </Loaded>
        </Page>
    )
}
