import { Empty } from 'antd'
import type { ReactNode } from 'react'

// An empty place says what to do next.
export function EmptyHint({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
    return (
        <Empty
            image={Empty.PRESENTED_IMAGE_SIMPLE}
            className="empty_hint"
            description={
                <>
                    <div>{title}</div>
                    {hint && <div className="quiet small">{hint}</div>}
                </>
            }
        >
            {children}
        </Empty>
    )
}
