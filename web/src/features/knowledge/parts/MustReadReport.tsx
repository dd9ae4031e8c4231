import { DownloadOutlined } from '@ant-design/icons'
import { App, Button, Drawer, Popconfirm, Progress, Segmented, Space, Table, Tag } from 'antd'
import { useState } from 'react'
import { api_base } from '../../../api/client'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useMustReadWords } from '../i18n_must_read'
import { type MustRead, useCloseMustRead, usePeople } from '../must_read_queries'
import { titleOf } from './ArticleTable'
import { RequireDialog } from './RequireDialog'

// Who has read it and who has not, by team; as a file too.
export function MustReadReport({ must_read, onClose }: { must_read: MustRead; onClose: () => void }) {
    const words = useMustReadWords()
    const locale = useLocale()
    const { message } = App.useApp()
    const close = useCloseMustRead()
    const [is_changing, setChanging] = useState(false)
    const [unit, setUnit] = useState('')
    const title = titleOf(must_read, locale)
    return (
        <Drawer
            open size={640} onClose={onClose} title={title}
            extra={
                <Space wrap>
                    <Button icon={<DownloadOutlined />} href={`${api_base}/knowledge/must_reads/${must_read.must_read_id}/export`} download>
                        {words.csv}
                    </Button>
                    {must_read.may_change && <Button onClick={() => setChanging(true)}>{words.change}</Button>}
                    {must_read.may_change && (
                        <Popconfirm
                            title={words.close} description={words.close_sure} okText={words.close} cancelText={words.cancel}
                            onConfirm={() => close.mutate(must_read, { onSuccess: () => (void message.success(words.ended), onClose()), onError: (error) => showProblem(error, message) })}
                        >
                            <Button>{words.close}</Button>
                        </Popconfirm>
                    )}
                </Space>
            }
        >
            <ByUnit must_read={must_read} chosen={unit} onChoose={setUnit} />
            <People must_read_id={must_read.must_read_id} unit={unit} />
            {is_changing && <RequireDialog article_id={must_read.article_id} title={title} changed={must_read} onClose={() => setChanging(false)} />}
        </Drawer>
    )
}

function ByUnit({ must_read, chosen, onChoose }: { must_read: MustRead; chosen: string; onChoose: (unit: string) => void }) {
    const words = useMustReadWords()
    const name_of = useNameOf()
    return (
        <ul className="must_read_units" aria-label={words.teams}>
            {must_read.units.map(({ unit, asked, confirmed }) => (
                <li key={unit.organization_id}>
                    <Button type={chosen === unit.organization_id ? 'default' : 'text'} size="small" aria-pressed={chosen === unit.organization_id} onClick={() => onChoose(chosen === unit.organization_id ? '' : unit.organization_id)}>
                        {name_of(unit)}
                    </Button>
                    <Progress percent={Math.round((100 * confirmed) / asked)} size="small" showInfo={false} aria-label={`${name_of(unit)} ${words.of(confirmed, asked)}`} />
                    <span className="quiet small">{words.of(confirmed, asked)}</span>
                </li>
            ))}
            {must_read.units.length === 0 && <li className="quiet">{words.nobody}</li>}
        </ul>
    )
}

type Shown = 'all' | 'missing' | 'confirmed'
function People({ must_read_id, unit }: { must_read_id: string; unit: string }) {
    const words = useMustReadWords()
    const common = useCommon()
    const name_of = useNameOf()
    const [shown, setShown] = useState<Shown>('missing')
    const people = usePeople(must_read_id, { ...(unit && { organization_id: unit }), ...(shown !== 'all' && { is_confirmed: shown === 'confirmed' }) })
    return (
        <>
            <Segmented<Shown>
                className="gap_below" aria-label={words.state} value={shown} onChange={setShown}
                options={(['missing', 'confirmed', 'all'] as const).map((value) => ({ value, label: words[value] }))}
            />
            <Loaded query={people}>
                {({ pages }) => (
                    <Table
                        size="small" rowKey="user_id" pagination={false} dataSource={pages.flatMap((it) => it.items)} scroll={{ x: 'max-content' }}
                        columns={[
                            { title: words.name, dataIndex: 'name' },
                            { title: words.unit, render: (_, it) => name_of(it.unit) },
                            {
                                title: words.state,
                                render: (_, it) =>
                                    it.confirmed_at ? (
                                        <>
                                            <Time at={it.confirmed_at} /> <span className="quiet small">{it.number !== null && words.changed(it.number)}</span>
                                        </>
                                    ) : (
                                        <Tag color="warning">{words.missing}</Tag>
                                    ),
                            },
                        ]}
                    />
                )}
            </Loaded>
            {people.hasNextPage && (
                <Button block type="text" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </>
    )
}
