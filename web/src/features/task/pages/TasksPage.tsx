import { Badge, Button, Segmented, Select, Switch } from 'antd'
import { useSearchParams } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { useTaskWords } from '../i18n'
import { TaskLine } from '../parts/TaskLine'
import { type TaskKind, useTaskCounts, useTasks } from '../queries'
import '../task.css'

const boxes = ['mine', 'unit', 'asked'] as const
const kinds = ['cooperation', 'expert', 'follow_up', 'todo'] as const
type BoxName = (typeof boxes)[number]

// My work for others, my unit's, and what I wait for; soonest due first. What is chosen stands in the address.
export function TasksPage() {
    const words = useTaskWords()
    const common = useCommon()
    const [params, setParams] = useSearchParams()
    const box = boxes.find((it) => it === params.get('box')) ?? 'unit'
    const kind = kinds.find((it) => it === params.get('kind'))
    const is_open = params.get('ended') === null
    const is_overdue = params.get('overdue') !== null
    const { data: counts } = useTaskCounts()
    const tasks = useTasks({ box, is_open, ...(kind && { kind: [kind] }), ...(is_open && is_overdue && { is_overdue }) })
    const set = (name: string, value: string | null) =>
        setParams((now) => {
            const next = new URLSearchParams(now)
            if (value === null) next.delete(name)
            else next.set(name, value)
            return next
        }, { replace: true })
    const label = (it: BoxName) => (
        <span>
            {words.box[it]} {counts && <Badge count={counts[it]} size="small" color="blue" overflowCount={999} />}
        </span>
    )
    return (
        <Page title={words.tasks} subtitle={words.tasks_hint}>
            <div className="row gap_below">
                <Segmented<BoxName> value={box} onChange={(it) => set('box', it)} options={boxes.map((value) => ({ value, label: label(value) }))} />
                <Segmented<'open' | 'ended'>
                    value={is_open ? 'open' : 'ended'}
                    onChange={(it) => set('ended', it === 'ended' ? '1' : null)}
                    options={(['open', 'ended'] as const).map((value) => ({ value, label: words[value] }))}
                />
                <Select<TaskKind | ''>
                    value={kind ?? ''}
                    onChange={(it) => set('kind', it || null)}
                    aria-label={words.tasks}
                    popupMatchSelectWidth={false}
                    options={[{ value: '' as const, label: common.all }, ...kinds.map((value) => ({ value, label: words.kind[value] }))]}
                />
                {is_open && (
                    <label className="row">
                        <Switch size="small" checked={is_overdue} onChange={(it) => set('overdue', it ? '1' : null)} /> {words.overdue}
                    </label>
                )}
            </div>
            <Loaded query={tasks}>
                {({ pages }) => {
                    const items = pages.flatMap((page) => page.items)
                    if (items.length === 0) return <EmptyHint title={words.empty} hint={words.empty_hint} />
                    return (
                        <section className="panel" aria-label={words.tasks}>
                            <ul className="task_list">
                                {items.map((it) => (
                                    <TaskLine key={it.task_id} task={it} has_ticket />
                                ))}
                            </ul>
                            {tasks.hasNextPage && (
                                <Button size="small" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
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
