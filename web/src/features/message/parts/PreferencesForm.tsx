import { App, Button, Form, Input, Select } from 'antd'
import type { Schemas } from '../../../api/types'
import { showProblem } from '../../../shared/ui/problems'
import { useMessageWords } from '../i18n'

type Preferences = Schemas['MessagePreferences']
type Saved = Schemas['SaveCustomerMessagePreferences']
interface Values {
    channel?: string
    language: 'zh-CN' | 'en'
    quiet_from?: string | null
    quiet_to?: string | null
}
interface Props {
    preferences: Preferences
    channels: { value: string; label: string }[]
    save: { mutateAsync: (body: Saved) => Promise<unknown>; isPending: boolean }
    onSaved?: () => void
}

export function PreferencesForm({ preferences, channels, save, onSaved }: Props) {
    const words = useMessageWords()
    const { message } = App.useApp()
    const [form] = Form.useForm<Values>()
    const submit = (values: Values) =>
        save
            .mutateAsync({
                channel: values.channel || null,
                language: values.language,
                quiet_from: values.quiet_from || null,
                quiet_to: values.quiet_to || null,
            })
            .then(() => {
                void message.success(words.saved)
                onSaved?.()
            })
            .catch((error: unknown) => showProblem(error, message, form))
    return (
        <Form form={form} layout="vertical" initialValues={{ ...preferences, channel: preferences.channel ?? '' }} onFinish={submit}>
            <Form.Item name="channel" label={words.preferred_channel}>
                <Select options={[{ value: '', label: words.no_preference }, ...channels]} />
            </Form.Item>
            <Form.Item name="language" label={words.language_label} rules={[{ required: true }]}>
                <Select options={[{ value: 'zh-CN', label: '中文' }, { value: 'en', label: 'English' }]} />
            </Form.Item>
            <fieldset className="message_quiet">
                <legend>{words.quiet_label}</legend>
                <div className="row">
                    <Form.Item name="quiet_from" label={words.quiet_from}>
                        <Input type="time" />
                    </Form.Item>
                    <Form.Item name="quiet_to" label={words.quiet_to}>
                        <Input type="time" />
                    </Form.Item>
                </div>
                <div className="quiet small">{words.quiet_hint(preferences.standard_quiet_from, preferences.standard_quiet_to)}</div>
            </fieldset>
            <Button type="primary" htmlType="submit" loading={save.isPending}>
                {words.save}
            </Button>
        </Form>
    )
}
