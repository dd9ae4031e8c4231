import { PlusOutlined, PoweroffOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, InputNumber, Select, Tag } from 'antd'
import { useState } from 'react'
import { ApiError } from '../../../api/errors'
import { useNameOf } from '../../../shared/i18n'
import type { Organization } from '../../../shared/lookups'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import { fetchOrganizations, type OrganizationKind, useCreateOrganization, useUpdateOrganization } from '../queries'
import { ConflictNote } from './ConflictNote'

interface Given {
    parent_id: string | null
    code: string
    name_zh: string
    name_en: string
    kind: OrganizationKind
    position: number
}

const valuesOf = ({ parent_id, code, name_zh, name_en, kind, position }: Organization): Given => ({
    parent_id, code, name_zh, name_en, kind, position,
})

interface Props {
    organization: Organization | null // null: a new one below `parent`
    parent: Organization | null
    onSaved: (saved: Organization) => void
    onAddBelow: () => void
    onCancel: () => void
}

export function OrganizationForm({ organization, parent, onSaved, onAddBelow, onCancel }: Props) {
    const words = useIdentityWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message, modal } = App.useApp()
    const [form] = Form.useForm<Given>()
    const [base, setBase] = useState(organization)
    const [is_conflict, setConflict] = useState(false)
    const [is_fetching, setFetching] = useState(false)
    const create = useCreateOrganization()
    const update = useUpdateOrganization()
    const has_parent = organization ? organization.parent_id !== null : parent !== null

    const onError = (error: unknown) => {
        if (error instanceof ApiError && error.is_conflict) setConflict(true)
        else showProblem(error, message, form)
    }
    const done = (saved: Organization) => {
        setBase(saved)
        setConflict(false)
        void message.success(common.saved)
        onSaved(saved)
    }
    const save = (given: Given, ground: Organization) => {
        const { parent_id, ...rest } = given
        return update.mutateAsync({
            organization_id: ground.organization_id,
            version: ground.version,
            ...rest,
            ...(parent_id !== ground.parent_id && { parent_id }),
        })
    }
    const finish = (given: Given) => {
        if (base) return void save({ ...given, parent_id: given.parent_id ?? null }, base).then(done, onError)
        create.mutate({ ...given, parent_id: given.parent_id ?? null }, { onSuccess: done, onError })
    }
    const settle = async (then: (fresh: Organization) => void) => {
        setFetching(true)
        try {
            const fresh = (await fetchOrganizations()).find((it) => it.organization_id === base?.organization_id)
            if (!fresh) return
            setBase(fresh)
            setConflict(false)
            then(fresh)
        } catch (error) {
            showProblem(error, message)
        } finally {
            setFetching(false)
        }
    }
    const switchTo = (is_active: boolean, ground: Organization) => {
        const { organization_id, version } = ground
        return update.mutateAsync({ organization_id, version, is_active }).then(done, onError)
    }
    const askSwitchOff = (ground: Organization) =>
        modal.confirm({
            title: words.switch_off_organization_ask(name_of(ground)),
            content: words.switch_off_organization_hint,
            okText: words.switch_off,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () => switchTo(false, ground),
        })
    const required = [{ required: true, whitespace: true, message: common.required }]
    return (
        <>
            <div className="side_title">
                <h2>
                    {base ? words.edit_one(name_of(base)) : parent ? words.add_below(name_of(parent)) : words.new_root}{' '}
                    {base?.is_active === false && <Tag>{words.inactive}</Tag>}
                </h2>
                {base?.is_active && (
                    <Button icon={<PlusOutlined />} onClick={onAddBelow}>
                        {words.new_child}
                    </Button>
                )}
            </div>
            {is_conflict && (
                <ConflictNote
                    is_busy={is_fetching || update.isPending}
                    onKeep={() => void settle((fresh) => void save(form.getFieldsValue(), fresh).then(done, onError))}
                    onTake={() => void settle((fresh) => form.setFieldsValue(valuesOf(fresh)))}
                />
            )}
            <Form<Given>
                form={form}
                layout="vertical"
                initialValues={
                    organization
                        ? valuesOf(organization)
                        : { parent_id: parent?.organization_id ?? null, kind: parent ? 'team' : 'headquarters', position: 0 }
                }
                onFinish={finish}
                scrollToFirstError
            >
                {has_parent && (
                    <Form.Item
                        name="parent_id"
                        label={words.parent}
                        extra={organization ? words.parent_hint : undefined}
                        rules={[{ required: true, message: common.required }]}
                    >
                        <OrganizationSelect />
                    </Form.Item>
                )}
                <div className="two_columns">
                    <Form.Item name="name_zh" label={words.name_zh} rules={required}>
                        <Input maxLength={80} autoFocus={!organization} />
                    </Form.Item>
                    <Form.Item name="name_en" label={words.name_en} rules={required}>
                        <Input maxLength={80} />
                    </Form.Item>
                    <Form.Item name="code" label={words.code} rules={required}>
                        <Input maxLength={40} autoCapitalize="none" />
                    </Form.Item>
                    <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: common.required }]}>
                        <Select
                            options={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
                        />
                    </Form.Item>
                    <Form.Item
                        name="position"
                        label={words.position}
                        extra={words.position_hint}
                        rules={[{ required: true, message: common.required }]}
                    >
                        <InputNumber min={0} max={10000} precision={0} className="full_width" />
                    </Form.Item>
                </div>
                <div className="form_end">
                    {base && (
                        <span className="form_start">
                            {base.is_active ? (
                                <Button danger icon={<PoweroffOutlined />} onClick={() => askSwitchOff(base)}>
                                    {words.switch_off}
                                </Button>
                            ) : (
                                <Button icon={<PoweroffOutlined />} onClick={() => void switchTo(true, base)}>
                                    {words.switch_on}
                                </Button>
                            )}
                        </span>
                    )}
                    <Button onClick={onCancel}>{common.cancel}</Button>
                    <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
                        {common.save}
                    </Button>
                </div>
            </Form>
        </>
    )
}
