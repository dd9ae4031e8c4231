import { describe, expect, it } from 'vitest'
import type { Schemas } from '../../api/types'
import { changeOf, isChange, newCustomerOf, new_values, rebase, valuesOf } from './edit_values'

const customer: Schemas['Customer'] = {
    customer_id: '7', code: 'C7', name: '王**', customer_type: 'person', segment: 'ordinary', preferred_channel: null,
    preferred_language: 'zh-CN', identity_number: '11****11',
    contact_points: [
        { contact_point_id: '1', kind: 'mobile', value: '138****0000', label: '本人', is_primary: true },
        { contact_point_id: '2', kind: 'email', value: 'w***@a.cn', label: '', is_primary: false },
    ],
    services: [{ held_service_id: '3', kind: 'broadband', number: '01****9', plan: '500M', status: 'active' }],
    address: { province: '广东', city: '深圳', district: '南山', detail: '科**' },
    notes: '****', organization_id: '5', merged_into_id: null, created_at: '', updated_at: '', version: 4,
}

describe('changeOf', () => {
    it('sends nothing of an untouched record, least of all masked values', () => {
        const change = changeOf(valuesOf(customer), customer)
        expect(change).toEqual({ version: 4 })
        expect(isChange(change)).toBe(false)
    })
    it('keeps existing rows by id and sends only what was typed anew', () => {
        const values = valuesOf(customer)
        values.contact_points[0] = { ...values.contact_points[0], value: ' 13900000000 ' }
        expect(changeOf(values, customer).contact_points).toEqual([
            { contact_point_id: '1', kind: 'mobile', value: '13900000000', label: '本人', is_primary: true },
            { contact_point_id: '2', kind: 'email', label: '', is_primary: false },
        ])
        expect(changeOf(values, customer).services).toBeUndefined()
    })
    it('empties what is cleared', () => {
        const values = { ...valuesOf(customer), clears_identity: true, clears_address: true, clears_notes: true, organization_id: undefined }
        expect(changeOf(values, customer)).toEqual({
            version: 4, identity_number: null, organization_id: null, notes: '',
            address: { province: '广东', city: '深圳', district: '南山', detail: '' },
        })
    })
})

describe('rebase', () => {
    it('keeps own changes, takes over those of others', () => {
        const typed = { ...valuesOf(customer), notes: '我的备注', name: '王小明' }
        typed.contact_points = [...typed.contact_points, { kind: 'phone', value: '0755' }]
        const newest: Schemas['Customer'] = {
            ...customer, version: 5, segment: 'vip',
            contact_points: [
                { contact_point_id: '1', kind: 'mobile', value: '138****0000', label: '家人', is_primary: true },
                { contact_point_id: '9', kind: 'wechat', value: 'a***', label: '', is_primary: false },
            ],
        }
        const values = rebase(typed, customer, newest)
        expect(values).toMatchObject({ notes: '我的备注', segment: 'vip', name: '王小明' })
        expect(values.contact_points).toEqual([
            { contact_point_id: '1', kind: 'mobile', label: '家人', is_primary: true },
            { kind: 'phone', value: '0755' },
            { contact_point_id: '9', kind: 'wechat', label: '', is_primary: false },
        ])
    })
})

describe('newCustomerOf', () => {
    it('leaves out what is empty', () => {
        const made = newCustomerOf({ ...new_values, name: ' 李四 ', contact_points: [] })
        expect(made).toMatchObject({ name: '李四', customer_type: 'person', contact_points: [] })
        expect(made).not.toHaveProperty('identity_number')
        expect(made).not.toHaveProperty('organization_id')
    })
})
