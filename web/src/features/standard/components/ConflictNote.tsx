import { Alert, Button } from 'antd'
import { useStandardWords } from '../i18n'

interface Props {
    onKeep: () => void // save what is typed over the other's change
    onTake: () => void // fill the form with what is there now
    is_busy: boolean
}

// Somebody else was quicker. What was typed stays in the form until its owner decides.
export function ConflictNote({ onKeep, onTake, is_busy }: Props) {
    const words = useStandardWords()
    return (
        <Alert
            type="warning"
            showIcon
            role="alert"
            className="gap_below"
            title={words.conflict}
            description={
                <>
                    <p>{words.conflict_hint}</p>
                    <div className="row">
                        <Button size="small" loading={is_busy} onClick={onKeep}>
                            {words.conflict_keep}
                        </Button>
                        <Button size="small" loading={is_busy} onClick={onTake}>
                            {words.conflict_take}
                        </Button>
                    </div>
                </>
            }
        />
    )
}
