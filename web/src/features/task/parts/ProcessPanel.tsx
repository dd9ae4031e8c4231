import { CheckCircleFilled, ClockCircleOutlined, RightCircleFilled } from '@ant-design/icons'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Schemas } from '../../../api/types'
import { lengthOf } from '../../../shared/format/length'
import { useLocale, useNameOf } from '../../../shared/i18n'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import { useTaskWords } from '../i18n'
import { type Process, type Stage, useProcess, useTick } from '../queries'
import '../task.css'

// 1.3.2, 2.1.3: the stages of this category's process, who answers for each, and what is ticked off before its step.
export function ProcessPanel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useTaskWords()
    const process = useProcess(ticket)
    const [is_whole, setWhole] = useState(false)
    return (
        <section className="panel" aria-label={words.process}>
            <div className="row">
                <h2>{words.process}</h2>
                <span className="grow" />
                {process.data && <span className="quiet small">{words.by_version(process.data.standard_number)}</span>}
                <Button size="small" type="text" aria-expanded={is_whole} onClick={() => setWhole(!is_whole)}>
                    {is_whole ? words.current_only : words.all_stages}
                </Button>
            </div>
            <Loaded query={process}>{(data) => <Stages ticket={ticket} process={data} is_whole={is_whole} />}</Loaded>
        </section>
    )
}

function Stages({ ticket, process, is_whole }: { ticket: Schemas['Ticket']; process: Process; is_whole: boolean }) {
    const words = useTaskWords()
    const shown = is_whole ? process.stages : process.stages.filter((it) => it.state === 'current')
    if (shown.length === 0) return <span className="quiet">{words.ended_process}</span>
    return (
        <ol className="stage_list">
            {shown.map((stage) => (
                <OneStage key={stage.step} ticket={ticket} stage={stage} may_tick={process.may_tick} is_whole={is_whole} />
            ))}
        </ol>
    )
}

const marks = { passed: <CheckCircleFilled className="stage_passed" />, current: <RightCircleFilled className="stage_current" />, ahead: <ClockCircleOutlined className="quiet" /> }

function OneStage({ ticket, stage, may_tick, is_whole }: { ticket: Schemas['Ticket']; stage: Stage; may_tick: boolean; is_whole: boolean }) {
    const words = useTaskWords()
    const is_english = useLocale() === 'en'
    const done = stage.items.filter((it) => it.is_done).length
    return (
        <li>
            <div className="row">
                <span title={words.stage_state[stage.state]}>
                    {marks[stage.state]}
                    <span className="visually_hidden">{words.stage_state[stage.state]}</span>
                </span>
                <b>{words.stage[stage.step]}</b>
                {stage.role && <span>{words.role[stage.role] ?? stage.role}</span>}
                {stage.limit_seconds !== null && <span className="quiet small">{words.limit(lengthOf(stage.limit_seconds, is_english))}</span>}
                {stage.items.length > 0 && <span className="quiet small">{words.of(done, stage.items.length)}</span>}
                {stage.clause && <span className="quiet small">{stage.clause}</span>}
            </div>
            {stage.items.length > 0 && <Items ticket={ticket} stage={stage} may_tick={may_tick && stage.state !== 'passed'} />}
            {stage.items.length === 0 && !is_whole && <div className="quiet small">{words.no_items}</div>}
        </li>
    )
}

function Items({ ticket, stage, may_tick }: { ticket: Schemas['Ticket']; stage: Stage; may_tick: boolean }) {
    const words = useTaskWords()
    const name_of = useNameOf()
    const { message } = App.useApp()
    const tick = useTick(ticket)
    return (
        <ul className="check_list">
            {stage.items.map((it) => (
                <li key={it.code}>
                    <Checkbox
                        checked={it.is_done}
                        disabled={!may_tick}
                        onChange={(event) =>
                            tick.mutate({ item: it.code, is_done: event.target.checked }, { onError: (error) => showProblem(error, message) })
                        }
                    >
                        {name_of(it)} {!it.is_required && <span className="quiet">{words.reminder}</span>}
                    </Checkbox>
                    {it.is_done && it.done_at && (
                        <span className="quiet small">
                            {it.done_by_name && words.ticked_by(it.done_by_name)} <Time at={it.done_at} />
                        </span>
                    )}
                </li>
            ))}
        </ul>
    )
}
