import { Alert, Button, Segmented, Select, Switch, Table } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useCan } from '../../../api/session'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import '../complaint.css'
import { useComplaintWords } from '../i18n'
import { ClockMark, FlagTags, GradeTag, useGradeName } from '../parts/Marks'
import { Figures } from '../parts/Figures'
import { type Filter, type Flag, type Item, type State, useComplaintCounts, useComplaints, useComplaintTerms } from '../queries'

const stages: readonly State[] = ['received', 'investigating', 'sent_back', 'proposed', 'approved', 'settled', 'answered']
const flags: readonly Flag[] = ['regulator', 'media', 'group', 'safety', 'vip', 'repeat']

// 1.5.5 Every complaint not archived yet, within the scope; the filter stands in the address.
export function ComplaintsPage() {
    const words = useComplaintWords()
    const common = useCommon()
    const navigate = useNavigate()
    const can = useCan()
    const grade_name = useGradeName()
    const [params, setParams] = useSearchParams()
    const { data: terms } = useComplaintTerms()
    const counts = useComplaintCounts()
    const stage = params.get('stage') as State | null
    const set = (key: string, value: string | null) =>
        setParams((old) => {
            const next = new URLSearchParams(old)
            if (value) next.set(key, value)
            else next.delete(key)
            return next
        }, { replace: true })
    const filter: Filter = {
        ...(stage && { state: [stage] }),
        ...(params.get('grade') && { grade: params.get('grade') ?? '' }),
        ...(params.get('flag') && { flag: params.get('flag') as Flag }),
        ...(params.get('mine') && { is_mine: true }),
        ...(params.get('to_approve') && { is_to_approve: true }),
    }
    const complaints = useComplaints(filter)
    const count_of = (state: State) =>
        (counts.data?.states ?? []).filter((it) => it.state === state).reduce((sum, it) => sum + it.count, 0)
    return (
        <Page title={words.board} subtitle={words.board_hint}>
            <Figures counts={counts.data} onChoose={(key, value) => set(key, value)} />
            {counts.data?.is_partial && <Alert type="info" showIcon className="gap_below" title={words.partial} />}
            <div className="complaint_filters">
                <Segmented<State | ''>
                    aria-label={words.stage}
                    value={stage ?? ''}
                    onChange={(value) => set('stage', value)}
                    options={[
                        { value: '', label: common.all },
                        ...stages.map((value) => ({ value, label: `${words.state[value]} ${count_of(value)}` })),
                    ]}
                />
                <div className="row">
                    <Select
                        aria-label={words.grade}
                        className="complaint_select"
                        value={params.get('grade') ?? ''}
                        onChange={(value) => set('grade', value)}
                        options={[{ value: '', label: words.all_grades }, ...(terms?.grades ?? []).map((it) => ({ value: it.code, label: grade_name(it.code) }))]}
                    />
                    <Select
                        aria-label={words.flags}
                        className="complaint_select"
                        value={params.get('flag') ?? ''}
                        onChange={(value) => set('flag', value)}
                        options={[{ value: '', label: words.any_flag }, ...flags.map((value) => ({ value, label: words.flag[value] }))]}
                    />
                    <label className="row">
                        <Switch size="small" checked={params.has('mine')} onChange={(is) => set('mine', is ? '1' : null)} /> {words.mine}
                    </label>
                    {can('ticket_assign') && (
                        <label className="row">
                            <Switch size="small" checked={params.has('to_approve')} onChange={(is) => set('to_approve', is ? '1' : null)} />{' '}
                            {words.to_approve}
                        </label>
                    )}
                </div>
            </div>
            <Loaded query={complaints}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0)
                        return (
                            <EmptyHint title={words.board_empty} hint={words.board_empty_hint}>
                                {params.size > 0 && <Button onClick={() => setParams({}, { replace: true })}>{words.clear}</Button>}
                            </EmptyHint>
                        )
                    return (
                        <section className="panel">
                            <Table<Item>
                                rowKey="ticket_id"
                                size="small"
                                pagination={false}
                                scroll={{ x: 900 }}
                                dataSource={items}
                                rowClassName={(item) => `complaint_row_${item.grade}`}
                                onRow={(item) => ({ onDoubleClick: () => void navigate(`/tickets/${item.ticket_id}`) })}
                                columns={columnsOf(words)}
                            />
                            {complaints.hasNextPage && (
                                <Button size="small" loading={complaints.isFetchingNextPage} onClick={() => void complaints.fetchNextPage()}>
                                    {common.load_more}
                                </Button>
                            )}
                        </section>
                    )
                }}
            </Loaded>
        </Page>
    )
}

function columnsOf(words: ReturnType<typeof useComplaintWords>) {
    return [
        { title: words.grade, key: 'grade', width: 100, render: (_: unknown, item: Item) => <GradeTag grade={item.grade} /> },
        { title: words.due, key: 'clock', width: 140, render: (_: unknown, item: Item) => <ClockMark clock={item.clock} /> },
        {
            title: words.title, key: 'title',
            render: (_: unknown, item: Item) => (
                <>
                    <Link to={`/tickets/${item.ticket_id}`}>{item.title}</Link>
                    <div className="row">
                        <span className="quiet small mono">{item.code}</span>
                        <FlagTags flags={item.flags} />
                        {item.is_parent && <span className="small">{words.parent}</span>}
                    </div>
                </>
            ),
        },
        {
            title: words.stage, key: 'state', width: 150,
            render: (_: unknown, item: Item) => (
                <>
                    {words.state[item.state]}
                    {item.approver_role && <div className="quiet small">{words.waits_for(words.role[item.approver_role] ?? item.approver_role)}</div>}
                    {item.pending_grade && <div className="quiet small">{words.downgrade_waits}</div>}
                </>
            ),
        },
        { title: words.customer, dataIndex: 'customer_name', width: 90 },
        { title: words.handler, dataIndex: 'handler_name', width: 90 },
        { title: words.opened, key: 'opened', width: 110, render: (_: unknown, item: Item) => <Time at={item.opened_at} age /> },
    ]
}
