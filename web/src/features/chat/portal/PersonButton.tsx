import { UserOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { usePortalChatWords } from '../i18n_portal'
import { useAskPerson } from './queries'

export function PersonButton({ chat_id }: { chat_id: string }) {
    const words = usePortalChatWords()
    const { message } = App.useApp()
    const ask = useAskPerson()
    return (
        <Button icon={<UserOutlined />} loading={ask.isPending} onClick={() => ask.mutate(chat_id, { onError: (error) => showProblem(error, message) })}>
            {words.person}
        </Button>
    )
}
