import { DownloadOutlined, ImportOutlined } from '@ant-design/icons'
import { Alert, Button, Skeleton } from 'antd'
import { useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { Page } from '../../../shared/ui/Page'
import { useOutageWords } from '../i18n'
import { ImportList } from '../parts/ImportList'
import { NoticeList } from '../parts/NoticeList'
import { local_page_url, sheet_url, useOutageStatus } from '../queries'
import '../outage.css'

// 2.5.5 Where bookings go on while the system fails, and come in afterwards.
export function OutagePage() {
    const words = useOutageWords()
    const can = useCan()
    const navigate = useNavigate()
    const to_import = (
        <Button type="primary" icon={<ImportOutlined />} onClick={() => void navigate('/outage/import')}>
            {words.import}
        </Button>
    )
    return (
        <Page title={words.outage} subtitle={words.hint} actions={to_import}>
            <div className="outage_page">
                <StateNow />
                <section className="panel" aria-label={words.tools}>
                    <h2>{words.tools}</h2>
                    <div className="outage_tools">
                        <div className="outage_tool">
                            <Button icon={<DownloadOutlined />} href={local_page_url} download>
                                {words.local_page}
                            </Button>
                            <span className="quiet small">{words.local_page_hint}</span>
                        </div>
                        <div className="outage_tool">
                            <Button icon={<DownloadOutlined />} href={sheet_url} download>
                                {words.sheet}
                            </Button>
                            <span className="quiet small">{words.sheet_hint}</span>
                        </div>
                    </div>
                </section>
                {can('outage_manage') && <NoticeList />}
                <ImportList />
            </div>
        </Page>
    )
}

function StateNow() {
    const words = useOutageWords()
    const { data, isError } = useOutageStatus()
    if (isError) return <Alert type="error" showIcon title={words.state_unknown} />
    if (!data) return <Skeleton active title={false} paragraph={{ rows: 1 }} />
    // That it is read-only stands above every page already.
    return !data.is_read_only && <Alert type="success" showIcon title={words.state_good} />
}
