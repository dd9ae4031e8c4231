import { Tag } from 'antd'
import { type ReactNode } from 'react'
import { LanguageSwitch, ThemeSwitch } from '../../../shared/ui/Switches'
import { VisitsPage } from '../pages/VisitsPage'
import { useOfflineWords } from './words'

// The visits page alone, where nobody can be asked who is signed in: what is kept belongs to whoever was.
export function OfflineArea({ brand }: { brand: ReactNode }) {
    const words = useOfflineWords()
    return (
        <div className="desk_main">
            <header className="top_bar offline_bar">
                {brand}
                <Tag color="warning">{words.offline}</Tag>
                <span className="grow" />
                <LanguageSwitch />
                <ThemeSwitch />
            </header>
            <main id="content" tabIndex={0} className="desk_content">
                <VisitsPage />
            </main>
        </div>
    )
}
