import { PlusOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { useCommon } from '../../../shared/words'
import { RequestLines } from '../components/RequestLines'
import { usePortalWords } from '../i18n'
import { type Scope, useRequests } from '../queries'

const scopes: readonly Scope[] = ['open', 'ended', 'all']

export function RequestsPage() {
    const words = usePortalWords()
    const common = useCommon()
    const navigate = useNavigate()
    const [search, setSearch] = useSearchParams()
    const scope = scopes.find((it) => it === search.get('scope')) ?? 'open'
    const requests = useRequests(scope)
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/portal/new')}>
            {words.new_request}
        </Button>
    )
    return (
        <Page title={words.requests} actions={create}>
            <div className="portal_stack">
                <Segmented
                    block
                    value={scope}
                    aria-label={words.scope_label}
                    onChange={(next) => setSearch({ scope: next }, { replace: true })}
                    options={scopes.map((value) => ({ value, label: words.scope[value] }))}
                />
                <div className="panel">
                    <Loaded query={requests}>
                        {({ pages }) => {
                            const items = pages.flatMap((page) => page.items)
                            if (items.length === 0) {
                                return <EmptyHint title={words.no_requests[scope]} hint={words.no_requests_hint} />
                            }
                            return <RequestLines items={items} />
                        }}
                    </Loaded>
                    {requests.hasNextPage && (
                        <div className="portal_more">
                            <Button loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        </div>
                    )}
                </div>
            </div>
        </Page>
    )
}
