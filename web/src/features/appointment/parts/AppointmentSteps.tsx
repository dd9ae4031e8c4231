import { Alert, App, Button, Dropdown } from 'antd'
import { EllipsisOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useCan } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { BookDrawer } from '../booking/BookDrawer'
import { useIsPortal, useNotebook } from '../desk'
import { useBookingWords } from '../i18n'
import { type Appointment, useStep } from '../queries'
import { open_states } from '../states'
import { MoveDrawer } from './MoveDrawer'
import { useServiceName } from './marks'
import { StepDialog, useStepLabel } from './StepDialog'
import type { AskingStep } from './StepFields'

type AnyStep = Parameters<ReturnType<typeof useStepLabel>>[0]

// In the order of a life: the first one that is allowed is what mostly comes next.
const forward: readonly AnyStep[] = ['confirm', 'hold', 'set_out', 'arrive', 'start', 'complete']
const aside: readonly AnyStep[] = ['data', 'delay', 'move', 'wait', 'decline', 'service', 'leave', 'miss', 'cancel']
const one_click: readonly AnyStep[] = ['confirm', 'arrive', 'start']

function useSteps(it: Appointment): AnyStep[] {
    const can = useCan()
    const is_portal = useIsPortal()
    const is_noting = useNotebook()?.is_at_once ?? false
    const handles = !is_portal && !is_noting && can('ticket_handle')
    const is_there = (step: AnyStep) => {
        if (step === 'data') {
            return !is_noting && it.missing.length > 0 && open_states.includes(it.state) && !it.allowed_actions.includes('hold') && (is_portal || can('ticket_create'))
        }
        if (step === 'delay') return handles && (it.state === 'booked' || it.state === 'en_route') && it.place === 'site'
        if (step === 'service') return handles && (it.state === 'arrived' || it.state === 'started')
        return it.allowed_actions.includes(step)
    }
    return [...forward, ...aside].filter(is_there)
}

interface Props {
    appointment: Appointment
    is_big?: boolean // on a phone: all steps as large buttons, refusals in the card
}

// The steps this person may take now, the next one first; the server says which.
export function AppointmentSteps({ appointment, is_big = false }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const service_name = useServiceName()
    const label = useStepLabel()
    const { message, modal } = App.useApp()
    const act = useStep()
    const is_noting = useNotebook()?.is_at_once ?? false
    const [asked, setAsked] = useState<AnyStep | null>(null)
    const [problem, setProblem] = useState<string | null>(null)
    const steps = useSteps(appointment)
    const close = () => setAsked(null)
    const name = (step: AnyStep) => `${label(step)}：${service_name(appointment)}`

    const take = (action: 'confirm' | 'set_out' | 'arrive' | 'start' | 'miss') => {
        setProblem(null)
        return act.mutateAsync({ appointment_id: appointment.appointment_id, version: appointment.version, action }).then(
            (sent) => void message.success(sent ? words.done(label(action)) : words.noted(label(action))),
            (error: unknown) => {
                if (!is_big || !(error instanceof ApiError)) return showProblem(error, message)
                setProblem(error.is_conflict ? words.conflict : error.sentence)
            },
        )
    }
    const begin = (step: AnyStep) => {
        if (step === 'miss') {
            modal.confirm({ title: words.miss_title, content: words.miss_hint, okText: label(step), cancelText: common.back, onOk: () => take(step) })
        } else if (step === 'confirm' || step === 'arrive' || step === 'start' || (step === 'set_out' && is_noting)) {
            void take(step) // what is expected could be told to nobody
        } else {
            setProblem(null)
            setAsked(step)
        }
    }
    const first = steps[0]
    const is_next = first !== undefined && forward.includes(first)
    const shown = is_big ? steps : steps.slice(0, is_next ? 1 : 2)
    const rest = steps.slice(shown.length)
    return (
        <>
            {problem && <Alert type="error" showIcon role="alert" title={problem} closable={{ onClose: () => setProblem(null) }} />}
            {steps.length > 0 && (
                <div className={is_big ? 'visit_steps' : 'row'}>
                    {shown.map((step) => (
                        <Button
                            key={step}
                            size={is_big ? 'large' : 'small'}
                            {...(step === first && is_next && { type: 'primary' as const, className: 'visit_main' })}
                            loading={act.isPending && act.variables.action === step}
                            disabled={act.isPending && one_click.includes(step)}
                            aria-label={name(step)}
                            onClick={() => begin(step)}
                        >
                            {label(step)}
                        </Button>
                    ))}
                    {rest.length > 0 && (
                        <Dropdown
                            trigger={['click']}
                            menu={{
                                items: rest.map((step) => ({ key: step, label: label(step) })),
                                onClick: ({ key }) => begin(key as AnyStep),
                            }}
                        >
                            <Button size="small" icon={<EllipsisOutlined />} aria-label={`${common.more}：${service_name(appointment)}`} />
                        </Dropdown>
                    )}
                </div>
            )}
            {asked === 'hold' && <BookDrawer before={appointment} onClose={close} />}
            {asked === 'move' && <MoveDrawer appointment={appointment} onClose={close} />}
            {asked !== null && is_asking(asked) && <StepDialog step={asked} appointment={appointment} onClose={close} />}
        </>
    )
}

const is_asking = (step: AnyStep): step is AskingStep =>
    step !== 'hold' && step !== 'move' && step !== 'confirm' && step !== 'arrive' && step !== 'start' && step !== 'miss'
