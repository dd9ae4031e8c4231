import { StarFilled, StarOutlined } from '@ant-design/icons'
import { App, Button, Tooltip } from 'antd'
import { call } from '../../../api/client'
import { useSession } from '../../../api/session'
import { showProblem } from '../../../shared/ui/problems'
import { useTicketWords } from '../i18n'
import { useAround, useWatchers } from '../queries'

export function WatchButton({ ticket_id }: { ticket_id: string }) {
    const words = useTicketWords()
    const { user } = useSession()
    const { message } = App.useApp()
    const { data } = useWatchers(ticket_id)
    const is_mine = data?.items.some((it) => it.user_id === user.user_id) ?? false
    const toggle = useAround(ticket_id, () =>
        call(is_mine ? 'delete' : 'put', '/tickets/{ticket_id}/watchers/{user_id}', {
            path: { ticket_id, user_id: user.user_id },
        }),
    )
    const names = data?.items.map((it) => it.display_name).join('、')
    return (
        <Tooltip title={names ? `${words.watchers}：${names}` : undefined}>
            <Button
                size="small"
                type="text"
                icon={is_mine ? <StarFilled /> : <StarOutlined />}
                aria-pressed={is_mine}
                loading={toggle.isPending}
                onClick={() => toggle.mutate(undefined, { onError: (error) => showProblem(error, message) })}
            >
                {is_mine ? words.unwatch : words.watch}
            </Button>
        </Tooltip>
    )
}
