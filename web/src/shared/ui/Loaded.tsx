import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ErrorNote } from './ErrorNote'

interface Props<T> {
    query: UseQueryResult<T>
    skeleton?: ReactNode
    children: (data: T) => ReactNode
}

// A query as three pages: skeleton, error with retry, content. Old data stay visible while new ones are fetched.
export function Loaded<T>({ query, skeleton, children }: Props<T>) {
    if (query.data !== undefined) return <>{children(query.data)}</>
    if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
    return <>{skeleton ?? <Skeleton active paragraph={{ rows: 6 }} />}</>
}
