import { Alert, Button } from 'antd'
import { CountdownTag } from '../../../shared/ui/CountdownTag'
import { Time } from '../../../shared/ui/Time'
import { useComplaintWords } from '../i18n'
import { type PartProps, useTermName, Who } from './Parts'

// 5.4.2 Passed on by an authority: whose, until when, and what it was answered.
export function AuthorityPart({ complaint, onStep, is_regulators, may_handle }: PartProps & { is_regulators: boolean; may_handle: boolean }) {
    const words = useComplaintWords()
    const term = useTermName()
    const { authority } = complaint
    if (!authority) {
        if (!is_regulators || !may_handle) return null
        return (
            <Alert
                type="error"
                showIcon
                title={words.authority_missing}
                action={
                    <Button size="small" type="primary" onClick={() => onStep('authority')}>
                        {words.do.authority}
                    </Button>
                }
            />
        )
    }
    return (
        <div className="complaint_aside">
            <div className="row">
                <h3>{words.passed_on}</h3>
                <span>{term('statutory', authority.authority)}</span>
                <span className="mono">{authority.reference}</span>
                <span className="grow" />
                {may_handle && authority.replied === null && (
                    <>
                        <Button size="small" onClick={() => onStep('authority')}>
                            {words.do.authority}
                        </Button>
                        <Button size="small" type="primary" onClick={() => onStep('authority_reply')}>
                            {words.do.authority_reply}
                        </Button>
                    </>
                )}
            </div>
            <div className="row small">
                <span>
                    {words.received_at} <Time at={authority.received_at} />
                </span>
                <span>
                    {words.statutory_due} <Time at={authority.due_at} />
                </span>
                {authority.replied === null && <CountdownTag due_at={authority.due_at} level={0} />}
            </div>
            {authority.replied && (
                <p className="complaint_text">
                    {words.replied} {authority.reply_reference} <Who by={authority.replied} />
                    <br />
                    {authority.reply}
                </p>
            )}
        </div>
    )
}
