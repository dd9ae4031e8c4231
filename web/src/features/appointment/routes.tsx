import { BarChartOutlined, CalendarOutlined, CarOutlined, ShopOutlined } from '@ant-design/icons'
import type { Feature } from '../../shared/feature'
import { en, zh } from './i18n'
import { forgetKept, unsentSteps } from './offline/kept'
import { VisitsMark } from './offline/VisitsMark'
import { AppointmentPanel } from './parts/AppointmentPanel'
import { live } from './queries'

export const appointment: Feature = {
    name: 'appointment',
    live,
    bar: VisitsMark,
    kept_here: { unsent: unsentSteps, forget: forgetKept },
    ticket_panels: [AppointmentPanel],
    routes: [
        {
            path: '/appointments',
            permission: 'ticket_read',
            load: async () => (await import('./pages/AppointmentsPage')).AppointmentsPage,
            menu: { label: { zh: zh.appointments, en: en.appointments }, icon: <CalendarOutlined />, section: 'work', position: 5.2 },
        },
        {
            path: '/my_visits',
            permission: 'ticket_handle',
            load: async () => (await import('./pages/VisitsPage')).VisitsPage,
            menu: { label: { zh: zh.visits, en: en.visits }, icon: <CarOutlined />, section: 'work', position: 5.4 },
        },
        {
            path: '/appointment_analysis',
            permission: 'ticket_read',
            load: async () => (await import('./pages/AnalysisPage')).AnalysisPage,
            menu: { label: { zh: zh.analysis, en: en.analysis }, icon: <BarChartOutlined />, section: 'work', position: 5.6 },
        },
        {
            path: '/appointment_resources',
            permission: 'ticket_assign',
            load: async () => (await import('./pages/ResourcesPage')).ResourcesPage,
            menu: {
                label: { zh: zh.resources, en: en.resources }, icon: <ShopOutlined />, section: 'administration', position: 3.5,
            },
        },
    ],
}
