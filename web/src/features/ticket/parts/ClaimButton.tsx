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
    const take = () => {
        if (claim.isPending) return
        claim.mutate(undefined, {
            onSuccess: () => void message.success(words.claimed),
            onError: (error) => showProblem(error, message),
        })
    }
    useShortcuts({ t: take })
    return (
        <Button loading={claim.isPending} onClick={take}>
            {words.claim}
        </Button>
    )
}
