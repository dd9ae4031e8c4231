import { type ReactNode, useEffect } from 'react'
import { useCommon } from '../words'

export function useTitle(title: string) {
    const { product } = useCommon()
    useEffect(() => {
        document.title = title ? `${title} · ${product}` : product
    }, [title, product])
}

interface Props {
    title: string
    subtitle?: ReactNode
    actions?: ReactNode
    children: ReactNode
    is_narrow?: boolean // forms and texts
}

// The frame of an ordinary page: its name in the window's title and as the one h1, actions at the right.
export function Page({ title, subtitle, actions, children, is_narrow }: Props) {
    useTitle(title)
    return (
        <div className={is_narrow ? 'page page_narrow' : 'page'}>
            <header className="page_head">
                <div>
                    <h1>{title}</h1>
                    {subtitle && <div className="quiet">{subtitle}</div>}
                </div>
                {actions && <div className="page_actions">{actions}</div>}
            </header>
            {children}
        </div>
    )
}
