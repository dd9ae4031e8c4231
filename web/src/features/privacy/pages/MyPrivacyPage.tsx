import { Page } from '../../../shared/ui/Page'
import { usePrivacyWords } from '../i18n'
import { ConsentHistory, Consents } from '../parts/Consents'
import { MyRequests } from '../parts/MyRequests'
import { OwnLeakNotices } from '../parts/OwnLeakNotices'
import '../privacy.css'

// The customer's own page: what their data are used for, and what they said to it.
export function MyPrivacyPage() {
    const words = usePrivacyWords()
    return (
        <Page title={words.my_privacy} subtitle={words.my_privacy_hint}>
            <div className="privacy_stack">
                <OwnLeakNotices />
                <section className="panel" aria-label={words.consents}>
                    <h2>{words.consents}</h2>
                    <Consents whose="me" may_answer />
                </section>
                <MyRequests />
                <section className="panel" aria-label={words.history}>
                    <h2>{words.history}</h2>
                    <ConsentHistory whose="me" />
                </section>
            </div>
        </Page>
    )
}
