import { DownloadOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { fetchFile } from '../../../api/client'
import { saveBlob } from '../../../shared/format/save'
import { useNameOf } from '../../../shared/i18n'
import { ReasonDialog } from '../../../shared/ui/ReasonDialog'
import { useContactWords } from '../i18n'
import { useRules } from '../queries'

// 4.3.4: records of the months on the page, for whoever analyses them elsewhere.
export function ExportButton({ from, to }: { from: Dayjs; to: Dayjs }) {
    const words = useContactWords()
    const name_of = useNameOf()
    const { data: rules } = useRules()
    const [is_asking, setAsking] = useState(false)
    const [type, setType] = useState('')
    const save = async (reason: string) => {
        const sheet = await fetchFile('/contact_export', { from: from.toISOString(), to: to.toISOString(), ...(type && { type }), reason })
        saveBlob(sheet, `contacts-${from.format('YYYYMM')}-${to.format('YYYYMM')}.csv`)
    }
    return (
        <>
            <Button icon={<DownloadOutlined />} onClick={() => setAsking(true)}>
                {words.export}
            </Button>
            {is_asking && (
                <ReasonDialog title={words.export_title} ok={words.export} label={words.export_reason} onReason={save} onClose={() => setAsking(false)}>
                    <p className="quiet small">
                        {from.format('YYYY-MM')} – {to.format('YYYY-MM')} · {words.export_hint}
                    </p>
                    <Select
                        aria-label={words.export_type}
                        className="contact_choice gap_below"
                        value={type}
                        onChange={setType}
                        options={[{ value: '', label: words.all_types }, ...(rules?.types ?? []).map((it) => ({ value: it.code, label: name_of(it) }))]}
                    />
                </ReasonDialog>
            )}
        </>
    )
}
