import { CloudUploadOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Badge, Tooltip } from 'antd'
import { useEffect } from 'react'
import { Link } from 'react-router'
import { useIsAway } from '../../../api/connection'
import { useCan, useSession } from '../../../api/session'
import { sendQueue, useKept } from './kept'
import { nextStep } from './model'
import { keepShell } from './shell'
import { useOfflineWords } from './words'

// In the bar of every page, for whoever does visits: sends what was noted as soon as there is a way, and says what is left.
export function VisitsMark() {
    return useCan()('ticket_handle') ? <Mark /> : null
}

function Mark() {
    const words = useOfflineWords()
    const { user } = useSession()
    const { day } = useKept()
    const unsent = day?.queue.length ?? 0
    useSending(user.user_id)
    useEffect(() => void keepShell(), [])
    if (unsent === 0) return null
    return (
        <Tooltip title={words.unsent(unsent)}>
            <Link to="/my_visits" aria-label={words.unsent(unsent)}>
                <Badge count={unsent} size="small">
                    <CloudUploadOutlined className="noted_mark" />
                </Badge>
            </Link>
        </Tooltip>
    )
}

function useSending(user_id: string) {
    const client = useQueryClient()
    const is_away = useIsAway()
    const { day } = useKept()
    const is_due = !is_away && day?.user_id === user_id && nextStep(day.queue) !== undefined
    useEffect(() => {
        if (!is_due) return
        const refetch = () => {
            void client.invalidateQueries({ queryKey: ['appointments'] })
            void client.invalidateQueries({ queryKey: ['tickets'] })
        }
        sendQueue(user_id).then(refetch, refetch)
    }, [is_due, user_id, client])
}
