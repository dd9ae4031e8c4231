import { CommentOutlined } from '@ant-design/icons'
import { App, Badge, Button, Space, Tooltip } from 'antd'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { useChatWords } from '../i18n'
import { type Desk, useDesk, usePick } from '../queries'
import { useProblem } from '../use_problem'

// In the top bar of whoever answers chats: what is unread, and what is offered wherever they are (4.2.2).
export function ChatBar() {
    const can = useCan()
    const { data } = useDesk(can('ticket_handle'))
    // Where nobody has a chat queue there is nothing to show.
    return data && (data.queues.length > 0 || data.chats.length > 0) ? <Bar desk={data} /> : null
}

function Bar({ desk }: { desk: Desk }) {
    const words = useChatWords()
    const navigate = useNavigate()
    const { pathname } = useLocation()
    const { notification } = App.useApp()
    const pick = usePick()
    const { show } = useProblem()
    const told = useRef(new Set<string>())
    const unread = desk.chats.reduce((sum, it) => sum + it.unread, 0)
    const is_at_desk = pathname === '/chats'
    useEffect(() => {
        for (const key of told.current) {
            if (is_at_desk || !desk.offers.some((it) => it.chat_id === key)) {
                notification.destroy(key)
                told.current.delete(key)
            }
        }
        if (is_at_desk) return
        for (const it of desk.offers) {
            if (told.current.has(it.chat_id)) continue
            told.current.add(it.chat_id)
            const take = () => pick.mutate(it.chat_id, { onSuccess: () => void navigate(`/chats?chat=${it.chat_id}`), onError: show })
            // At the left: the right is where drawers have their buttons, and a call may be there.
            notification.info({
                key: it.chat_id, duration: 0, placement: 'bottomLeft', title: words.offer_title, description: `${words.offer_of(it.customer?.name_masked ?? words.unknown_customer)}: ${it.question_masked ?? words.said_nothing}`,
                actions: (
                    <Space>
                        <Button size="small" onClick={() => void navigate('/chats')}>
                            {words.to_desk}
                        </Button>
                        <Button size="small" type="primary" onClick={take}>
                            {words.accept}
                        </Button>
                    </Space>
                ),
            })
        }
    }, [desk.offers, is_at_desk, navigate, notification, pick, show, words])
    const label = words.bar(desk.chats.length, unread)
    return (
        <Tooltip title={label}>
            <Button type="text" onClick={() => void navigate('/chats')}>
                <span className="visually_hidden">{label}</span>
                <span aria-hidden>
                    <Badge count={unread + desk.offers.length} size="small">
                        <CommentOutlined />
                    </Badge>
                </span>
            </Button>
        </Tooltip>
    )
}
