// The one way to the server: typed by the contract, with the session's cookie and CSRF token, problems as ApiError.
import { tellReached, tellUnreached } from './connection'
import { isAbort, problemToError, unreachable } from './errors'
import { currentLocale } from './locale'
import type { Method, Options, PathWith, ReplyOf } from './types'

export const api_base = '/api/v1'

let csrf_token = ''
let on_signed_out: () => void = () => {}

export const setCsrfToken = (token: string) => void (csrf_token = token)
export const onSignedOut = (handler: () => void) => void (on_signed_out = handler)

type Plain = string | number | boolean
export type QueryValues = Record<string, Plain | readonly Plain[] | null | undefined>

// Lists repeat their name (explode), empty values are left out.
export function queryText(query: QueryValues = {}): string {
    const out = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
        for (const one of Array.isArray(value) ? value : [value]) {
            if (one !== undefined && one !== null && one !== '') out.append(name, String(one))
        }
    }
    const text = out.toString()
    return text && `?${text}`
}

export function fillPath(path: string, values: Record<string, unknown> = {}): string {
    return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
}

export function requestHeaders(method: string): Record<string, string> {
    const headers: Record<string, string> = { 'Accept-Language': currentLocale(), Accept: 'application/json' }
    if (method !== 'get' && csrf_token) headers['X-CSRF-Token'] = csrf_token
    return headers
}

interface Loose {
    path?: Record<string, unknown>
    query?: QueryValues
    body?: unknown
    signal?: AbortSignal
}

export async function call<M extends Method, P extends PathWith<M>>(
    method: M,
    path: P,
    ...[options]: object extends Options<M, P> ? [Options<M, P>?] : [Options<M, P>]
): Promise<ReplyOf<M, P>> {
    const given = (options ?? {}) as Loose
    const headers = requestHeaders(method)
    if (given.body !== undefined) headers['Content-Type'] = 'application/json'
    const reply = await reach(fillPath(path, given.path) + queryText(given.query), {
        method: method.toUpperCase(),
        headers,
        ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
        ...(given.signal && { signal: given.signal }),
    })
    return (await readReply(reply, path === '/session')) as ReplyOf<M, P>
}

// A file that is asked for with a reason, so it cannot be a link.
export async function fetchFile(path: string, body: { reason: string } & Record<string, unknown>): Promise<Blob> {
    const headers = { ...requestHeaders('post'), 'Content-Type': 'application/json' }
    const reply = await reach(path, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!reply.ok) await readReply(reply, false)
    return reply.blob()
}

async function reach(path: string, init: RequestInit): Promise<Response> {
    try {
        const reply = await fetch(api_base + path, { credentials: 'same-origin', ...init })
        tellReached()
        return reply
    } catch (error) {
        if (isAbort(error)) throw error
        tellUnreached()
        throw unreachable(currentLocale())
    }
}

async function readReply(reply: Response, is_about_session: boolean): Promise<unknown> {
    const is_json = reply.headers.get('Content-Type')?.includes('json') ?? false
    if (reply.ok && !is_json) return undefined
    const body: unknown = is_json ? await reply.json() : undefined
    if (reply.ok) return body
    if (reply.status === 401 && !is_about_session) on_signed_out()
    throw problemToError(reply.status, body, reply.statusText)
}

// fetch tells nothing of an upload's progress, XMLHttpRequest does. The body is the file itself.
export function upload<T>(
    path: string,
    file: File,
    query: QueryValues,
    on_progress: (percent: number) => void,
    signal?: AbortSignal,
): Promise<T> {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest()
        request.open('POST', api_base + path + queryText({ file_name: file.name, ...query }))
        for (const [name, value] of Object.entries(requestHeaders('post'))) request.setRequestHeader(name, value)
        request.setRequestHeader('Content-Type', 'application/octet-stream')
        request.upload.onprogress = (event) => {
            if (event.lengthComputable) on_progress(Math.floor((event.loaded / event.total) * 100))
        }
        request.onerror = () => reject(unreachable(currentLocale()))
        request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
        request.onload = () => {
            const body = parsed(request.responseText)
            if (request.status >= 200 && request.status < 300) return resolve(body as T)
            if (request.status === 401) on_signed_out()
            reject(problemToError(request.status, body, request.statusText))
        }
        signal?.addEventListener('abort', () => request.abort())
        request.send(file)
    })
}

function parsed(text: string): unknown {
    try {
        return JSON.parse(text)
    } catch {
        return undefined
    }
}
