import { Form, Input, InputNumber, Segmented, Select, Switch } from 'antd'
import type { Schemas } from '../../../api/types'
import { CategorySelect, OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useStandardWords } from '../i18n'

export type Given = Schemas['NewCategory'] & { position: number }

const priorities: readonly Given['default_priority'][] = ['low', 'normal', 'high', 'urgent']

export function CategoryFields({ is_new }: { is_new: boolean }) {
    const words = useStandardWords()
    const common = useCommon()
    const chosen = [{ required: true, message: common.required }]
    const typed = [{ required: true, whitespace: true, message: common.required }]
    return (
        <>
            <Form.Item name="parent_id" label={words.parent} extra={is_new ? undefined : words.parent_hint}>
                <CategorySelect allowClear placeholder={words.root} />
            </Form.Item>
            <div className="category_columns">
                <Form.Item name="name_zh" label={words.name_zh} rules={typed}>
                    <Input maxLength={80} autoFocus={is_new} />
                </Form.Item>
                <Form.Item name="name_en" label={words.name_en} rules={typed}>
                    <Input maxLength={80} />
                </Form.Item>
            </div>
            <Form.Item name="code" label={words.code} extra={is_new ? words.code_hint : undefined} rules={typed}>
                <Input maxLength={60} disabled={!is_new} autoCapitalize="none" autoComplete="off" />
            </Form.Item>
            <div className="category_columns">
                <Form.Item name="ticket_type" label={words.ticket_type} rules={chosen}>
                    <Select
                        options={Object.entries(common.ticket_type).map(([value, label]) => ({ value, label }))}
                    />
                </Form.Item>
                <Form.Item name="default_priority" label={words.priority} rules={chosen}>
                    <Segmented
                        block
                        options={priorities.map((value) => ({ value, label: common.priority[value] }))}
                    />
                </Form.Item>
                <Form.Item name="default_organization_id" label={words.team}>
                    <OrganizationSelect allowClear placeholder={words.team_none} />
                </Form.Item>
                <Form.Item name="position" label={words.position} extra={words.position_hint} rules={chosen}>
                    <InputNumber min={0} max={10000} precision={0} className="category_number" />
                </Form.Item>
            </div>
            <Form.Item name="is_public" label={words.is_public} extra={words.is_public_hint} valuePropName="checked">
                <Switch />
            </Form.Item>
        </>
    )
}
