import { App, Button, Form, Input, Rate } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalWords } from '../i18n'
import { useEvaluate } from '../queries'

interface Given {
    score: number
    comment?: string
}

// 2.4.1 The customer's own word on the service.
export function EvaluateForm({ ticket_id }: { ticket_id: string }) {
    const words = usePortalWords()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const score = Form.useWatch('score', form)
    const evaluate = useEvaluate(ticket_id)
    // Awaited, not by callbacks: with the rating this form leaves the page.
    const send = async ({ score: stars, comment = '' }: Given) => {
        try {
            await evaluate.mutateAsync({ score: stars, comment: comment.trim() })
            void message.success(words.rate_thanks)
        } catch (error) {
            showProblem(error, message, form)
        }
    }
    return (
        <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={(given) => void send(given)}
        >
            <Form.Item label={words.rate} extra={score ? words.rate_words[score - 1] : undefined}>
                <Form.Item
                    name="score"
                    noStyle
                    rules={[{ required: true, type: 'number', min: 1, message: words.rate_needed }]}
                >
                    <Stars />
                </Form.Item>
            </Form.Item>
            <Form.Item name="comment" label={words.rate_comment}>
                <Input.TextArea
                    autoSize={{ minRows: 2, maxRows: 8 }}
                    maxLength={1000}
                    placeholder={words.rate_comment_placeholder}
                />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" loading={evaluate.isPending}>
                {words.rate_submit}
            </Button>
        </Form>
    )
}

// Of its own, because antd's form puts ARIA attributes on its child that a row of stars may not have.
function Stars({ value, onChange }: { value?: number; onChange?: (score: number) => void }) {
    const words = usePortalWords()
    return (
        <div role="group" aria-label={words.rate}>
            <Rate
                allowClear={false}
                tooltips={words.rate_words}
                className="portal_rate"
                {...(value !== undefined && { value })}
                {...(onChange && { onChange })}
            />
        </div>
    )
}
