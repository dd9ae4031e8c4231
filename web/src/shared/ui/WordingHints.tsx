import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, type FormInstance, Input } from 'antd'
import { call } from '../../api/client'
import { useDebounced } from '../hooks/useDebounced'
import { useLocale, useWords } from '../i18n'
import './wording.css'

const zh = {
    stop: '这些话不对客户说，请改写或写明理由', warn: '用词提示', put: (better: string) => `改为“${better}”`,
    reason: '必须这样写的理由（记入审计）',
}
const en: typeof zh = {
    stop: 'Not said to customers: put it better, or give a reason', warn: 'Wording', put: (better) => `Say “${better}”`,
    reason: 'Why it must stand (audited)',
}
type Audience = 'customer' | 'staff'
interface Props {
    audience?: Audience // among staff nothing is stopped
    text: string
    reason: string
    onText: (text: string) => void
    onReason: (reason: string) => void
}

// 4.1.1, 4.1.5: while words to a customer are typed, what of them is better said otherwise. The server refuses the same.
export function WordingHints({ text, audience = 'customer', reason, onText, onReason }: Props) {
    const words = useWords(zh, en)
    const locale = useLocale()
    const settled = useDebounced(text, 400)
    const { data } = useQuery({
        queryKey: ['wording', audience, settled],
        queryFn: async ({ signal }) => (await call('post', '/tone/check', { body: { text: settled, audience }, signal })).items,
        enabled: settled.trim() !== '',
    })
    // Places count in the text that was looked at; while it is typed on they say nothing.
    if (text !== settled || text.trim() === '' || !data || data.length === 0) return null
    const is_stopped = data.some((it) => it.severity === 'stop')
    const is_warned = data.some((it) => it.severity === 'warn')
    return (
        <Alert
            role="status"
            type={is_stopped ? 'error' : is_warned ? 'warning' : 'info'}
            className="gap_below wording_hints"
            title={
                <>
                    {is_stopped ? words.stop : words.warn}
                    <ul className="small">
                        {data.map((it) => (
                            <li key={it.at}>
                                <b>{text.slice(it.at, it.at + it.size)}</b> {locale === 'en' ? it.why_en : it.why_zh}{' '}
                                {it.better !== null && (
                                    <Button
                                        size="small"
                                        className="wording_better"
                                        onClick={() => onText(text.slice(0, it.at) + it.better + text.slice(it.at + it.size))}
                                    >
                                        {words.put(it.better)}
                                    </Button>
                                )}
                            </li>
                        ))}
                    </ul>
                    {is_stopped && (
                        <Input
                            size="small"
                            value={reason}
                            maxLength={200}
                            aria-label={words.reason}
                            placeholder={words.reason}
                            onChange={(event) => onReason(event.target.value)}
                        />
                    )}
                </>
            }
        />
    )
}

// The same beside a field of the form around it. Where words can be stopped, the reason is the form's `wording_reason`.
export function WordingFormHints({ field, audience = 'customer' }: { field: string; audience?: Audience }) {
    const form = Form.useFormInstance()
    const text = (Form.useWatch(field, form) as string | undefined) ?? ''
    const reason = (Form.useWatch('wording_reason', { form, preserve: true }) as string | undefined) ?? ''
    return (
        <WordingHints
            text={text}
            audience={audience}
            reason={reason}
            onText={(next) => form.setFieldValue(field, next)}
            onReason={(next) => form.setFieldValue('wording_reason', next)}
        />
    )
}

// What goes with the words: nothing where nobody gave a reason.
export function reasonOf<F>(form: FormInstance<F>) {
    const reason = ((form.getFieldValue('wording_reason' as never) as string | undefined) ?? '').trim()
    return reason ? { wording_reason: reason } : {}
}
