import { CalendarOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { useFeatures } from '../../../shared/features'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { RequestLines } from '../components/RequestLines'
import { usePortalWords } from '../i18n'
import { useProfile, useRequests } from '../queries'

const shown_open = 5

export function HomePage() {
    const words = usePortalWords()
    const navigate = useNavigate()
    const locale = useLocale()
    const profile = useProfile()
    const open = useRequests('open', 50)
    const news = useFeatures().flatMap((it) => it.home_panels ?? [])
    return (
        <Page title={profile.data ? words.greeting(profile.data.name) : words.home} subtitle={words.greeting_hint}>
            <div className="portal_stack">
                {news.map((News, n) => (
                    <News key={n} />
                ))}
                <Button
                    type="primary"
                    block
                    className="portal_big"
                    icon={<PlusOutlined />}
                    onClick={() => void navigate('/portal/new')}
                >
                    {words.new_request}
                </Button>
                <Button block size="large" icon={<CalendarOutlined />} onClick={() => void navigate('/portal/appointments?new=1')}>
                    {words.book}
                </Button>
                <Loaded query={open}>
                    {({ pages }) => {
                        const items = pages.flatMap((page) => page.items)
                        const waiting = items.filter((item) => item.needs_evaluation)
                        const others = items.filter((item) => !item.needs_evaluation)
                        return (
                            <>
                                {waiting.length > 0 && (
                                    <section className="panel">
                                        <h2>{words.to_evaluate}</h2>
                                        <div className="quiet">{words.to_evaluate_hint}</div>
                                        <RequestLines items={waiting} is_to_evaluate />
                                    </section>
                                )}
                                <section className="panel">
                                    <div className="portal_section_head">
                                        <h2>{words.open_requests}</h2>
                                        <Link to="/portal/requests">{words.all_requests}</Link>
                                    </div>
                                    {others.length === 0 ? (
                                        <EmptyHint title={words.no_open} hint={words.no_open_hint} />
                                    ) : (
                                        <RequestLines items={others.slice(0, shown_open)} />
                                    )}
                                </section>
                            </>
                        )
                    }}
                </Loaded>
                <section className="panel">
                    <h2>{words.principles}</h2>
                    <Loaded query={profile} skeleton={<Skeleton active title={false} paragraph={{ rows: 3 }} />}>
                        {({ principles_zh, principles_en }) => (
                            <ul className="portal_principles">
                                {(locale === 'en' ? principles_en : principles_zh).map((principle) => (
                                    <li key={principle}>{principle}</li>
                                ))}
                            </ul>
                        )}
                    </Loaded>
                </section>
            </div>
        </Page>
    )
}
