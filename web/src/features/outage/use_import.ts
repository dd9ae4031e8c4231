// A file on its way in: what the server says of each row, what was decided, how far it has come.
import { useState } from 'react'
import { ApiError } from '../../api/errors'
import { useQueryClient } from '@tanstack/react-query'
import { byAsking, type Decision, defaultDecision, sentRow } from './decisions'
import type { ChosenFile } from './parts/FileStep'
import type { Line } from './parts/VerdictTable'
import { type RowResult, sendRows, type SentRow } from './queries'

// Also where the pages come without HTTPS, which randomUUID asks for.
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (it) => it.toString(16).padStart(2, '0')).join('')

export function useImport(file: ChosenFile) {
    const client = useQueryClient()
    const [run_key] = useState(newKey)
    const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map())
    const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map())
    const [progress, setProgress] = useState<{ done: number; all: number; is_trial: boolean } | null>(null)
    const [error, setError] = useState<ApiError | null>(null)

    const lines: Line[] = byAsking(file.rows).map((row) => {
        const result = results.get(row.entry_key)
        return { row, result, decision: decisions.get(row.entry_key) ?? defaultDecision(result) }
    })
    const chosen = lines.flatMap(({ row, result, decision }) => {
        const sent = result ? sentRow(row, decision) : null
        return sent ? [sent] : []
    })

    const send = async (rows: SentRow[], is_trial: boolean) => {
        setError(null)
        setProgress({ done: 0, all: rows.length, is_trial })
        try {
            await sendRows({ run_key, source: file.source, rows }, is_trial, (told) => {
                setResults((before) => new Map([...before, ...told.map((it) => [it.entry_key, it] as const)]))
                // What was decided belonged to the verdict before.
                setDecisions((before) => new Map([...before].filter(([key]) => !told.some((it) => it.entry_key === key))))
                setProgress((before) => before && { ...before, done: before.done + told.length })
            })
            return true
        } catch (problem) {
            if (!(problem instanceof ApiError)) throw problem
            setError(problem)
            return false
        } finally {
            setProgress(null)
            if (!is_trial) void client.invalidateQueries({ queryKey: ['outage'] })
        }
    }
    return {
        lines,
        chosen,
        progress,
        error,
        decide: (entry_key: string, decision: Decision) => setDecisions((before) => new Map(before).set(entry_key, decision)),
        attempt: () => send(byAsking(file.rows), true),
        bringIn: () => send(chosen, false),
    }
}
