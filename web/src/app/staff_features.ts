// Every feature with pages for staff; menu, routes and live topics are collected from here.
import { analytics } from '../features/analytics/routes'
import { appointment } from '../features/appointment/routes'
import { automation } from '../features/automation/routes'
import { channel } from '../features/channel/routes'
import { chat } from '../features/chat/routes'
import { complaint } from '../features/complaint/routes'
import { contact } from '../features/contact/routes'
import { counter } from '../features/counter/routes'
import { customer } from '../features/customer/routes'
import { duty } from '../features/duty/routes'
import { identity } from '../features/identity/routes'
import { intake } from '../features/intake/routes'
import { keys } from '../features/keys/routes'
import { knowledge } from '../features/knowledge/routes'
import { message } from '../features/message/routes'
import { outage } from '../features/outage/routes'
import { privacy } from '../features/privacy/routes'
import { standard } from '../features/standard/routes'
import { task } from '../features/task/routes'
import { telephone } from '../features/telephone/routes'
import { ticket } from '../features/ticket/routes'
import { tone } from '../features/tone/routes'
import type { Feature } from '../shared/feature'

export const staff_features: readonly Feature[] = [
    duty,
    ticket,
    tone,
    analytics,
    channel,
    complaint,
    appointment,
    counter,
    telephone,
    chat,
    outage,
    knowledge,
    task,
    customer,
    contact,
    message,
    intake,
    privacy,
    identity,
    keys,
    standard,
    automation,
]
