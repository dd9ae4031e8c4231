import { Button, Result, Skeleton } from 'antd'
import { type ComponentType, Suspense } from 'react'
import { Link, Route, Routes, useLocation } from 'react-router'
import { useCan } from '../api/session'
import type { Feature, FeatureRoute } from '../shared/feature'
import { useTitle } from '../shared/ui/Page'
import { useCommon } from '../shared/words'
import { Crash } from './Crash'
import { lazyPage } from './lazy_page'

const pages = new Map<FeatureRoute, ComponentType>()

// One lazy component a route, made once: a new one at each render would mount the page anew.
function pageOf(route: FeatureRoute): ComponentType {
    let page = pages.get(route)
    if (!page) {
        page = lazyPage(route.load)
        pages.set(route, page)
    }
    return page
}

export function FeatureRoutes({ features, prefix = '' }: { features: readonly Feature[]; prefix?: string }) {
    const { pathname } = useLocation()
    return (
        <Crash at={pathname}>
            <Suspense fallback={<Skeleton active className="page" />}>
                <Routes>
                    {features
                        .flatMap((feature) => feature.routes)
                        .map((route) => (
                            <Route
                                key={route.path}
                                path={route.path.slice(prefix.length) || '/'}
                                element={<Guarded route={route} />}
                            />
                        ))}
                    <Route path="*" element={<MissingPage />} />
                </Routes>
            </Suspense>
        </Crash>
    )
}

function Guarded({ route }: { route: FeatureRoute }) {
    const can = useCan()
    const words = useCommon()
    if (route.permission && !can(route.permission)) {
        return <Refusal status="403" title={words.not_permitted} hint={words.not_permitted_hint} />
    }
    const Page = pageOf(route)
    return <Page />
}

function MissingPage() {
    const words = useCommon()
    return <Refusal status="404" title={words.page_missing} hint={words.page_missing_hint} />
}

function Refusal({ status, title, hint }: { status: '403' | '404'; title: string; hint: string }) {
    const words = useCommon()
    useTitle(title)
    return (
        <Result
            status={status}
            title={<h1 className="result_title">{title}</h1>}
            subTitle={hint}
            extra={
                <Link to="/">
                    <Button type="primary" tabIndex={-1}>
                        {words.home}
                    </Button>
                </Link>
            }
        />
    )
}
