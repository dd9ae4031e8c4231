import { Alert, Button } from 'antd'
import { ApiError } from '../../api/errors'
import { useCommon } from '../words'

// What went wrong, in the server's words, with its request id for the administrator and a way to try again.
export function ErrorNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
    const words = useCommon()
    const known = error instanceof ApiError ? error : null
    return (
        <Alert
            type="error"
            showIcon
            role="alert"
            title={known?.title ?? words.something_failed}
            description={
                <>
                    {known?.detail ?? String(error)}
                    {known?.request_id && (
                        <div className="quiet small">
                            {words.request_id} {known.request_id}
                        </div>
                    )}
                </>
            }
            action={
                onRetry && (
                    <Button size="small" onClick={onRetry}>
                        {words.retry}
                    </Button>
                )
            }
        />
    )
}
