import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Radio, Select } from 'antd'
import { useCommon } from '../../../shared/words'
import type { ContactRow } from '../edit_values'
import { useCustomerWords } from '../i18n'
import type { Customer } from '../queries'

const kinds = ['mobile', 'phone', 'email', 'wechat', 'other'] as const

export function ContactRows({ existing }: { existing: Customer['contact_points'] }) {
    const words = useCustomerWords()
    const common = useCommon()
    const form = Form.useFormInstance()
    const rows: ContactRow[] | undefined = Form.useWatch('contact_points', { form, preserve: true })
    const makePrimary = (at: number) => {
        const now = (form.getFieldValue('contact_points') ?? []) as ContactRow[]
        form.setFieldValue('contact_points', now.map((row, index) => ({ ...row, is_primary: index === at })))
    }
    return (
        <fieldset className="customer_rows">
            <legend>{words.contact_points}</legend>
            <Form.List name="contact_points">
                {(fields, { add, remove }) => (
                    <>
                        {fields.map(({ key, name }) => {
                            const old = existing.find((it) => it.contact_point_id === rows?.[name]?.contact_point_id)
                            return (
                                <div key={key} className="customer_row_edit">
                                    <Form.Item name={[name, 'kind']}>
                                        <Select
                                            aria-label={words.kind}
                                            options={kinds.map((value) => ({ value, label: common.contact_kind[value] }))}
                                        />
                                    </Form.Item>
                                    <Form.Item
                                        name={[name, 'value']}
                                        className="is_full"
                                        rules={old ? [] : [{ required: true, whitespace: true, message: words.value_needed }]}
                                    >
                                        <Input
                                            aria-label={words.value}
                                            placeholder={old ? words.kept(old.value) : words.value}
                                            maxLength={120}
                                            autoComplete="off"
                                        />
                                    </Form.Item>
                                    <Form.Item name={[name, 'label']} className="is_full">
                                        <Input aria-label={words.label} placeholder={words.label_hint} maxLength={40} />
                                    </Form.Item>
                                    <Form.Item name={[name, 'is_primary']} valuePropName="checked">
                                        <Radio title={words.make_primary} onChange={() => makePrimary(name)}>
                                            {words.primary}
                                        </Radio>
                                    </Form.Item>
                                    <Button
                                        type="text"
                                        icon={<DeleteOutlined />}
                                        aria-label={`${common.remove}: ${words.contact_points} ${name + 1}`}
                                        onClick={() => remove(name)}
                                    />
                                </div>
                            )
                        })}
                        {fields.length < 20 && (
                            <Button
                                type="dashed"
                                icon={<PlusOutlined />}
                                onClick={() => add({ kind: 'mobile', is_primary: fields.length === 0 })}
                            >
                                {words.add_contact}
                            </Button>
                        )}
                    </>
                )}
            </Form.List>
        </fieldset>
    )
}
