import { expect, test } from 'vitest'
import { type Cell, rowsOfSheet } from './sheet'

const names = ['entry_key', 'taken_at', 'taken_by', 'channel', 'customer_name', 'phone', 'service_type', 'wanted_day', 'wanted_time', 'place', 'data.address', 'remarks']
const line = (more: Record<string, Cell>) => names.map((name) => more[name] ?? null)
const good = {
    entry_key: 'K7Q2M9X4-001', taken_at: new Date('2026-03-02T09:04:59.999Z'), taken_by: '王芳', channel: 'phone 电话 Phone', customer_name: '李雷',
    phone: 13911112222, service_type: 'visit.repair 上门维修 Repair', wanted_day: new Date('2026-03-03T00:00:00Z'), wanted_time: new Date('1899-12-30T14:30:00Z'),
    place: '江城区', 'data.address': ' 幸福路 88 号 ', remarks: null,
}
const read = (...lines: Record<string, Cell>[]) => rowsOfSheet([[], names, ...lines.map(line)])!

test('a filled-in row is read by the names of its columns', () => {
    const [row] = read(good)
    expect(row).toEqual({
        entry_key: 'K7Q2M9X4-001', taken_at: new Date(2026, 2, 2, 9, 5).toISOString(), taken_by: '王芳', channel: 'phone', customer_name: '李雷',
        phone: '13911112222', service_type: 'visit.repair', wanted_at: new Date(2026, 2, 3, 14, 30).toISOString(), place: '江城区',
        data: [{ code: 'address', text: '幸福路 88 号' }], remarks: '',
    })
})

test('rows with a number and nothing else are empty ones', () => {
    expect(read({ entry_key: 'K7Q2M9X4-002' }, good, {})).toHaveLength(1)
})

test('times are taken however they were written', () => {
    const at = (more: Record<string, Cell>) => read({ ...good, ...more })[0]!
    expect(at({ taken_at: '2026-03-02 09:05' }).taken_at).toBe(new Date(2026, 2, 2, 9, 5).toISOString())
    expect(at({ taken_at: '2026/3/2 9：05' }).taken_at).toBe(new Date(2026, 2, 2, 9, 5).toISOString())
    expect(at({ taken_at: 'yesterday' }).taken_at).toBeNull()
    expect(at({ wanted_time: 0.5 }).wanted_at).toBe(new Date(2026, 2, 3, 12).toISOString())
    expect(at({ wanted_time: '8:15' }).wanted_at).toBe(new Date(2026, 2, 3, 8, 15).toISOString())
    expect(at({ wanted_time: null }).wanted_at).toBeNull()
    expect(at({ wanted_day: null }).wanted_at).toBeNull()
})

test('a row without its number gets one of what it says, the same each time', () => {
    const [first, second, other] = read({ ...good, entry_key: null }, { ...good, entry_key: '#1' }, { ...good, entry_key: null, phone: '1' })
    expect(first!.entry_key).toMatch(/^X-[0-9a-f]{16}$/)
    expect(second!.entry_key).toBe(first!.entry_key)
    expect(other!.entry_key).not.toBe(first!.entry_key)
})

test('another spreadsheet is none of ours', () => {
    expect(rowsOfSheet([['工单号'], ['1']])).toBeNull()
    expect(rowsOfSheet([])).toBeNull()
})
