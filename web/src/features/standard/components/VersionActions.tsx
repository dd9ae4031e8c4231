// The steps a version can take now (1.1.5), for those who may; a step one cannot take says why.
import { App, Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { fullTime } from '../../../shared/format/time'
import { useNow } from '../../../shared/hooks/useNow'
import { useLocale } from '../../../shared/i18n'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import type { Editing } from '../use_editing'
import { isChangedByOther, useActOnVersion, useDecideVersion, useKeepFreshVersion, type Version } from '../version_queries'
import { useVersionWords } from '../version_words'
import { actionsOf, type VersionAction } from '../versions'
import { type Given, NoteDialog } from './NoteDialog'

type Props = { version: Version; editing: Pick<Editing, 'is_dirty' | 'problems'> }

export function VersionActions({ version, editing }: Props) {
    const words = useVersionWords()
    const common = useCommon()
    const can = useCan()
    const locale = useLocale()
    const { message, modal } = App.useApp()
    const [asked, setAsked] = useState<'propose' | 'send_back' | null>(null)
    const act = useActOnVersion()
    const decide = useDecideVersion()
    const refresh = useKeepFreshVersion()
    const possible = actionsOf(version, useNow())
    const target = { version_id: version.version_id, version: version.version }

    const take = async (action: VersionAction, given: Given = {}) => {
        const note = given.note?.trim() ? { note: given.note.trim() } : {}
        try {
            if (action === 'approve' || action === 'send_back') await decide.mutateAsync({ ...target, action, ...note })
            else if (action === 'withdraw') await act.mutateAsync({ ...target, action })
            else {
                const from = given.from ? { effective_from: given.from.toDate().toISOString() } : {}
                await act.mutateAsync({ ...target, action, ...from, ...note })
            }
            setAsked(null)
            void message.success(words.done[action])
        } catch (error) {
            showProblem(error, message)
            // Shown as it is now, so that the next step is taken knowingly.
            if (isChangedByOther(error)) void refresh(version.version_id).catch(() => undefined)
        }
    }
    const askApprove = () =>
        modal.confirm({
            title: words.approve_title(version.number),
            content: words.approve_hint(version.effective_from ? fullTime(version.effective_from, locale) : words.not_set),
            okText: words.approve,
            cancelText: common.cancel,
            onOk: () => take('approve'),
        })
    const askWithdraw = () =>
        modal.confirm({
            title: words.withdraw_title(version.number),
            content: words.withdraw_hint,
            okText: words.withdraw,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () => take('withdraw'),
        })
    const no_proposal = editing.is_dirty
        ? words.propose_save
        : editing.problems.length > 0
          ? words.propose_faulty
          : null
    const may_decide = can('standard_approve')
    const is_decided_here = possible.includes('approve')
    const is_busy = act.isPending || decide.isPending
    return (
        <>
            <div className="row version_actions">
                {is_decided_here && may_decide && (
                    <>
                        <Explained why={version.is_own ? words.own : null}>
                            <Button type="primary" disabled={version.is_own} loading={decide.isPending} onClick={askApprove}>
                                {words.approve}
                            </Button>
                        </Explained>
                        <Explained why={version.is_own ? words.own : null}>
                            <Button disabled={version.is_own || is_busy} onClick={() => setAsked('send_back')}>
                                {words.send_back}
                            </Button>
                        </Explained>
                    </>
                )}
                {possible.includes('propose') && can('standard_edit') && (
                    <Explained why={no_proposal}>
                        <Button disabled={no_proposal !== null || is_busy} onClick={() => setAsked('propose')}>
                            {words.propose}
                        </Button>
                    </Explained>
                )}
                {possible.includes('withdraw') && can('standard_edit') && (
                    <Button disabled={is_busy} onClick={askWithdraw}>
                        {words.withdraw}
                    </Button>
                )}
            </div>
            {is_decided_here && (version.is_own || !may_decide) && (
                <p className="quiet small version_why">{may_decide ? words.own : words.no_approval}</p>
            )}
            {asked && (
                <NoteDialog
                    kind={asked}
                    number={version.number}
                    is_busy={is_busy}
                    onDone={(given) => void take(asked, given)}
                    onCancel={() => setAsked(null)}
                />
            )}
        </>
    )
}

// A button that is off tells why to mouse and keyboard alike.
function Explained({ why, children }: { why: string | null; children: React.ReactNode }) {
    if (why === null) return <>{children}</>
    return (
        <Tooltip title={why}>
            <span tabIndex={0} role="note" aria-label={why}>
                {children}
            </span>
        </Tooltip>
    )
}
