import { useEffect, useState } from 'react'

// The time, anew each second while somebody looks at it.
export function useSecond(is_running: boolean): number {
    const [now, setNow] = useState(Date.now)
    useEffect(() => {
        if (!is_running) return
        setNow(Date.now())
        const timer = setInterval(() => setNow(Date.now()), 1000)
        return () => clearInterval(timer)
    }, [is_running])
    return now
}
