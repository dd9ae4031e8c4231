import { InboxOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { useOutageWords } from '../i18n'
import { openSealed, sealedOf } from '../local_file'
import type { ImportSource, IntakeRow } from '../queries'
import { type Cell, rowsOfSheet } from '../sheet'

export interface ChosenFile {
    name: string
    source: ImportSource
    rows: IntakeRow[]
}
type Sealed = NonNullable<ReturnType<typeof sealedOf>>

// A sheet is read at once; the local page's export asks for its passphrase first. Nothing is sent from here.
export function FileStep({ onRead }: { onRead: (file: ChosenFile) => void }) {
    const words = useOutageWords()
    const [problem, setProblem] = useState('')
    const [sealed, setSealed] = useState<{ name: string; file: Sealed } | null>(null)
    const done = (name: string, source: ImportSource, rows: IntakeRow[] | null) => {
        if (!rows) setProblem(words.wrong_file)
        else if (rows.length === 0) setProblem(words.empty_file)
        else onRead({ name, source, rows })
    }
    const read = async (file: File) => {
        setProblem('')
        setSealed(null)
        if (file.name.endsWith('.json')) {
            const found = sealedOf(await file.text())
            if (!found) setProblem(words.wrong_file)
            else if (!globalThis.crypto?.subtle) setProblem(words.needs_https)
            else setSealed({ name: file.name, file: found })
            return
        }
        try {
            // The one without workers of its own: the pages' policy allows none that are made of text.
            const { readSheet } = await import('read-excel-file/web-worker')
            done(file.name, 'sheet', rowsOfSheet((await readSheet(file)) as unknown as Cell[][]))
        } catch {
            setProblem(words.wrong_file)
        }
    }
    return (
        <section className="panel" aria-label={words.file}>
            <Upload.Dragger
                accept=".xlsx,.json"
                showUploadList={false}
                beforeUpload={(file) => {
                    void read(file)
                    return false
                }}
            >
                <p className="ant-upload-drag-icon">
                    <InboxOutlined />
                </p>
                <p>{words.choose_file}</p>
                <p className="quiet small">{words.choose_hint}</p>
            </Upload.Dragger>
            {problem && <Alert type="error" showIcon role="alert" title={problem} style={{ marginTop: 12 }} />}
            {sealed && <PassphraseForm name={sealed.name} file={sealed.file} onOpen={(rows) => done(sealed.name, 'local_page', rows)} />}
        </section>
    )
}

function PassphraseForm({ name, file, onOpen }: { name: string; file: Sealed; onOpen: (rows: IntakeRow[]) => void }) {
    const words = useOutageWords()
    const [is_busy, setBusy] = useState(false)
    const [is_wrong, setWrong] = useState(false)
    const open = async ({ passphrase }: { passphrase: string }) => {
        setBusy(true)
        setWrong(false)
        try {
            onOpen(await openSealed(file, passphrase))
        } catch {
            setWrong(true)
        } finally {
            setBusy(false)
        }
    }
    return (
        <Form layout="vertical" onFinish={(values: { passphrase: string }) => void open(values)} style={{ marginTop: 16, maxWidth: 480 }}>
            <Form.Item
                name="passphrase"
                label={words.passphrase}
                extra={words.passphrase_hint(name)}
                rules={[{ required: true, message: words.passphrase }]}
                {...(is_wrong && { validateStatus: 'error' as const, help: words.passphrase_wrong })}
            >
                <Input.Password autoFocus autoComplete="off" maxLength={200} />
            </Form.Item>
            <Button type="primary" htmlType="submit" loading={is_busy}>
                {words.open}
            </Button>
        </Form>
    )
}
