// 2.3.2: what nobody handles yet, taken for oneself in one step.
import { App, Button } from 'antd'
import { useWords } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { type Ticket, useClaim } from '../queries'
import { route_en, route_zh } from '../route_words'
import { useShortcuts } from './useShortcuts'

export function ClaimButton({ ticket }: { ticket: Ticket }) {
    const words = useWords(route_zh, route_en)
    const { message } = App.useApp()
    const claim = useClaim(ticket)
    // Awaited, not by callbacks: a ticket that is taken has no such button.
    const take = async () => {
        if (claim.isPending) return
        try {
            await claim.mutateAsync()
            void message.success(words.claimed)
        } catch (error) {
            showProblem(error, message)
        }
    }
    useShortcuts({ t: () => void take() })
    return (
        <Button loading={claim.isPending} onClick={() => void take()}>
            {words.claim}
        </Button>
    )
}
