import { BellOutlined } from '@ant-design/icons'
import { Badge } from 'antd'
import { NavLink } from 'react-router'
import { useMessageWords } from '../i18n'
import { useInbox } from '../queries'

// In the head of the portal: how many are unread, kept fresh by the event stream.
export function InboxMark() {
    const words = useMessageWords()
    const inbox = useInbox()
    const unread = inbox.data?.pages[0]?.unread ?? 0
    return (
        <NavLink to="/portal/messages" className="portal_tab" aria-label={unread > 0 ? `${words.inbox}, ${words.unread(unread)}` : words.inbox} title={words.inbox}>
            <Badge count={unread} size="small">
                <BellOutlined />
            </Badge>
        </NavLink>
    )
}
