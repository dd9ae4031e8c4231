// Every feature with pages for staff; menu, routes and live topics are collected from here.
import { ticket } from '../features/ticket/routes'
import type { Feature } from '../shared/feature'

export const staff_features: readonly Feature[] = [
    ticket,
]
