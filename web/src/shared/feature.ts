// How a feature plugs in: its routes.tsx exports a Feature, app/staff.tsx or app/portal.tsx lists it.
import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { Permission, Schemas } from '../api/types'

export interface MenuEntry {
    label: { zh: string; en: string }
    icon: ReactNode
    section: 'work' | 'customers' | 'privacy' | 'administration'
    position: number // within the section
    badge?: ComponentType // a number behind the label, where something waits
}

export interface FeatureRoute {
    path: string // absolute, "/customers/:customer_id"
    load: () => Promise<ComponentType> // loaded when first opened, so that each page is a chunk of its own
    permission?: Permission // without it the page says so, and the menu does not show it
    menu?: MenuEntry
    account?: { label: { zh: string; en: string }; icon: ReactNode; position: number } // a line of the account menu
}

// A topic of GET /events -> the query keys it makes stale; `subject_id` is the id of the thing that changed.
export type LiveTopics = Record<string, (subject_id: string) => readonly (readonly unknown[])[]>

// A topic whose news travel in the event itself, where asking anew would be too slow: what is said in a chat.
export interface News {
    subject_id: string
    payload: unknown
}
export type HeardTopics = Record<string, (news: News, client: QueryClient) => void>

// What this device keeps for whoever is signed in: gone when they sign out, and they are asked before unsent things go.
export interface KeptHere {
    unsent: () => number
    forget: () => Promise<void>
}

// What a form says so far.
export interface Matter {
    title: string
    description: string
    category_id: string | null
}

export interface Feature {
    name: string
    routes: FeatureRoute[]
    live?: LiveTopics
    heard?: HeardTopics
    // Parts of other features on a ticket's page: panels below its clocks, buttons among its actions.
    ticket_panels?: ComponentType<{ ticket: Schemas['Ticket'] }>[]
    // A small mark where tickets are listed; `listed` are all of that list, so that one question serves it.
    ticket_marks?: ComponentType<{ ticket_id: string; listed: readonly string[] }>[]
    ticket_actions?: ComponentType<{ ticket: Schemas['Ticket'] }>[]
    // Beside forms of other features: what may help while a request is taken in, or before a customer sends it.
    intake_panels?: ComponentType<{ matter: Matter }>[]
    request_panels?: ComponentType<{ matter: Matter; onSolved: () => void }>[]
    // Beside a chat: what may help to answer it; `onOffer` puts words into the reply.
    chat_panels?: ComponentType<{ chat_id: string; said: string; onOffer: (text: string) => void }>[]
    customer_panels?: ComponentType<{ customer_id: string }>[] // on a customer's page
    home_panels?: ComponentType[] // what customers must see first
    bar?: ComponentType // a small thing in the top bar, for whoever may read tickets
    kept_here?: KeptHere
}
