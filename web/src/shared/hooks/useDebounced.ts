import { useEffect, useState } from 'react'

// The value, once it has stood still: questions to the server follow the typing at a distance.
export function useDebounced<T>(value: T, wait_ms = 250): T {
    const [settled, setSettled] = useState(value)
    useEffect(() => {
        const timer = setTimeout(() => setSettled(value), wait_ms)
        return () => clearTimeout(timer)
    }, [value, wait_ms])
    return settled
}
