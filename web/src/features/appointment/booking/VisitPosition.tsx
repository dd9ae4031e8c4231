import { AimOutlined } from '@ant-design/icons'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { useIsPortal } from '../desk'
import { useBookingWords } from '../i18n'
import { PositionFields } from '../resources/PositionFields'
import type { BookingValues } from './use_booking'

const patience_ms = 10_000

// Where the visit goes to, as far as it is known: with it the way between two visits is reckoned, without it none is made up.
// A customer at home lends the position of the phone; an agent types what a map says.
export function VisitPosition() {
    const words = useBookingWords()
    return useIsPortal() ? <OfThisDevice /> : <PositionFields label={words.visit_position} />
}

function OfThisDevice() {
    const words = useBookingWords()
    const { message } = App.useApp()
    const form = Form.useFormInstance<BookingValues>()
    const latitude = Form.useWatch('latitude_e5', { form, preserve: true })
    const longitude = Form.useWatch('longitude_e5', { form, preserve: true })
    const [is_asking, setAsking] = useState(false)
    // Browsers tell it to safe pages only.
    if (!window.isSecureContext || !('geolocation' in navigator)) return null
    const set = (position: { latitude: number; longitude: number } | null) =>
        form.setFieldsValue({ latitude_e5: position?.latitude ?? null, longitude_e5: position?.longitude ?? null })
    const ask = () => {
        setAsking(true)
        navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
                set(coords)
                setAsking(false)
            },
            () => {
                void message.warning(words.position_unknown)
                setAsking(false)
            },
            { enableHighAccuracy: true, timeout: patience_ms },
        )
    }
    return (
        <Form.Item label={words.visit_position} extra={words.visit_position_hint}>
            <div className="row">
                <Button icon={<AimOutlined />} loading={is_asking} onClick={ask}>
                    {words.use_position}
                </Button>
                {typeof latitude === 'number' && typeof longitude === 'number' && (
                    <>
                        <span className="mono small" role="status">
                            {latitude.toFixed(5)}, {longitude.toFixed(5)}
                        </span>
                        <Button type="link" onClick={() => set(null)}>
                            {words.no_position}
                        </Button>
                    </>
                )}
            </div>
        </Form.Item>
    )
}
