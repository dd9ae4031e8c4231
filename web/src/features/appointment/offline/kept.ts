// The day that this device keeps, for every window of the browser: read once, changed one after the other, told to all.
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../../api/client'
import { tellUnreached } from '../../../api/connection'
import { expired, type KeptDay, nextStep, type NotedStep, settleRefused, settleSent } from './model'
import { sendStep, type Server } from './sync'
import { emptyVault, is_vault_there, readVault, writeVault } from './vault'

export interface Kept {
    day: KeptDay | null
    is_read: boolean
    sending: { done: number; of: number } | null
}

let kept: Kept = { day: null, is_read: false, sending: null }
const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('bihuan.visits')
if (channel) channel.onmessage = () => void readKept()

function show(change: Partial<Kept>) {
    kept = { ...kept, ...change }
    listeners.forEach((tell) => tell())
}

const read = async () => (is_vault_there() ? ((await readVault()) as KeptDay | null) : null)

// A browser that refuses to keep anything (a private window) keeps nothing, and the page says so.
async function readKept() {
    const day = await read().catch(() => null)
    if (day && expired(day, Date.now()) !== day) return changeKept((it) => it)
    show({ day, is_read: true })
}

// One change at a time, in whichever window: what is written was read just before.
export async function changeKept(change: (day: KeptDay | null) => KeptDay | null): Promise<void> {
    if (!is_vault_there()) return
    await navigator.locks.request('bihuan.visits', async () => {
        const before = await read()
        const changed = change(before && expired(before, Date.now()))
        if (changed) await writeVault(changed)
        else if (before) await emptyVault()
        show({ day: changed, is_read: true })
        channel?.postMessage('changed')
    })
}

export const changeDay = (change: (day: KeptDay) => KeptDay) => changeKept((day) => day && change(day))

// Whoever signs in finds nothing of somebody else.
export async function keepOnlyFor(user_id: string) {
    await readKept()
    if (kept.day && kept.day.user_id !== user_id) await changeKept(() => null)
}
export const forgetKept = () => changeKept(() => null)
export const unsentSteps = () => kept.day?.queue.length ?? 0

function subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
}

export function useKept(): Kept {
    const now = useSyncExternalStore(subscribe, () => kept)
    useEffect(() => {
        if (!kept.is_read) void readKept()
    }, [])
    return now
}

// The values go at the end of the day also where the page stays open.
export function useEndOfDay(now: number) {
    const { day } = useKept()
    const is_over = day !== null && expired(day, now) !== day
    useEffect(() => {
        if (is_over) void changeKept((it) => it)
    }, [is_over])
}

const server: Server = {
    act: async ({ appointment_id, action, version, acted_at, facts }) =>
        (
            await call('post', '/appointments/{appointment_id}/actions', {
                path: { appointment_id },
                body: { action, version, ...facts, ...(acted_at !== null && { acted_at }) },
            })
        ).appointment,
    read: async (appointment_id) => (await call('get', '/appointments/{appointment_id}', { path: { appointment_id } })).appointment,
}

// All that can be sent, in order, by one window at a time. Whatever stops it half-way, the rest is still in the queue; so is
// a step that was sent and could not be taken out, and then the server is found to have it.
export async function sendQueue(user_id: string): Promise<void> {
    await navigator.locks.request('bihuan.visits.sending', async () => {
        let done = 0
        try {
            for (let step = nextOf(user_id); step; step = nextOf(user_id)) {
                show({ sending: { done, of: done + (kept.day?.queue.filter((it) => !it.refusal).length ?? 0) } })
                const sent: NotedStep = step
                const outcome = await sendStep(sent, server)
                if (outcome.kind === 'later') return tellUnreached()
                await changeDay((day) =>
                    outcome.kind === 'sent' ? settleSent(day, sent, outcome.visit) : settleRefused(day, sent, outcome.refusal),
                )
                ++done
            }
        } finally {
            show({ sending: null })
        }
    })
}

const nextOf = (user_id: string) => (kept.day?.user_id === user_id ? nextStep(kept.day.queue) : undefined)
