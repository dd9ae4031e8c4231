import { Button } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { usePrivacyWords } from '../i18n'
import { ConsentHistory, Consents } from './Consents'

// Of a customer's page, for staff.
export function ConsentPanel({ customer_id }: { customer_id: string }) {
    const words = usePrivacyWords()
    const can = useCan()
    const [is_open, setOpen] = useState(false)
    return (
        <section className="panel" aria-label={words.consents}>
            <h2>{words.consents}</h2>
            <p className="quiet small">{words.consents_hint}</p>
            <Consents whose={customer_id} may_answer={can('customer_write')} />
            <Button size="small" type="link" className="privacy_link" onClick={() => setOpen(!is_open)}>
                {is_open ? words.hide_history : words.show_history}
            </Button>
            {is_open && <ConsentHistory whose={customer_id} />}
        </section>
    )
}
