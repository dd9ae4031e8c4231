import { useEffect } from 'react'

interface Paged {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    fetchNextPage: () => Promise<unknown>
}

// For what is chosen from or drawn as a whole: page after page until there is none, so that nothing is missing silently.
export function useAllPages<Query extends Paged>(query: Query): Query & { is_whole: boolean } {
    const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
    useEffect(() => {
        if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
    }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
    return { ...query, is_whole: !hasNextPage }
}
