import { PlusOutlined, PoweroffOutlined } from '@ant-design/icons'
import { App, Button, Form, Tag } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import type { Category } from '../../../shared/lookups'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useStandardWords } from '../i18n'
import { fetchCategories, isStale, useCreateCategory, useUpdateCategory } from '../queries'
import { CategoryFields, type Given } from './CategoryFields'
import { ConflictNote } from './ConflictNote'

const valuesOf = (it: Category): Given => ({
    parent_id: it.parent_id,
    code: it.code,
    name_zh: it.name_zh,
    name_en: it.name_en,
    ticket_type: it.ticket_type,
    default_priority: it.default_priority,
    default_organization_id: it.default_organization_id,
    is_public: it.is_public,
    position: it.position,
})

// A new one takes after the category above it.
const valuesBelow = (parent: Category | null): Partial<Given> => ({
    parent_id: parent?.category_id ?? null,
    ticket_type: parent?.ticket_type ?? 'fault',
    default_priority: parent?.default_priority ?? 'normal',
    default_organization_id: parent?.default_organization_id ?? null,
    is_public: parent?.is_public ?? true,
    position: 0,
    ...(parent && { code: `${parent.code}.` }),
})

interface Props {
    category: Category | null // null: a new one below `parent`
    parent: Category | null
    onSaved: (saved: Category) => void
    onAddBelow: () => void
    onCancel: () => void
}

export function CategoryForm({ category, parent, onSaved, onAddBelow, onCancel }: Props) {
    const words = useStandardWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { message, modal } = App.useApp()
    const [form] = Form.useForm<Given>()
    const [base, setBase] = useState(category)
    const [is_conflict, setConflict] = useState(false)
    const [is_fetching, setFetching] = useState(false)
    const create = useCreateCategory()
    const update = useUpdateCategory()

    const onError = (error: unknown) => {
        if (isStale(error)) setConflict(true)
        else showProblem(error, message, form)
    }
    const done = (saved: Category) => {
        setBase(saved)
        setConflict(false)
        void message.success(common.saved)
        onSaved(saved)
    }
    const save = (given: Given, ground: Category) => {
        const { code: _code, parent_id, ...rest } = given
        return update
            .mutateAsync({
                category_id: ground.category_id,
                version: ground.version,
                ...rest,
                ...(parent_id !== ground.parent_id && { parent_id }),
            })
            .then(done, onError)
    }
    const finish = (given: Given) => {
        if (base) void save(given, base)
        else create.mutate(given, { onSuccess: done, onError })
    }
    const settle = async (then: (fresh: Category) => void) => {
        setFetching(true)
        try {
            const fresh = (await fetchCategories()).find((it) => it.category_id === base?.category_id)
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
    const switchTo = (is_active: boolean, { category_id, version }: Category) =>
        update.mutateAsync({ category_id, version, is_active }).then(done, onError)
    const askSwitchOff = (ground: Category) =>
        modal.confirm({
            title: words.switch_off_ask(name_of(ground)),
            content: words.switch_off_hint,
            okText: words.switch_off,
            okButtonProps: { danger: true },
            cancelText: common.cancel,
            onOk: () => switchTo(false, ground),
        })
    return (
        <>
            <div className="category_title">
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
                    onKeep={() => void settle((fresh) => void save(form.getFieldsValue(), fresh))}
                    onTake={() => void settle((fresh) => form.setFieldsValue(valuesOf(fresh)))}
                />
            )}
            <Form<Given>
                form={form}
                layout="vertical"
                initialValues={category ? valuesOf(category) : valuesBelow(parent)}
                onFinish={finish}
                scrollToFirstError
            >
                <CategoryFields is_new={category === null} />
                <div className="category_end">
                    {base && (
                        <span className="category_switch">
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
