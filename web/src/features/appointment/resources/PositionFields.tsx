import { Form, InputNumber } from 'antd'
import type { Schemas } from '../../../api/types'
import { useBookingWords } from '../i18n'
import { toE5 } from '../slots'

export interface PositionValues {
    latitude_e5?: number | null // in degrees while it is typed; named as the server names it, so that refusals find it
    longitude_e5?: number | null
}

export const positionValues = (position: Schemas['GeoPoint'] | null): PositionValues => ({
    latitude_e5: position?.latitude ?? null, longitude_e5: position?.longitude ?? null,
})

const is_number = (value: number | null | undefined) => typeof value === 'number'

export const positionOf = ({ latitude_e5, longitude_e5 }: PositionValues) => ({
    ...(typeof latitude_e5 === 'number' && { latitude_e5: toE5(latitude_e5) }),
    ...(typeof longitude_e5 === 'number' && { longitude_e5: toE5(longitude_e5) }),
})

export function PositionFields({ label }: { label: string }) {
    const words = useBookingWords()
    const pair = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
        validator: () =>
            is_number(getFieldValue('latitude_e5') as number | null) === is_number(getFieldValue('longitude_e5') as number | null)
                ? Promise.resolve()
                : Promise.reject(new Error(words.position_pair)),
    })
    return (
        <fieldset className="booking_position">
            <legend>{label}</legend>
            <div className="row">
                <Form.Item name="latitude_e5" label={words.latitude}>
                    <InputNumber min={-90} max={90} step={0.001} precision={5} style={{ width: 150 }} />
                </Form.Item>
                <Form.Item name="longitude_e5" label={words.longitude} dependencies={['latitude_e5']} rules={[pair]}>
                    <InputNumber min={-180} max={180} step={0.001} precision={5} style={{ width: 150 }} />
                </Form.Item>
            </div>
            <div className="quiet small">{words.position_hint}</div>
        </fieldset>
    )
}
