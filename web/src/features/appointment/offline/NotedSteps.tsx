import { CloudUploadOutlined } from '@ant-design/icons'
import { Alert, App, Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { NotebookContext } from '../desk'
import { useBookingWords } from '../i18n'
import { StepDialog, useStepLabel } from '../parts/StepDialog'
import type { Appointment } from '../queries'
import { clockTime, windowText } from '../slots'
import { changeDay } from './kept'
import { dropStep, type NotedFacts, type NotedStep, sendAgain } from './model'
import { useOfflineWords } from './words'

// What was done at this visit without a connection: not sent yet, or not accepted and then to be decided.
export function NotedSteps({ steps, visit }: { steps: readonly NotedStep[]; visit: Appointment }) {
    return (
        <ul className="noted_steps">
            {steps.map((step) => (
                <li key={step.step_id}>{step.refusal ? <Refused step={step} visit={visit} /> : <Waiting step={step} />}</li>
            ))}
        </ul>
    )
}

function useNotedText() {
    const words = useOfflineWords()
    const label = useStepLabel()
    return ({ action, acted_at }: NotedStep) => words.noted(label(action), acted_at ? clockTime(acted_at) : words.on_sending)
}

function Waiting({ step }: { step: NotedStep }) {
    const words = useOfflineWords()
    const text = useNotedText()
    return (
        <span className="row">
            <CloudUploadOutlined aria-hidden />
            <span>{text(step)}</span>
            <Tag>{words.not_sent}</Tag>
        </span>
    )
}

const is_about_time = (code: string) => code.startsWith('appointment.acted_at_')
const is_about_proof = (code: string) => ['appointment.code_wrong', 'appointment.proof_needed', 'appointment.result_needed'].includes(code)

function Refused({ step, visit }: { step: NotedStep; visit: Appointment }) {
    const words = useOfflineWords()
    const common = useCommon()
    const { message } = App.useApp()
    const text = useNotedText()
    const [is_correcting, setCorrecting] = useState(false)
    const { code = '', sentence = '', theirs = null } = step.refusal ?? {}
    const change = (next: Parameters<typeof changeDay>[0]) => changeDay(next).catch((error: unknown) => showProblem(error, message))
    const again = (facts?: Parameters<typeof sendAgain>[2]) => () => void change((day) => sendAgain(day, step, facts))
    const correct = (facts: NotedFacts) => changeDay((day) => sendAgain(day, step, { facts }))
    return (
        <>
            <Alert
                type="warning"
                showIcon
                role="alert"
                title={`${text(step)}：${words.refused}`}
                description={
                    <div className="noted_refusal">
                        {theirs ? <BothSides step={step} theirs={theirs} /> : <p>{sentence}</p>}
                        <div className="row">
                            {theirs ? (
                                theirs.allowed_actions.includes(step.action) && <Button onClick={again()}>{words.anyway}</Button>
                            ) : is_about_time(code) ? (
                                <Button onClick={again({ acted_at: null })}>{words.as_of_now}</Button>
                            ) : is_about_proof(code) ? (
                                <Button onClick={() => setCorrecting(true)}>{words.correct}</Button>
                            ) : (
                                <Button onClick={again()}>{words.again}</Button>
                            )}
                            <Popconfirm
                                title={words.drop_title}
                                description={words.drop_hint}
                                okText={words.drop}
                                cancelText={common.back}
                                onConfirm={() => change((day) => dropStep(day, step))}
                            >
                                <Button>{words.drop}</Button>
                            </Popconfirm>
                        </div>
                    </div>
                }
            />
            {is_correcting && step.action === 'complete' && (
                <NotebookContext value={{ is_at_once: true, note: (given) => correct(factsOf(given)) }}>
                    <StepDialog step="complete" appointment={visit} typed={{ ...step.facts, proof: step.facts.signature ? 'signature' : 'code' }} onClose={() => setCorrecting(false)} />
                </NotebookContext>
            )}
        </>
    )
}

const factsOf = ({ result, code, signature }: NotedFacts): NotedFacts => ({
    ...(result && { result }), ...(code && { code }), ...(signature && { signature }),
})

function BothSides({ step, theirs }: { step: NotedStep; theirs: Appointment }) {
    const words = useOfflineWords()
    const booking = useBookingWords()
    const text = useNotedText()
    return (
        <>
            <p>{words.conflict}</p>
            <dl className="noted_sides">
                <dt>{words.mine}</dt>
                <dd>{[text(step), step.facts.result ?? step.facts.reason].filter(Boolean).join('，')}</dd>
                <dt>{words.theirs}</dt>
                <dd>
                    {words.theirs_is(
                        booking.state[theirs.state],
                        theirs.starts_at ? windowText({ starts_at: theirs.starts_at, window_ends_at: theirs.window_ends_at }) : booking.no_time,
                        theirs.user_name ?? booking.nobody,
                    )}
                </dd>
            </dl>
        </>
    )
}
