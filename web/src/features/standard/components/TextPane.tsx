import { SaveOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useEffect, useId, useMemo, useRef } from 'react'
import { useCan } from '../../../api/session'
import { useCommon } from '../../../shared/words'
import type { Editing } from '../use_editing'
import type { Version } from '../version_queries'
import { useVersionWords } from '../version_words'
import { CodeArea, type CodeHandle } from './CodeArea'
import { ProblemList } from './ProblemList'

// The text with its problems, and the key that saves it.
export function TextPane({ version, editing }: { version: Version; editing: Editing }) {
    const words = useVersionWords()
    const common = useCommon()
    const can = useCan()
    const hint = useId()
    const area = useRef<CodeHandle>(null)
    const { is_editable, is_dirty, save, problems } = editing
    const marked = useMemo(() => [...new Set(problems.map(({ line }) => line))].filter((line) => line > 0), [problems])
    useSaveKey(is_editable, save)
    const why_not = !can('standard_edit') ? 'permission' : version.state === 'proposed' ? 'proposed' : 'state'
    return (
        <div className="text_pane">
            <div className="text_head">
                <p className={is_editable ? 'quiet small wide_only' : 'quiet small'} id={hint}>
                    {is_editable ? words.text_keys : words.read_only[why_not]}
                </p>
                {is_editable && (
                    <span className="row">
                        {is_dirty && <Tag color="gold">{words.unsaved}</Tag>}
                        <Button
                            type="primary"
                            icon={<SaveOutlined />}
                            disabled={!is_dirty || editing.is_conflict}
                            loading={editing.is_saving}
                            onClick={save}
                        >
                            {common.save}
                        </Button>
                    </span>
                )}
            </div>
            <CodeArea
                value={editing.text}
                onChange={editing.type}
                is_read_only={!is_editable}
                marked={marked}
                label={words.text}
                described_by={hint}
                handle={area}
            />
            <ProblemList
                problems={problems}
                is_checking={editing.is_checking}
                is_check_failed={editing.is_check_failed}
                onJump={(line) => area.current?.jump(line)}
            />
        </div>
    )
}

// Ctrl+S anywhere on the page: the browser's own "save page" would be a trap here.
function useSaveKey(is_active: boolean, save: () => void) {
    const latest = useRef(save)
    useEffect(() => {
        latest.current = save
    })
    useEffect(() => {
        if (!is_active) return undefined
        const onKey = (event: KeyboardEvent) => {
            if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's') return
            event.preventDefault()
            latest.current()
        }
        window.addEventListener('keydown', onKey)
        return () => window.removeEventListener('keydown', onKey)
    }, [is_active])
}
