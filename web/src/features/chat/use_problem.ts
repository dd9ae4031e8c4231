import { App } from 'antd'
import { useCallback } from 'react'
import { showProblem } from '../../shared/ui/problems'

// What was refused, as a message.
export function useProblem() {
    const { message } = App.useApp()
    const show = useCallback((error: unknown) => showProblem(error, message), [message])
    return { message, show }
}
