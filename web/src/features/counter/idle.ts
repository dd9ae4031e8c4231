import { useEffect, useEffectEvent, useState } from 'react'

// Seconds left until nobody seems to be there; any touch or key begins anew. Null: not counting.
export function useIdle(seconds: number | null, onIdle: () => void): number | null {
    const [left, setLeft] = useState(seconds)
    const end = useEffectEvent(onIdle)
    useEffect(() => {
        setLeft(seconds)
        if (seconds === null) return
        let rest = seconds
        const again = () => {
            rest = seconds
            setLeft(rest)
        }
        const timer = setInterval(() => {
            rest -= 1
            setLeft(rest)
            if (rest <= 0) end()
        }, 1000)
        window.addEventListener('pointerdown', again)
        window.addEventListener('keydown', again)
        return () => {
            clearInterval(timer)
            window.removeEventListener('pointerdown', again)
            window.removeEventListener('keydown', again)
        }
    }, [seconds])
    return left
}
