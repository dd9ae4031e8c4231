import { EnvironmentOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { Tag } from 'antd'
import { useIsAway } from '../../../api/connection'
import { useLocale } from '../../../shared/i18n'
import { Time } from '../../../shared/ui/Time'
import { NotebookContext } from '../desk'
import { useBookingWords } from '../i18n'
import { useKept } from '../offline/kept'
import { newestOf, shownVisit, state_after, stepsOf } from '../offline/model'
import { NotedSteps } from '../offline/NotedSteps'
import { useNotebookOf } from '../offline/use_notebook'
import { AppointmentSteps } from '../parts/AppointmentSteps'
import { Items } from '../parts/Items'
import { AppointmentStateTag, Missing, usePlaceName, useServiceName } from '../parts/marks'
import { type Appointment, useStepOnItsWay } from '../queries'
import { dayText, windowText } from '../slots'

// One visit: when, where, what, and one large button for what comes next. A step shows as taken while it is on its way;
// a refusal takes it back and says why, in the card. Without a connection it is noted and sent later.
export function VisitCard({ visit: known, has_day = false, is_next = false }: { visit: Appointment; has_day?: boolean; is_next?: boolean }) {
    const words = useBookingWords()
    const locale = useLocale()
    const service_name = useServiceName()
    const place_name = usePlaceName()
    const is_away = useIsAway()
    const { day } = useKept()
    const noted = stepsOf(day, known.appointment_id)
    const visit = shownVisit(newestOf(known, day), noted, is_away)
    const notebook = useNotebookOf(visit, is_away || noted.length > 0)
    const sent = useStepOnItsWay(visit.appointment_id)
    const state = (sent && state_after[sent]) ?? visit.state
    return (
        <li className="panel visit">
            <div className="row">
                <span className="visit_time mono">
                    {has_day && visit.starts_at && `${dayText(visit.starts_at, locale)} `}
                    {windowText({ starts_at: visit.starts_at ?? '', window_ends_at: visit.window_ends_at })}
                </span>
                <span className="grow" />
                {is_next && <Tag color="blue">{words.next_visit}</Tag>}
                <AppointmentStateTag state={state} />
            </div>
            <div>
                <strong>{service_name(visit)}</strong> · {visit.customer_name}
                <div className="quiet small">
                    {visit.ticket_id &&
                        (is_away ? (visit.code ?? visit.ticket_code) : <Link to={`/tickets/${visit.ticket_id}`}>{visit.code ?? visit.ticket_code}</Link>)}
                    {(visit.place_id || visit.district) && (
                        <>
                            {' '}
                            <EnvironmentOutlined /> {visit.place_id ? `${place_name(visit)} ${visit.place_address ?? ''}` : visit.district}
                        </>
                    )}
                </div>
                {visit.delay_told_until && (
                    <div className="small">
                        {words.delay_told} <Time at={visit.delay_told_until} />
                    </div>
                )}
            </div>
            <Missing appointment={visit} />
            <Items appointment={visit} {...(is_away && { clear: day?.clear[visit.appointment_id] ?? {} })} />
            {visit.result && <div className="booking_text">{visit.result}</div>}
            {noted.length > 0 && <NotedSteps steps={noted} visit={visit} />}
            <NotebookContext value={notebook}>
                <AppointmentSteps appointment={visit} is_big />
            </NotebookContext>
        </li>
    )
}
