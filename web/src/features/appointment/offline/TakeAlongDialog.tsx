import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Form, Input, Modal } from 'antd'
import { useSession } from '../../../api/session'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useKept } from './kept'
import { keepShell } from './shell'
import { readToday, takeAlong } from './take_along'
import { useOfflineWords } from './words'

// 2.2.4: one reason for the day's values, each of which is logged.
export function TakeAlongDialog({ onClose }: { onClose: () => void }) {
    const words = useOfflineWords()
    const common = useCommon()
    const { message } = App.useApp()
    const { user } = useSession()
    const { day } = useKept()
    const [form] = Form.useForm<{ reason: string }>()
    const today = useQuery({ queryKey: ['appointments', 'take_along'], queryFn: () => readToday(Date.now()), staleTime: 0, gcTime: 0 })
    const visits = today.data ?? []
    const take = useMutation({
        mutationFn: async ({ reason }: { reason: string }) => {
            await takeAlong(visits, user.user_id, reason.trim(), day)
            await keepShell()
        },
        onSuccess: () => {
            void message.success(words.taken(visits.length))
            onClose()
        },
        onError: (error) => showProblem(error, message, form),
    })
    return (
        <Modal
            open
            title={words.ask_title}
            okText={words.take_along}
            cancelText={common.back}
            confirmLoading={take.isPending}
            okButtonProps={{ disabled: visits.length === 0 }}
            onOk={() => form.submit()}
            onCancel={onClose}
        >
            <Loaded query={today}>
                {() =>
                    visits.length === 0 ? (
                        <p>{words.ask_none}</p>
                    ) : (
                        <>
                            <p className="quiet">{words.ask_hint(visits.length)}</p>
                            <Form form={form} layout="vertical" onFinish={(given) => take.mutate(given)}>
                                <Form.Item
                                    name="reason"
                                    label={words.reason}
                                    rules={[
                                        { required: true, whitespace: true, message: common.required },
                                        { min: 2, message: common.too_short(2) },
                                    ]}
                                >
                                    <Input autoFocus maxLength={200} placeholder={words.reason_hint} />
                                </Form.Item>
                            </Form>
                        </>
                    )
                }
            </Loaded>
        </Modal>
    )
}
