import type { UploadFile } from 'antd'
import { useState } from 'react'
import { sendFile } from './queries'

// Sends the chosen files one after another, so that a weak line carries one at a time; says whether all arrived.
export function useFileSending() {
    const [files, setFiles] = useState<UploadFile[]>([])
    const mark = (uid: string, change: Partial<UploadFile>) =>
        setFiles((now) => now.map((file) => (file.uid === uid ? { ...file, ...change } : file)))

    async function sendAll(ticket_id: string): Promise<boolean> {
        let are_all_sent = true
        for (const file of files) {
            if (file.status === 'done' || !file.originFileObj) continue
            mark(file.uid, { status: 'uploading', percent: 0, response: undefined })
            try {
                await sendFile(ticket_id, file.originFileObj, (percent) => mark(file.uid, { percent }))
                mark(file.uid, { status: 'done', percent: 100 })
            } catch (error) {
                are_all_sent = false
                // antd shows `response` of a failed file on hover.
                mark(file.uid, { status: 'error', response: error instanceof Error ? error.message : String(error) })
            }
        }
        return are_all_sent
    }
    return { files, setFiles, sendAll }
}
