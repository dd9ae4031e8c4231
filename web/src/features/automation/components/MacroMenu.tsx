import { ThunderboltOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import type { Schemas } from '../../../api/types'
import { is_typing_in } from '../../../shared/keys'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import '../automation.css'
import { useAutomationWords } from '../i18n'
import { type Macro, type MacroStep, useApplyMacro, useMacroPreview, useMacros } from '../queries'
import { useValueName } from '../value_words'
import { Changes, peopleOf } from './Changes'

type Ticket = Schemas['Ticket']

// 3.3.2 On a ticket's page, by click or M: choose, see what it would do, apply.
export function MacroMenu({ ticket }: { ticket: Ticket }) {
    const may_use = useCan()('ticket_handle')
    const words = useAutomationWords()
    const navigate = useNavigate()
    const [is_open, setOpen] = useState(false)
    const [chosen, setChosen] = useState<Macro | null>(null)
    const macros = useMacros(may_use)
    const button = useRef<HTMLButtonElement>(null)
    useEffect(() => {
        if (!may_use) return undefined
        const onKey = (event: KeyboardEvent) => {
            if (event.key !== 'm' || event.ctrlKey || event.metaKey || event.altKey || is_typing_in(event.target)) return
            if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return
            event.preventDefault()
            button.current?.focus()
            setOpen(true)
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [may_use])
    if (!may_use) return null
    const all = macros.data ?? []
    return (
        <>
            <Dropdown
                trigger={['click']}
                autoFocus
                open={is_open}
                onOpenChange={setOpen}
                menu={{
                    items: [
                        ...all.map((it) => ({ key: it.macro_id, label: it.name, extra: it.is_shared ? words.shared : words.own })),
                        ...(all.length > 0 ? [{ type: 'divider' as const }] : []),
                        { key: 'keep', label: all.length > 0 ? words.keep_macros : words.new_macro },
                    ],
                    onClick: ({ key }) => {
                        setOpen(false)
                        if (key === 'keep') void navigate('/macros')
                        else setChosen(all.find((it) => it.macro_id === key) ?? null)
                    },
                }}
            >
                <Button ref={button} icon={<ThunderboltOutlined />} aria-keyshortcuts="m">
                    {words.macro_menu}
                </Button>
            </Dropdown>
            {chosen && <Preview ticket={ticket} macro={chosen} onClose={() => setChosen(null)} />}
        </>
    )
}

function Preview({ ticket, macro, onClose }: { ticket: Ticket; macro: Macro; onClose: () => void }) {
    const words = useAutomationWords()
    const common = useCommon()
    const { message } = App.useApp()
    const preview = useMacroPreview(ticket.ticket_id, macro.macro_id)
    const apply = useApplyMacro(ticket.ticket_id)
    const changes = preview.data?.steps.flatMap((it) => it.changes) ?? []
    const name = useValueName(peopleOf(changes))
    const go = () => {
        if (!preview.data) return
        apply.mutate({ macro_id: macro.macro_id, version: preview.data.ticket_version }, {
            onSuccess: () => {
                void message.success(words.applied(macro.name))
                onClose()
            },
            onError: (error) => {
                showProblem(error, message)
                void preview.refetch()
            },
        })
    }
    return (
        <Modal
            open
            title={`${macro.name} · ${ticket.code}`}
            okText={words.apply}
            cancelText={common.cancel}
            okButtonProps={{ disabled: !preview.data, autoFocus: true }}
            confirmLoading={apply.isPending}
            onOk={go}
            onCancel={onClose}
        >
            {apply.isError && <ErrorNote error={apply.error} />}
            <p className="quiet">{words.preview}</p>
            <Loaded query={preview}>
                {({ steps }) => (
                    <ol className="automation_steps">
                        {steps.map((it, n) => (
                            <li key={n}>
                                <strong>{words.step[it.step.kind]}</strong>{' '}
                                {it.step.action && (words.loop_actions[it.step.action] ?? it.step.action)}
                                <Changes list={it.changes} name={name} />
                                {it.step.kind === 'set' && it.changes.length === 0 && <span className="quiet">{words.already}</span>}
                                <StepTexts step={it.step} />
                            </li>
                        ))}
                    </ol>
                )}
            </Loaded>
        </Modal>
    )
}

function StepTexts({ step }: { step: MacroStep }) {
    return (
        <>
            {[step.text, step.reason, step.result].filter(Boolean).map((text, n) => (
                <blockquote key={n} className="automation_quote">
                    {text}
                </blockquote>
            ))}
        </>
    )
}
