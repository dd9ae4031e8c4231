import { Page } from '../../../shared/ui/Page'

export function VersionPage() {
    return <Page title="">{null}</Page>
}
