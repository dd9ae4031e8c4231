import { useCommon } from '../shared/words'

export function Brand({ is_short = false }: { is_short?: boolean }) {
    const { product } = useCommon()
    return (
        <span className="brand">
            <img src="/favicon.svg" alt="" width={24} height={24} />
            {!is_short && <span>{product}</span>}
        </span>
    )
}
