// What is being typed over a version, and which state of it the typing began on.
import { App } from 'antd'
import { useState } from 'react'
import { useCan } from '../../api/session'
import { useDebounced } from '../../shared/hooks/useDebounced'
import { showProblem } from '../../shared/ui/problems'
import { useCommon } from '../../shared/words'
import { isChangedByOther, useCheck, useEditVersion, useKeepFreshVersion, type Version } from './version_queries'

export function useEditing(version: Version) {
    const common = useCommon()
    const { message } = App.useApp()
    const may_edit = useCan()('standard_edit')
    const [typed, setTyped] = useState<string | null>(null) // null: as saved
    const [ground, setGround] = useState(version)
    const [is_refused, setRefused] = useState(false)
    const [is_fetching, setFetching] = useState(false)
    const edit = useEditVersion()
    const fetchFresh = useKeepFreshVersion()
    const is_dirty = typed !== null
    const text = typed ?? version.text
    const is_editable = may_edit && version.state === 'draft'
    // Somebody else was quicker: the server said so, or a refreshed version shows it.
    const is_conflict = is_dirty && (is_refused || version.version !== ground.version)

    const type = (next: string) => {
        if (!is_dirty) setGround(version)
        const base = is_dirty ? ground : version
        setTyped(next === base.text && base.version === version.version ? null : next)
    }
    const drop = () => {
        setTyped(null)
        setRefused(false)
    }
    const send = async (words: string, on: Version) => {
        try {
            const saved = await edit.mutateAsync({ version_id: on.version_id, version: on.version, text: words })
            setGround(saved)
            setRefused(false)
            // What was typed while it was on its way stays.
            setTyped((now) => (now === words ? null : now))
            void message.success(common.saved)
        } catch (error) {
            if (isChangedByOther(error)) setRefused(true)
            else showProblem(error, message)
        }
    }
    const save = () => {
        if (typed !== null && is_editable && !edit.isPending && !is_conflict) void send(typed, ground)
    }
    const settle = async (then: (fresh: Version) => void | Promise<void>) => {
        setFetching(true)
        try {
            await then(await fetchFresh(version.version_id))
        } catch (error) {
            showProblem(error, message)
        } finally {
            setFetching(false)
        }
    }
    // Their change may have ended the draft: then mine stays in the field, to be copied.
    const keepMine = () =>
        settle((fresh) => (typed !== null && fresh.state === 'draft' ? send(typed, fresh) : undefined))
    const takeTheirs = () => settle(drop)

    return {
        text, type, save, keepMine, takeTheirs, is_dirty, is_editable, is_conflict,
        is_saving: edit.isPending, is_settling: is_fetching, ...useProblems(version, typed, is_editable),
    }
}

export type Editing = ReturnType<typeof useEditing>

// The saved text comes with its problems; what is typed is checked once the typing rests.
function useProblems(version: Version, typed: string | null, is_editable: boolean) {
    const settled = useDebounced(typed, 600)
    // An empty text has its problems too, but the server takes none of no length.
    const check = useCheck(settled === '' ? '\n' : (settled ?? ''), is_editable && settled !== null)
    const is_checked = typed === null || (settled === typed && check.data !== undefined)
    return {
        problems: typed === null ? version.problems : (check.data ?? []),
        is_checking: !is_checked && !check.isError,
        is_check_failed: typed !== null && check.isError,
    }
}
