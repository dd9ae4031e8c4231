import { Tabs } from 'antd'
import { useLocation, useNavigate } from 'react-router'
import { useChatWords } from '../i18n'
import '../board.css'

// The lead's pages as tabs, so that the menu needs one line.
export function ChatNav() {
    const words = useChatWords()
    const navigate = useNavigate()
    const { pathname } = useLocation()
    return (
        <Tabs
            activeKey={pathname} onChange={(path) => void navigate(path)}
            items={[
                { key: '/chat_board', label: words.tab.board },
                { key: '/chat_list', label: words.tab.list },
                { key: '/canned_replies', label: words.tab.canned },
            ]}
        />
    )
}
