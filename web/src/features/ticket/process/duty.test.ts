import { expect, it } from 'vitest'
import { csvOf, hasGap } from './duty'
import type { DutyCell } from './queries'

it('sees both kinds of gap', () => {
    const cell = (more: Partial<DutyCell>) => ({ gap: 'none', has_no_accountable: false, ...more }) as DutyCell
    expect(hasGap(cell({}))).toBe(false)
    expect(hasGap(cell({ gap: 'nobody' }))).toBe(true)
    expect(hasGap(cell({ has_no_accountable: true }))).toBe(true)
})

it('writes a file that spreadsheets read and that carries no formula', () => {
    expect(csvOf(['a', 'b'], [['x,y', '=1+1'], ['"q"', '']])).toBe('\ufeffa,b\r\n"x,y",\'=1+1\r\n"""q""",\r\n')
})
