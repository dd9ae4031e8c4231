import { Button, Skeleton, Tag } from 'antd'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Time } from '../../../shared/ui/Time'
import { useChannelWords } from '../i18n'
import { useReasonText, useWayName } from '../names'
import { useChanges } from '../queries'
import { colour_of } from './WaysNow'

export function ChangeList() {
    const words = useChannelWords()
    const name = useWayName()
    const reason = useReasonText()
    const changes = useChanges()
    const items = changes.data?.pages.flatMap((it) => it.items) ?? []
    return (
        <section className="panel" aria-label={words.changes}>
            <h2>{words.changes}</h2>
            {changes.isError && <ErrorNote error={changes.error} onRetry={() => void changes.refetch()} />}
            {changes.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
            {changes.isSuccess && items.length === 0 && <EmptyHint title={words.no_changes} hint={words.no_changes_hint} />}
            <ul className="channel_changes">
                {items.map((it) => (
                    <li key={it.change_id}>
                        <Time at={it.at} /> <span className="grow">{name(it.code)}</span> <Tag color={colour_of[it.verdict.state]}>{words.states[it.verdict.state]}</Tag>{' '}
                        <span className="quiet small channel_words">{[reason(it.verdict), it.words].filter(Boolean).join(' · ')}</span>
                    </li>
                ))}
            </ul>
            {changes.hasNextPage && (
                <Button size="small" loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
                    {words.more}
                </Button>
            )}
        </section>
    )
}
