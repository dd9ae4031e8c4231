import { Checkbox } from 'antd'
import { useEffect, useRef } from 'react'
import { useCategoryPath } from '../../../shared/lookups'
import { PriorityMark, StateTag } from '../../../shared/ui/StateTag'
import { TicketMarks } from '../../../shared/ui/TicketMarks'
import { Time } from '../../../shared/ui/Time'
import { ClockTag } from '../clocks/ClockTag'
import { useTicketWords } from '../i18n'
import type { Item } from '../queries'

interface Props {
    item: Item
    listed: readonly string[]
    is_selected: boolean
    is_marked: boolean
    onMark?: (is_marked: boolean) => void
    onChoose: () => void
}

export function QueueLine({ item, listed, is_selected, is_marked, onMark, onChoose }: Props) {
    const words = useTicketWords()
    const category_path = useCategoryPath()
    const line = useRef<HTMLLIElement>(null)
    useEffect(() => {
        if (is_selected) line.current?.scrollIntoView({ block: 'nearest' })
    }, [is_selected])
    return (
        <li ref={line} className={is_selected ? 'queue_line queue_line_on' : 'queue_line'}>
            {onMark && (
                <Checkbox
                    aria-label={words.select(item.title)}
                    checked={is_marked}
                    onChange={(event) => onMark(event.target.checked)}
                />
            )}
            <button type="button" className="queue_button" aria-current={is_selected} onClick={onChoose}>
                <span className="queue_line_top">
                    <span className="queue_title">{item.title}</span>
                    <TicketMarks ticket_id={item.ticket_id} listed={listed} />
                    <StateTag state={item.state} />
                </span>
                <span className="queue_line_facts quiet small">
                    <PriorityMark priority={item.priority} />
                    <span className="queue_category">{category_path(item.category_id)}</span>
                    <span>{item.customer_name}</span>
                    <span className="grow" />
                    <span>{item.handler_name ?? words.nobody}</span>
                    {item.clock ? <ClockTag clock={item.clock} /> : <Time at={item.opened_at} age />}
                </span>
            </button>
        </li>
    )
}
