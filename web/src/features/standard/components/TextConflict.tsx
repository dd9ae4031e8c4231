import { Alert, Button } from 'antd'
import { useStandardWords } from '../i18n'
import type { Editing } from '../use_editing'
import type { Version } from '../version_queries'
import { useVersionWords } from '../version_words'

// Somebody else was quicker. What was typed stays in the editor until its owner decides; once the draft has moved on to
// another state it cannot be saved over it.
export function TextConflict({ version, editing }: { version: Version; editing: Editing }) {
    const words = useVersionWords()
    const { conflict_keep, conflict_take } = useStandardWords()
    const is_draft = version.state === 'draft'
    const is_busy = editing.is_settling || editing.is_saving
    return (
        <Alert
            type="warning"
            showIcon
            role="alert"
            className="gap_below"
            title={words.conflict}
            description={
                <>
                    <p>{is_draft ? words.conflict_hint : words.conflict_state}</p>
                    <div className="row">
                        {is_draft && (
                            <Button size="small" loading={is_busy} onClick={() => void editing.keepMine()}>
                                {conflict_keep}
                            </Button>
                        )}
                        <Button size="small" loading={is_busy} onClick={() => void editing.takeTheirs()}>
                            {conflict_take}
                        </Button>
                    </div>
                </>
            }
        />
    )
}
