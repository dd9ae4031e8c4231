import { PartitionOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { live } from './queries'

export const channel: Feature = {
    name: 'channel',
    live,
    routes: [
        {
            path: '/channels',
            permission: 'ticket_assign',
            load: async () => (await import('./ChannelsPage')).ChannelsPage,
            menu: { label: { zh: zh.channels, en: en.channels }, icon: <PartitionOutlined />, section: 'work', position: 8.5 },
        },
    ],
}
