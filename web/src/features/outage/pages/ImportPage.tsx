import { Alert, App, Button, Progress, Segmented, Spin } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { useOutageWords } from '../i18n'
import { type ChosenFile, FileStep } from '../parts/FileStep'
import { VerdictTable } from '../parts/VerdictTable'
import type { Verdict } from '../queries'
import { useImport } from '../use_import'
import '../outage.css'

const verdicts: readonly Verdict[] = ['ready', 'conflict', 'duplicate', 'invalid', 'booked', 'waiting']

// 2.5.5 What was taken down while the system failed: read here, tried, settled, brought in.
export function ImportPage() {
    const words = useOutageWords()
    const common = useCommon()
    const navigate = useNavigate()
    const [file, setFile] = useState<ChosenFile | null>(null)
    const back = <Button onClick={() => (file ? setFile(null) : void navigate('/outage'))}>{file ? words.other_file : common.back}</Button>
    return (
        <Page title={words.import} subtitle={words.import_hint} actions={back}>
            {file ? <Settling key={file.name} file={file} /> : <FileStep onRead={setFile} />}
        </Page>
    )
}

function Settling({ file }: { file: ChosenFile }) {
    const words = useOutageWords()
    const { message } = App.useApp()
    const { lines, chosen, progress, error, decide, attempt, bringIn } = useImport(file)
    const [shown, setShown] = useState<Verdict | 'all'>('all')
    useEffect(() => void attempt(), []) // once for each file: the component is keyed by it
    const count = (verdict: Verdict) => lines.filter((it) => it.result?.verdict === verdict).length
    const has_results = lines.some((it) => it.result)
    const imported = count('booked') + count('waiting')
    const bring = async () => {
        if (await bringIn()) void message.success(words.finished)
    }
    return (
        <section className="panel" aria-label={file.name}>
            <div className="outage_bar">
                <b>{file.name}</b>
                <span className="grow" />
                <Button disabled={progress !== null} onClick={() => void attempt()}>
                    {words.try_again}
                </Button>
                <Button type="primary" disabled={progress !== null || chosen.length === 0} loading={progress?.is_trial === false} onClick={() => void bring()}>
                    {words.import_rows(chosen.length)}
                </Button>
            </div>
            {progress && !progress.is_trial && (
                <div role="status" className="gap_below">
                    {words.importing(progress.done, progress.all)}
                    <Progress percent={Math.floor((progress.done / progress.all) * 100)} aria-label={words.importing(progress.done, progress.all)} />
                </div>
            )}
            {error && (
                <div className="gap_below">
                    <ErrorNote error={error} />
                    {imported > 0 && <p className="quiet">{words.interrupted}</p>}
                </div>
            )}
            {imported > 0 && !progress && <Alert type="success" showIcon className="gap_below" title={words.imported(imported)} />}
            {has_results && chosen.length === 0 && imported === 0 && !progress && <Alert type="info" showIcon className="gap_below" title={words.nothing_chosen} />}
            <div className="outage_bar">
                <Segmented
                    aria-label={words.verdict_label}
                    value={shown}
                    onChange={setShown}
                    options={[
                        { value: 'all' as const, label: `${words.all} ${lines.length}` },
                        ...verdicts.filter((it) => count(it) > 0).map((value) => ({ value, label: `${words.verdict[value]} ${count(value)}` })),
                    ]}
                />
                {progress?.is_trial && (
                    <span role="status">
                        <Spin size="small" /> {words.trying}
                    </span>
                )}
            </div>
            <VerdictTable lines={shown === 'all' ? lines : lines.filter((it) => it.result?.verdict === shown)} is_busy={progress !== null} onDecide={decide} />
        </section>
    )
}
