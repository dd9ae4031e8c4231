import { App, Button, Checkbox, Modal } from 'antd'
import { useState } from 'react'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'
import { useMustReadWords } from '../i18n_must_read'
import { type Article, useStep } from '../queries'

// Approves; of a must-read it asks first whether this version has to be read anew.
export function ApproveButton({ article, disabled = false }: { article: Article; disabled?: boolean }) {
    const words = useKnowledgeWords()
    const must_read = useMustReadWords()
    const { message } = App.useApp()
    const step = useStep(article.article_id)
    const [is_open, setOpen] = useState(false)
    const [asks_anew, setAnew] = useState(true)
    const approve = (is_anew: boolean) =>
        step.mutate({ kind: 'decide', body: { version: article.version, action: 'approve', ...(is_anew && { asks_anew: true }) } }, { onSuccess: () => setOpen(false), onError: (error) => showProblem(error, message) })
    return (
        <>
            <Button type="primary" disabled={disabled} loading={step.isPending} onClick={() => (article.has_must_read ? setOpen(true) : approve(false))}>
                {words.action.approve}
            </Button>
            <Modal open={is_open} title={must_read.approve_title} okText={must_read.approve} cancelText={must_read.cancel} confirmLoading={step.isPending} onOk={() => approve(asks_anew)} onCancel={() => setOpen(false)}>
                <Checkbox checked={asks_anew} onChange={(event) => setAnew(event.target.checked)}>
                    {must_read.asks_anew}
                </Checkbox>
                <p className="quiet small">{must_read.asks_anew_hint}</p>
            </Modal>
        </>
    )
}
