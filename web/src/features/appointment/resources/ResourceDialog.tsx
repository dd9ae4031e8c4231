import { Form, Input, Switch } from 'antd'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { type Resource, useSaveResource } from './queries'
import { SaveDialog } from './SaveDialog'

interface Values {
    kind: string
    code: string
    name: string
    organization_id?: string | null
    is_active: boolean
}

interface Props {
    resource: Resource | null // null: a new one
    place_id: string | null // of a window; null: a piece of equipment
    onClose: () => void
}

export function ResourceDialog({ resource, place_id, onClose }: Props) {
    const words = useBookingWords()
    const common = useCommon()
    const [form] = Form.useForm<Values>()
    const save = useSaveResource()
    const is_window = place_id !== null
    const title = is_window
        ? resource ? words.edit_window : words.add_window
        : resource ? words.edit_equipment : words.add_equipment
    const text = [{ required: true, whitespace: true, message: common.required }]
    return (
        <SaveDialog<Values>
            title={resource ? `${title} · ${resource.name}` : title}
            form={form}
            initial={{
                kind: is_window ? 'window' : (resource?.kind ?? ''),
                code: resource?.code ?? '',
                name: resource?.name ?? '',
                organization_id: resource?.organization_id ?? null,
                is_active: resource?.is_active ?? true,
            }}
            save={({ kind, code, name, organization_id, is_active }) =>
                save.mutateAsync({
                    resource_id: resource?.resource_id ?? null,
                    version: resource?.version ?? 0,
                    kind: is_window ? 'window' : kind,
                    code,
                    name,
                    is_active,
                    ...(is_window ? { place_id } : { organization_id: organization_id ?? '' }),
                })
            }
            is_pending={save.isPending}
            onClose={onClose}
        >
            {!is_window && (
                <Form.Item name="kind" label={words.kind} extra={words.kind_hint} rules={text}>
                    <Input maxLength={40} />
                </Form.Item>
            )}
            <Form.Item name="code" label={words.code} rules={text}>
                <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="name" label={words.name} rules={text}>
                <Input maxLength={100} />
            </Form.Item>
            {!is_window && (
                <Form.Item name="organization_id" label={words.organization} rules={[{ required: true, message: common.required }]}>
                    <OrganizationSelect />
                </Form.Item>
            )}
            <Form.Item name="is_active" label={words.is_active} valuePropName="checked">
                <Switch />
            </Form.Item>
        </SaveDialog>
    )
}
