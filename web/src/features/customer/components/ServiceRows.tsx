import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useCommon } from '../../../shared/words'
import type { ServiceRow } from '../edit_values'
import { useCustomerWords } from '../i18n'
import type { Customer } from '../queries'

const kinds = ['mobile', 'broadband', 'tv', 'fixed_line', 'leased_line', 'other'] as const
const statuses = ['active', 'suspended', 'ended'] as const

export function ServiceRows({ existing }: { existing: Customer['services'] }) {
    const words = useCustomerWords()
    const common = useCommon()
    const rows: ServiceRow[] | undefined = Form.useWatch('services', { preserve: true })
    return (
        <fieldset className="customer_rows">
            <legend>{words.services}</legend>
            <Form.List name="services">
                {(fields, { add, remove }) => (
                    <>
                        {fields.map(({ key, name }) => {
                            const old = existing.find((it) => it.held_service_id === rows?.[name]?.held_service_id)
                            return (
                                <div key={key} className="customer_row_edit">
                                    <Form.Item name={[name, 'kind']}>
                                        <Select
                                            aria-label={words.kind}
                                            options={kinds.map((value) => ({ value, label: common.service_kind[value] }))}
                                        />
                                    </Form.Item>
                                    <Form.Item name={[name, 'number']} className="is_full">
                                        <Input
                                            aria-label={words.number}
                                            placeholder={old?.number ? words.kept(old.number) : words.number}
                                            maxLength={60}
                                            autoComplete="off"
                                        />
                                    </Form.Item>
                                    <Form.Item name={[name, 'plan']} className="is_full">
                                        <Input aria-label={words.plan} placeholder={words.plan} maxLength={80} />
                                    </Form.Item>
                                    <Form.Item name={[name, 'status']}>
                                        <Select
                                            aria-label={words.status}
                                            options={statuses.map((value) => ({
                                                value,
                                                label: common.service_status[value],
                                            }))}
                                            popupMatchSelectWidth={false}
                                        />
                                    </Form.Item>
                                    <Button
                                        type="text"
                                        icon={<DeleteOutlined />}
                                        aria-label={`${common.remove}: ${words.services} ${name + 1}`}
                                        onClick={() => remove(name)}
                                    />
                                </div>
                            )
                        })}
                        {fields.length < 50 && (
                            <Button
                                type="dashed"
                                icon={<PlusOutlined />}
                                onClick={() => add({ kind: 'mobile', status: 'active' })}
                            >
                                {words.add_service}
                            </Button>
                        )}
                    </>
                )}
            </Form.List>
        </fieldset>
    )
}
