import { Checkbox, Form, Input, Select } from 'antd'
import { useNameOf } from '../../../shared/i18n'
import { useChannels } from '../../../shared/lookups'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useCustomerWords } from '../i18n'
import type { Customer } from '../queries'
import { ContactRows } from './ContactRows'
import { ServiceRows } from './ServiceRows'

const optionsOf = <K extends string>(names: Record<K, string>) =>
    (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }))

// The whole record as inputs. With a `customer`, masked values are shown as what an empty input keeps.
export function CustomerFields({ customer }: { customer?: Customer }) {
    const words = useCustomerWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data: channels } = useChannels()
    const kept = (masked: string | null | undefined) => (masked ? { placeholder: words.kept(masked) } : {})
    return (
        <>
            <div className="customer_two">
                <Form.Item
                    name="name"
                    label={words.name}
                    rules={customer ? [] : [{ required: true, whitespace: true, message: words.value_needed }]}
                >
                    <Input maxLength={120} autoComplete="off" {...kept(customer?.name)} />
                </Form.Item>
                <Form.Item label={words.identity_number}>
                    <Form.Item name="identity_number" noStyle>
                        <Input
                            aria-label={words.identity_number}
                            maxLength={40}
                            autoComplete="off"
                            {...kept(customer?.identity_number)}
                        />
                    </Form.Item>
                    {customer?.identity_number && (
                        <Form.Item name="clears_identity" valuePropName="checked" noStyle>
                            <Checkbox>{words.clear_identity}</Checkbox>
                        </Form.Item>
                    )}
                </Form.Item>
                <Form.Item name="customer_type" label={words.type}>
                    <Select options={optionsOf(common.customer_type)} />
                </Form.Item>
                <Form.Item name="segment" label={words.segment}>
                    <Select options={optionsOf(common.segment)} />
                </Form.Item>
            </div>
            <ContactRows existing={customer?.contact_points ?? []} />
            <ServiceRows existing={customer?.services ?? []} />
            <div className="customer_three">
                <Form.Item name={['address', 'province']} label={words.province}>
                    <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={['address', 'city']} label={words.city_field}>
                    <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={['address', 'district']} label={words.district}>
                    <Input maxLength={40} />
                </Form.Item>
            </div>
            <Form.Item label={words.detail}>
                <Form.Item name={['address', 'detail']} noStyle>
                    <Input
                        aria-label={words.detail}
                        maxLength={200}
                        autoComplete="off"
                        {...kept(customer?.address.detail)}
                    />
                </Form.Item>
                {customer?.address.detail && (
                    <Form.Item name="clears_address" valuePropName="checked" noStyle>
                        <Checkbox>{words.clear_address}</Checkbox>
                    </Form.Item>
                )}
            </Form.Item>
            <div className="customer_three">
                <Form.Item name="preferred_channel" label={words.preferred_channel}>
                    <Select
                        allowClear
                        options={(channels ?? []).map((it) => ({ value: it.code, label: name_of(it) }))}
                    />
                </Form.Item>
                <Form.Item name="preferred_language" label={words.preferred_language}>
                    <Select options={optionsOf(words.language)} />
                </Form.Item>
                <Form.Item name="organization_id" label={words.organization}>
                    <OrganizationSelect allowClear />
                </Form.Item>
            </div>
            <Form.Item label={words.notes}>
                <Form.Item name="notes" noStyle>
                    <Input.TextArea aria-label={words.notes} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={2000} {...kept(customer?.notes)} />
                </Form.Item>
                {customer?.notes && (
                    <Form.Item name="clears_notes" valuePropName="checked" noStyle>
                        <Checkbox>{words.clear_notes}</Checkbox>
                    </Form.Item>
                )}
            </Form.Item>
        </>
    )
}
