import { App } from 'antd'
import { useRef, useState } from 'react'
import { ApiError, isAbort } from '../../api/errors'
import { fileSize } from '../../shared/format/size'
import { faultOf, type FileLimits } from './file_check'
import { useTurnWords } from './i18n_turns'
import { newKey } from './use_outbox'

export interface FileOnItsWay {
    client_key: string
    file: File
    percent: number
    why: string // why it did not arrive; '': it is on its way
}
type Send = (file: File, client_key: string, on_progress: (percent: number) => void, signal: AbortSignal) => Promise<unknown>

// Files on their way, each with its progress; one that failed is kept to be sent again by the same key.
export function useFiles(limits: FileLimits, send: Send) {
    const words = useTurnWords()
    const { message } = App.useApp()
    const [all, setAll] = useState<FileOnItsWay[]>([])
    const stops = useRef(new Map<string, AbortController>())
    const mark = (client_key: string, change: Partial<FileOnItsWay>) => setAll((now) => now.map((it) => (it.client_key === client_key ? { ...it, ...change } : it)))
    const drop = (client_key: string) => {
        stops.current.get(client_key)?.abort()
        setAll((now) => now.filter((it) => it.client_key !== client_key))
    }
    const deliver = async ({ file, client_key }: FileOnItsWay) => {
        const stop = new AbortController()
        stops.current.set(client_key, stop)
        try {
            await send(file, client_key, (percent) => mark(client_key, { percent }), stop.signal)
            drop(client_key)
        } catch (error) {
            if (!isAbort(error)) mark(client_key, { why: error instanceof ApiError ? error.sentence : String(error) })
        } finally {
            stops.current.delete(client_key)
        }
    }
    const add = (file: File) => {
        const fault = faultOf(file, limits)
        if (fault) {
            const name = file.name
            const said = { empty: words.empty_file(name), too_big: words.too_big(name, fileSize(file.size), fileSize(limits.file_bytes_max)), wrong_kind: words.wrong_kind(name) }
            void message.error(said[fault], 6)
            return
        }
        const one = { client_key: newKey(), file, percent: 0, why: '' }
        setAll((now) => [...now, one])
        void deliver(one)
    }
    const again = (one: FileOnItsWay) => {
        mark(one.client_key, { why: '', percent: 0 })
        void deliver(one)
    }
    return { all, add, again, drop }
}
