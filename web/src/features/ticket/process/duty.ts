// The matrix as lines: for the page's filter and for a file to take away.
import type { DutyCell, DutyRow } from './queries'

export const hasGap = (cell: DutyCell) => cell.gap !== 'none' || cell.has_no_accountable
export const rowHasGap = (row: DutyRow) => row.cells.some(hasGap)
export const depthOf = (row: DutyRow) => row.code.split('.').length - 1

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

// A leading BOM, so that spreadsheets read the Chinese right; a leading =, + or @ must not become a formula.
export function csvOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
    const safe = (text: string) => quoted(/^[=+@-]/.test(text) ? `'${text}` : text)
    return '\ufeff' + [head, ...rows].map((row) => row.map(safe).join(',')).join('\r\n') + '\r\n'
}
