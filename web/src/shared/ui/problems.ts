// Refusals shown where they belong: wrong fields at their inputs, the rest as a message.
import type { FormInstance } from 'antd'
import type { MessageInstance } from 'antd/es/message/interface'
import { ApiError, fieldPath, isAbort } from '../../api/errors'

type Names = readonly (string | number)[]

// The refused fields as antd wants them; those the form does not hold are returned apart, so nothing is swallowed.
export function splitFieldProblems(error: ApiError, holds: (name: Names) => boolean) {
    const shown: { name: Names; errors: string[] }[] = []
    const others: string[] = []
    for (const problem of error.fields) {
        const name = fieldPath(problem.field)
        if (holds(name)) shown.push({ name, errors: [problem.detail] })
        else others.push(`${problem.field}: ${problem.detail}`)
    }
    return { shown, others }
}

export function showProblem<F>(error: unknown, message: MessageInstance, form?: FormInstance<F>) {
    if (isAbort(error)) return
    if (!(error instanceof ApiError)) {
        void message.error(String(error))
        return
    }
    const { shown, others } = splitFieldProblems(error, (name) => form?.getFieldInstance(name as never) !== undefined)
    if (form && shown.length > 0) {
        form.setFields(shown as unknown as Parameters<typeof form.setFields>[0])
        const first = shown[0]
        if (first) form.scrollToField(first.name as never)
    }
    if (shown.length === 0 || others.length > 0) {
        void message.error([error.sentence, ...others].join(' '), 6)
    }
}
