import { Alert, App, Button, Popconfirm, Progress } from 'antd'
import { useState } from 'react'
import { useIsAway } from '../../../api/connection'
import { shortAge } from '../../../shared/format/time'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { changeKept, useEndOfDay, useKept } from './kept'
import { is_able_offline } from './shell'
import { TakeAlongDialog } from './TakeAlongDialog'
import { useOfflineWords } from './words'

// How things stand between this device and the server, in one place that is read aloud when it changes.
export function TakeAlongBar({ not_taken }: { not_taken: number }) {
    const words = useOfflineWords()
    const is_away = useIsAway()
    const { day, sending } = useKept()
    const [is_asking, setAsking] = useState(false)
    const now = useNow()
    useEndOfDay(now)
    const unsent = day?.queue.length ?? 0
    return (
        <section className="take_along" aria-label={words.offline}>
            <div aria-live="polite">
                {is_away && <Alert type="warning" showIcon title={day ? words.away_kept : words.away_none} />}
                {!is_away && sending && (
                    <>
                        {words.sending(sending.done + 1, sending.of)}
                        <Progress percent={(100 * sending.done) / sending.of} showInfo={false} size="small" aria-label={words.sending(sending.done + 1, sending.of)} />
                    </>
                )}
                {!sending && unsent > 0 && <strong>{words.unsent(unsent)}</strong>}
            </div>
            {!is_able_offline() ? (
                <p className="quiet small">{words.unable}</p>
            ) : (
                <>
                    {day && now < day.until ? <KeptLine not_taken={is_away ? 0 : not_taken} onTake={() => setAsking(true)} /> : !is_away && <NoneKept onTake={() => setAsking(true)} />}
                    {is_asking && <TakeAlongDialog onClose={() => setAsking(false)} />}
                </>
            )}
        </section>
    )
}

function NoneKept({ onTake }: { onTake: () => void }) {
    const words = useOfflineWords()
    return (
        <div className="row">
            <span className="quiet small grow">{words.none_kept}</span>
            <Button onClick={onTake}>{words.take_along}</Button>
        </div>
    )
}

function KeptLine({ not_taken, onTake }: { not_taken: number; onTake: () => void }) {
    const words = useOfflineWords()
    const common = useCommon()
    const locale = useLocale()
    const now = useNow()
    const { message } = App.useApp()
    const { day } = useKept()
    if (!day) return null
    const forget = () =>
        changeKept(() => null).then(
            () => void message.success(words.forgotten),
            (error: unknown) => showProblem(error, message),
        )
    return (
        <div className="row">
            <span className="quiet small grow">
                {words.kept}
                {' · '}
                {words.fresh(shortAge(new Date(day.fresh_at).toISOString(), now, locale))}
                {not_taken > 0 && <strong> · {words.not_taken(not_taken)}</strong>}
            </span>
            {not_taken > 0 && <Button onClick={onTake}>{words.take_again}</Button>}
            <Popconfirm
                title={words.forget_title}
                {...(day.queue.length > 0 && { description: words.forget_unsent(day.queue.length) })}
                okText={words.forget}
                cancelText={common.back}
                onConfirm={forget}
            >
                <Button type="text">{words.forget}</Button>
            </Popconfirm>
        </div>
    )
}
