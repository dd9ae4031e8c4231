import { App, Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { useCan } from '../../api/session'
import type { Schemas } from '../../api/types'
import { useLocale } from '../../shared/i18n'
import { type Level, LevelTag, useLevelWords } from '../../shared/ui/LevelTag'
import { Loaded } from '../../shared/ui/Loaded'
import { showProblem } from '../../shared/ui/problems'
import { useCommon } from '../../shared/words'
import { useToneWords } from './i18n'
import { useSetTone, useTone } from './queries'

type Tone = Schemas['TicketTone']
const levels: readonly Level[] = ['calm', 'tense', 'angry', 'leaving']

// 4.5.3: how the customer sounds, what led to it, and what to do about it.
export function TonePanel({ ticket }: { ticket: Schemas['Ticket'] }) {
    const words = useToneWords()
    const tone = useTone(ticket.ticket_id)
    return (
        <section className="panel" aria-label={words.mood}>
            <Loaded query={tone}>{(it) => <Content tone={it} />}</Loaded>
        </section>
    )
}

function Content({ tone }: { tone: Tone }) {
    const words = useToneWords()
    const locale = useLocale()
    const can = useCan()
    const [is_open, setOpen] = useState(false)
    const said = [...new Set(tone.heard.flatMap((it) => it.words.map((word) => word.said)))].slice(0, 12)
    return (
        <>
            <div className="row">
                <h2>{words.mood}</h2>
                <LevelTag level={tone.level} />
                {tone.is_set && tone.set_by && (
                    <span className="quiet small">
                        {words.set_by(tone.set_by)}：{tone.reason}
                    </span>
                )}
                <span className="grow" />
                {can('ticket_handle') && (
                    <Button size="small" onClick={() => setOpen(true)}>
                        {words.set}
                    </Button>
                )}
            </div>
            {said.length > 0 && (
                <div className="small">
                    <span className="quiet">{words.said}：</span>
                    {said.map((it) => `“${it}”`).join(' ')}
                </div>
            )}
            {tone.steps.length > 0 && (
                <ol className="small" aria-label={words.steps}>
                    {tone.steps.map((it) => (
                        <li key={it.code}>{locale === 'en' ? it.name_en : it.name_zh}</li>
                    ))}
                </ol>
            )}
            {is_open && <SetDialog tone={tone} onClose={() => setOpen(false)} />}
        </>
    )
}

function SetDialog({ tone, onClose }: { tone: Tone; onClose: () => void }) {
    const words = useToneWords()
    const level_words = useLevelWords()
    const shared = useCommon()
    const { message } = App.useApp()
    const set = useSetTone(tone.ticket_id)
    const [form] = Form.useForm<{ level: Level; reason: string }>()
    const save = async () => {
        const given = await form.validateFields()
        set.mutate({ ...given, version: tone.version }, { onSuccess: onClose, onError: (error) => showProblem(error, message) })
    }
    return (
        <Modal open title={words.mood} okText={shared.save} cancelText={shared.cancel} confirmLoading={set.isPending} onOk={() => void save()} onCancel={onClose}>
            <p className="quiet small">{words.hint}</p>
            <Form form={form} layout="vertical" initialValues={{ level: levels.find((it) => it !== tone.level) }}>
                <Form.Item name="level" label={words.mood}>
                    <Radio.Group options={levels.map((it) => ({ value: it, label: level_words.level[it], disabled: it === tone.level }))} />
                </Form.Item>
                <Form.Item name="reason" label={words.reason} rules={[{ required: true, min: 2, max: 200, whitespace: true, message: words.reason_needed }]}>
                    <Input maxLength={200} />
                </Form.Item>
            </Form>
        </Modal>
    )
}
