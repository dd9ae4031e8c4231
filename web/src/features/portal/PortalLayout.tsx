import type { ReactNode } from 'react'

export function PortalLayout({ children }: { children: ReactNode }) {
    return <main>{children}</main>
}
