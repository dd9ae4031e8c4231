import { Button, Segmented, Switch, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useSession } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { useLocale } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { useCommon } from '../../../shared/words'
import { ClockTag } from './ClockTag'
import { type BoardFilter, useBoard } from './queries'
import { useClockWords } from './words'

type Line = Schemas['ClockBoardLine']
type View = 'all' | 'warned' | 'late' | 'waiting'
const filters: Record<View, BoardFilter> = { all: {}, warned: { level: 1 }, late: { level: 3 }, waiting: { is_paused: true } }

export function BoardPage() {
    const words = useClockWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const { user } = useSession()
    const navigate = useNavigate()
    const organization_name = useOrganizationName()
    const [view, setView] = useState<View>('all')
    const [is_mine, setMine] = useState(false)
    const board = useBoard({ ...filters[view], ...(is_mine && { handler_id: user.user_id }) })
    return (
        <Page title={words.board} subtitle={words.board_hint}>
            <div className="row gap_below">
                <Segmented<View>
                    value={view}
                    onChange={setView}
                    options={(['all', 'warned', 'late', 'waiting'] as const).map((value) => ({ value, label: words[value] }))}
                />
                <label className="row">
                    <Switch size="small" checked={is_mine} onChange={setMine} /> {words.mine}
                </label>
            </div>
            <Loaded query={board}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.board_empty} hint={words.board_empty_hint} />
                    return (
                        <section className="panel">
                            <Table<Line>
                                rowKey={({ subject_kind, subject_id }) => `${subject_kind}.${subject_id}`}
                                size="small"
                                pagination={false}
                                scroll={{ x: 860 }}
                                dataSource={items}
                                onRow={(item) => ({ onDoubleClick: () => void navigate(item.link) })}
                                columns={[
                                    { title: words.due_in, key: 'clock', width: 190, render: (_, item) => <ClockTag clock={item.clock} /> },
                                    {
                                        title: words.title, key: 'title',
                                        render: (_, item) => (
                                            <>
                                                <Link to={item.link}>{is_english ? item.title_en : item.title_zh}</Link>
                                                {item.code && <div className="quiet small mono">{item.code}</div>}
                                            </>
                                        ),
                                    },
                                    {
                                        title: words.standing, key: 'state', width: 150,
                                        render: (_, { ticket, subject_kind }) =>
                                            ticket ? (
                                                <span className="row">
                                                    <StateTag state={ticket.state} />
                                                    <PriorityMark priority={ticket.priority} />
                                                </span>
                                            ) : (
                                                <Tag>{words.subject[subject_kind]}</Tag>
                                            ),
                                    },
                                    { title: words.handler, dataIndex: 'handler_name', width: 120 },
                                    { title: words.unit, key: 'unit', width: 160, render: (_, item) => organization_name(item.organization_id) },
                                ]}
                            />
                            {board.hasNextPage && (
                                <Button size="small" loading={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
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
