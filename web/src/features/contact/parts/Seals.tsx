import { SafetyCertificateOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, App, Button, Table, Tag, Upload } from 'antd'
import type { Schemas } from '../../../api/types'
import { fullTime } from '../../../shared/format/time'
import { useLocale } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { showProblem } from '../../../shared/ui/problems'
import { useContactWords } from '../i18n'
import { type Seal, useCheckNewest, useCheckProof, useSeals } from '../queries'

// 4.3.3: what is sealed, and whether it still holds.
export function Seals() {
    const words = useContactWords()
    const { message } = App.useApp()
    const seals = useSeals()
    const check = useCheckNewest()
    return (
        <section className="panel" aria-label={words.seals}>
            <div className="row">
                <h2>{words.seals}</h2>
                <span className="grow" />
                <Button
                    icon={<SafetyCertificateOutlined />}
                    loading={check.isPending}
                    onClick={() => check.mutate(undefined, { onError: (error) => showProblem(error, message) })}
                >
                    {words.check}
                </Button>
            </div>
            <Loaded query={seals}>
                {(data) => (
                    <>
                        <p className="quiet small">
                            {words.seals_hint(data.unsealed)} {words.check_hint}
                        </p>
                        {check.data && <Checked {...check.data} />}
                        {data.items.length === 0 ? <EmptyHint title={words.no_seals} hint={words.no_seals_hint} /> : <SealTable items={data.items} />}
                    </>
                )}
            </Loaded>
        </section>
    )
}

function Checked({ seals, records, findings }: Schemas['NewestCheck']) {
    const words = useContactWords()
    if (findings.length > 0) return <Findings findings={findings} />
    return <Alert type="success" showIcon role="status" title={words.check_ok(seals, records)} className="gap_below" />
}

export function Findings({ findings }: { findings: Schemas['NewestFinding'][] }) {
    const words = useContactWords()
    return (
        <Alert
            type="error"
            showIcon
            role="alert"
            className="gap_below"
            title={words.check_bad(findings.length)}
            description={
                <ul>
                    {findings.slice(0, 20).map((it) => (
                        <li key={`${it.flaw} ${it.contact_id} ${it.seal_number}`}>
                            {[words.flaw[it.flaw], it.contact_id && words.record_of(it.contact_id), it.seal_number > 0 && words.seal_of(it.seal_number)]
                                .filter(Boolean)
                                .join(' · ')}
                        </li>
                    ))}
                </ul>
            }
        />
    )
}

function SealTable({ items }: { items: Seal[] }) {
    const words = useContactWords()
    return (
        <Table
            size="small"
            rowKey="number"
            dataSource={items}
            pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 'max-content' }}
            columns={[
                { title: words.number, dataIndex: 'number', width: 70 },
                { title: words.sealed_at, width: 160, render: (_, it) => <Time at={it.sealed_at} /> },
                { title: words.records, dataIndex: 'record_count', align: 'right', width: 90 },
                { title: words.root, render: (_, it) => <span className="mono small">{it.root.slice(0, 32)}…</span> },
                {
                    title: words.signature,
                    width: 110,
                    render: (_, it) => (it.signature ? <Tag color="green">{words.signed}</Tag> : <Tag>{words.unsigned}</Tag>),
                },
            ]}
        />
    )
}

export function ProofCheck() {
    const words = useContactWords()
    const locale = useLocale()
    const { message } = App.useApp()
    const check = useCheckProof()
    const read = async (file: File) => {
        let proof: unknown
        try {
            proof = JSON.parse(await file.text())
        } catch {
            proof = null
        }
        if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return void message.error(words.proof_unread)
        check.mutate(proof, { onError: (error) => showProblem(error, message) })
    }
    const data = check.data
    return (
        <section className="panel" aria-label={words.proof_check}>
            <h2>{words.proof_check}</h2>
            <p className="quiet small">{words.proof_check_hint}</p>
            <Upload
                accept=".json,application/json"
                showUploadList={false}
                beforeUpload={(file) => {
                    void read(file)
                    return false
                }}
            >
                <Button icon={<UploadOutlined />} loading={check.isPending}>
                    {words.choose}
                </Button>
            </Upload>
            {data && (
                <Alert
                    className="gap_above"
                    showIcon
                    role="status"
                    type={data.flaws.length > 0 || !data.is_ours ? 'error' : 'success'}
                    title={data.flaws.length > 0 ? words.proof_fails : words.proof_holds}
                    description={
                        <>
                            {data.flaws.length > 0 && <div>{data.flaws.map((it) => words.flaw[it]).join('、')}</div>}
                            <div>{words.of_time(fullTime(data.recorded_at, locale), fullTime(data.sealed_at, locale))}</div>
                            <div>
                                {data.is_ours ? words.ours : words.not_ours} · {words.seal_of(data.seal_number)}
                            </div>
                        </>
                    }
                />
            )}
        </section>
    )
}
