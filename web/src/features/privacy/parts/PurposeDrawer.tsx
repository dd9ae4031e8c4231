import { App, Button, Drawer, Form, Input, InputNumber, Switch } from 'antd'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { usePrivacyWords } from '../i18n'
import { type Purpose, usePurposeTexts, useSavePurpose } from '../queries'
import { PurposeText } from './Consents'

const blank = {
    code: '', name_zh: '', name_en: '', text_zh: '', text_en: '', is_required: false, validity_days: 0, is_active: true, asks_again: false,
}
const switches = ['is_required', 'is_active', 'asks_again'] as const

export function PurposeDrawer({ purpose, onClose }: { purpose: Purpose | null; onClose: () => void }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<typeof blank>()
    const save = useSavePurpose()
    const required = [{ required: true, whitespace: true, message: common.required }]
    const submit = (values: Partial<typeof blank>) =>
        save.mutate(
            { purpose, values: { ...blank, ...values } },
            {
                onSuccess: () => {
                    void message.success(common.saved)
                    onClose()
                },
                onError: (error) => showProblem(error, message, form),
            },
        )
    const hint = { is_required: words.is_required_hint, is_active: '', asks_again: words.asks_again_hint }
    const footer = (
        <div className="row">
            <span className="grow" />
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button type="primary" loading={save.isPending} onClick={() => form.submit()}>
                {common.save}
            </Button>
        </div>
    )
    return (
        <Drawer open size={620} title={purpose?.code ?? words.new_purpose} onClose={onClose} footer={footer}>
            <Form form={form} layout="vertical" initialValues={{ ...blank, ...purpose }} onFinish={submit}>
                {!purpose && (
                    <Form.Item name="code" label={words.code} extra={words.code_hint} rules={required}>
                        <Input maxLength={40} />
                    </Form.Item>
                )}
                {(['name_zh', 'name_en'] as const).map((field) => (
                    <Form.Item key={field} name={field} label={words[field]} rules={required}>
                        <Input maxLength={80} />
                    </Form.Item>
                ))}
                {(['text_zh', 'text_en'] as const).map((field) => (
                    <Form.Item key={field} name={field} label={words[field]} rules={required}>
                        <Input.TextArea maxLength={5000} autoSize={{ minRows: 3, maxRows: 10 }} />
                    </Form.Item>
                ))}
                <Form.Item name="validity_days" label={words.validity_days} extra={words.validity_hint} rules={[{ required: true, message: common.required }]}>
                    <InputNumber min={0} max={3660} precision={0} />
                </Form.Item>
                {switches
                    .filter((field) => purpose !== null || field === 'is_required')
                    .map((field) => (
                        <Form.Item key={field} name={field} label={words[field]} extra={hint[field]} valuePropName="checked">
                            <Switch />
                        </Form.Item>
                    ))}
            </Form>
            {purpose && <Texts purpose_id={purpose.purpose_id} />}
        </Drawer>
    )
}

function Texts({ purpose_id }: { purpose_id: string }) {
    const words = usePrivacyWords()
    const common = useCommon()
    const texts = usePurposeTexts(purpose_id)
    return (
        <>
            <h3>{words.texts}</h3>
            <Loaded query={texts}>
                {({ pages }) => (
                    <ul className="privacy_lines">
                        {pages
                            .flatMap((page) => page.items)
                            .map((it) => (
                                <li key={it.number}>
                                    <div>
                                        <b>{words.text_number(it.number)}</b>{' '}
                                        <span className="quiet small">
                                            <Time at={it.at} /> · {it.by_name}
                                        </span>
                                    </div>
                                    <PurposeText purpose={it} />
                                </li>
                            ))}
                    </ul>
                )}
            </Loaded>
            {texts.hasNextPage && (
                <Button size="small" loading={texts.isFetchingNextPage} onClick={() => void texts.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </>
    )
}
