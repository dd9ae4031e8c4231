import { Page } from '../../shared/ui/Page'
import { useChannelWords } from './i18n'
import { ChangeList } from './parts/ChangeList'
import { UseReport } from './parts/UseReport'
import { WaysNow } from './parts/WaysNow'
import './channel.css'

// 4.2.1, 5.5.5: what works now stands first; then what is used.
export function ChannelsPage() {
    const words = useChannelWords()
    return (
        <Page title={words.channels} subtitle={words.channels_hint}>
            <div className="channel_stack">
                <WaysNow />
                <UseReport />
                <ChangeList />
            </div>
        </Page>
    )
}
