import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import en_us from 'antd/locale/en_US'
import zh_cn from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect } from 'react'
import { BrowserRouter } from 'react-router'
import { onSignedOut } from '../api/client'
import { ApiError } from '../api/errors'
import { keepSession } from '../api/session'
import { useLocale } from '../shared/i18n'
import { useIsDark, useIsStill } from '../shared/theme'
import { Crash } from './Crash'
import { Pages } from './Pages'
import { themeOf } from './theme'

const client = new QueryClient({
    defaultOptions: {
        queries: {
            staleTime: 15_000,
            refetchOnWindowFocus: true,
            // A refusal stays a refusal; only a server out of reach is worth asking again.
            retry: (count, error) => count < 2 && error instanceof ApiError && error.is_worth_retrying,
        },
    },
})
onSignedOut(() => keepSession(client, null))

export function Root() {
    const locale = useLocale()
    const is_dark = useIsDark()
    const is_still = useIsStill()
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
    useEffect(() => {
        document.documentElement.lang = locale
        document.documentElement.style.colorScheme = is_dark ? 'dark' : 'light'
    }, [locale, is_dark])
    return (
        <ConfigProvider locale={locale === 'en' ? en_us : zh_cn} theme={themeOf(is_dark, is_still)} button={{ autoInsertSpace: false }}>
            <App className="app_root" message={{ duration: 4 }}>
                <QueryClientProvider client={client}>
                    <BrowserRouter>
                        <Crash>
                            <Pages />
                        </Crash>
                    </BrowserRouter>
                </QueryClientProvider>
            </App>
        </ConfigProvider>
    )
}
