import { useCommon } from '../../shared/words'

// "broadband 02****88 · Home 500M": the server names the kind by its code, the rest is for reading as it is.
export function useServiceLabel() {
    const kinds: Record<string, string> = useCommon().service_kind
    return (label: string) => label.replace(/^\w+/, (code) => kinds[code] ?? code)
}
