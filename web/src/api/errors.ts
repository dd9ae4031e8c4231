// A refusal of the server (application/problem+json), or of the way to it. `title` and `detail` come in the user's
// language already, so pages show them as they are.
export interface FieldProblem {
    field: string
    code: string
    detail: string
}

interface Problem {
    title?: unknown
    status?: unknown
    code?: unknown
    detail?: unknown
    request_id?: unknown
    errors?: unknown
}

// The title of a refusal is its whole sentence, with the detail (a name, a line) filled in; of other problems a heading.
const sentenceOf = (title: string, detail: string) => (detail === '' || title.includes(detail) ? title : detail)

export class ApiError extends Error {
    constructor(
        readonly status: number, // 0: the server was not reached
        readonly code: string,
        readonly title: string,
        readonly detail: string,
        readonly request_id: string,
        readonly fields: FieldProblem[] = [],
    ) {
        super(sentenceOf(title, detail))
        this.name = 'ApiError'
    }
    // For a place with room for one sentence.
    get sentence() {
        return this.message
    }
    get is_conflict() {
        return this.status === 409 && this.code.endsWith('.version_conflict')
    }
    get is_worth_retrying() {
        return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
    }
}

const text = (value: unknown, otherwise = '') => (typeof value === 'string' ? value : otherwise)

function isFieldProblem(value: unknown): value is FieldProblem {
    const it = value as Partial<FieldProblem> | null
    return typeof it === 'object' && it !== null && typeof it.field === 'string' && typeof it.detail === 'string'
}

// Proxies answer in HTML: then the status is all there is to say.
export function problemToError(status: number, body: unknown, status_text = ''): ApiError {
    const problem: Problem = typeof body === 'object' && body !== null ? (body as Problem) : {}
    return new ApiError(
        status,
        text(problem.code, `http.status_${status}`),
        text(problem.title, status_text || `HTTP ${status}`),
        text(problem.detail),
        text(problem.request_id),
        Array.isArray(problem.errors) ? problem.errors.filter(isFieldProblem) : [],
    )
}

export function unreachable(locale: string): ApiError {
    const is_english = locale === 'en'
    return new ApiError(
        0,
        'client.unreachable',
        is_english ? 'No connection to the server' : '无法连接服务器',
        is_english ? 'Check the network and try again.' : '请检查网络后重试。',
        '',
    )
}

export function isAbort(error: unknown) {
    return error instanceof DOMException && error.name === 'AbortError'
}

// "contact_points[0].value" and "contact_points.0.value" -> ['contact_points', 0, 'value'], a name path of antd forms.
export function fieldPath(field: string): (string | number)[] {
    return field
        .split(/[.[\]/]+/)
        .filter((part) => part !== '')
        .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}
