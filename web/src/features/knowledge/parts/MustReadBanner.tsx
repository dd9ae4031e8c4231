import { Alert, App, Button } from 'antd'
import { useLocale } from '../../../shared/i18n'
import { dayAndTime } from '../../../shared/format/time'
import { showProblem } from '../../../shared/ui/problems'
import { useMustReadWords } from '../i18n_must_read'
import { type OwnMustRead, useConfirmMustRead } from '../must_read_queries'

// Above an article that whoever looks has to read: confirmed where it was read.
export function MustReadBanner({ own }: { own: OwnMustRead }) {
    const words = useMustReadWords()
    const locale = useLocale()
    const { message } = App.useApp()
    const confirm = useConfirmMustRead()
    if (own.confirmed_at) return <Alert type="success" showIcon className="gap_below" title={words.confirmed_at(dayAndTime(own.confirmed_at, locale))} />
    return (
        <Alert
            type={own.is_overdue ? 'error' : 'warning'} showIcon className="gap_below"
            title={words.read_by(dayAndTime(own.due_at, locale))}
            description={
                <div className="must_read_banner">
                    <span>{words.asked_by(own.by_name, own.reason)}</span>
                    <Button
                        type="primary" loading={confirm.isPending}
                        onClick={() => confirm.mutate(own, { onSuccess: () => void message.success(words.thanks), onError: (error) => showProblem(error, message) })}
                    >
                        {words.confirm}
                    </Button>
                </div>
            }
        />
    )
}
