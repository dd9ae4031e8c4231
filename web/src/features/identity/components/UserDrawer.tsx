import { App, Button, Drawer, Form, Input, Segmented, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { ApiError } from '../../../api/errors'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { showProblem } from '../../../shared/ui/problems'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import { fetchUser, type Post, type User, useCreateUser, useUpdateUser, useUser } from '../queries'
import { AccountCare } from './AccountCare'
import { ConflictNote } from './ConflictNote'
import { PostsEditor } from './PostsEditor'
import type { Secret } from './ShownOnce'

interface Given {
    username: string
    display_name: string
    locale: User['locale']
    posts: Post[]
}

interface Props {
    user_id: string | null // null: a new one
    is_open: boolean
    onClose: () => void
    onSecret: (secret: Secret) => void
}

export function UserDrawer({ user_id, is_open, onClose, onSecret }: Props) {
    const words = useIdentityWords()
    const user = useUser(user_id)
    const title = user_id === null ? words.new_user : words.edit_user
    return (
        <Drawer open={is_open} onClose={onClose} title={title} size={520} destroyOnHidden>
            {user_id !== null && user.isError && <ErrorNote error={user.error} onRetry={() => void user.refetch()} />}
            {user_id !== null && user.isPending && <Skeleton active paragraph={{ rows: 8 }} />}
            {user_id === null && <UserForm user={null} onClose={onClose} onSecret={onSecret} />}
            {user.data && <UserForm key={user.data.user_id} user={user.data} onClose={onClose} onSecret={onSecret} />}
        </Drawer>
    )
}

const valuesOf = ({ username, display_name, locale, posts }: User): Given => ({ username, display_name, locale, posts })

interface FormProps {
    user: User | null
    onClose: () => void
    onSecret: (secret: Secret) => void
}

function UserForm({ user, onClose, onSecret }: FormProps) {
    const words = useIdentityWords()
    const common = useCommon()
    const { message } = App.useApp()
    const [form] = Form.useForm<Given>()
    const [base, setBase] = useState(user) // what the typed changes stand on
    const [is_conflict, setConflict] = useState(false)
    const [is_fetching, setFetching] = useState(false)
    const create = useCreateUser()
    const update = useUpdateUser()
    const is_customer = user !== null && user.customer_id !== null

    // Fresh data become the ground of what is typed when they differ elsewhere only (switched off, unlocked), and fill
    // the form while nothing is typed; otherwise saving shows the conflict.
    useEffect(() => {
        if (!user || !base || user.version === base.version) return
        const is_typed = form.isFieldsTouched()
        if (is_typed && JSON.stringify(valuesOf(user)) !== JSON.stringify(valuesOf(base))) return
        setBase(user)
        if (!is_typed) form.setFieldsValue(valuesOf(user))
    }, [user, base, form])

    const save = (given: Given, version: number) => {
        if (!user) return
        const { display_name, locale, posts } = given
        update.mutate(
            { user_id: user.user_id, version, display_name, locale, ...(!is_customer && { posts }) },
            {
                onSuccess: () => {
                    void message.success(common.saved)
                    onClose()
                },
                onError: (error) => {
                    if (error instanceof ApiError && error.is_conflict) setConflict(true)
                    else showProblem(error, message, form)
                },
            },
        )
    }
    const finish = (given: Given) => {
        if (base) return save(given, base.version)
        create.mutate(given, {
            onSuccess: (made) => {
                onClose()
                if (made.temporary_password === null) return
                const name = `${made.user.display_name} (${made.user.username})`
                onSecret({ title: words.temporary_password_of(name), value: made.temporary_password })
            },
            onError: (error) => showProblem(error, message, form),
        })
    }
    const settle = async (then: (fresh: User) => void) => {
        if (!user) return
        setFetching(true)
        try {
            const fresh = await fetchUser(user.user_id)
            setBase(fresh)
            setConflict(false)
            then(fresh)
        } catch (error) {
            showProblem(error, message)
        } finally {
            setFetching(false)
        }
    }
    return (
        <>
            {is_conflict && (
                <ConflictNote
                    is_busy={is_fetching || update.isPending}
                    onKeep={() => void settle((fresh) => save(form.getFieldsValue(), fresh.version))}
                    onTake={() => void settle((fresh) => form.setFieldsValue(valuesOf(fresh)))}
                />
            )}
            <Form<Given>
                form={form}
                layout="vertical"
                initialValues={user ? valuesOf(user) : { locale: 'zh-CN', posts: [{}] }}
                onFinish={finish}
                scrollToFirstError
            >
                <Form.Item
                    name="username"
                    label={words.username}
                    extra={user ? undefined : words.username_hint}
                    rules={[
                        { required: true, whitespace: true, message: common.required },
                        { min: 3, message: common.too_short(3) },
                    ]}
                >
                    <Input disabled={user !== null} autoFocus={!user} maxLength={64} autoComplete="off" autoCapitalize="none" />
                </Form.Item>
                <Form.Item
                    name="display_name"
                    label={words.display_name}
                    rules={[{ required: true, whitespace: true, message: common.required }]}
                >
                    <Input maxLength={80} autoComplete="off" />
                </Form.Item>
                <Form.Item name="locale" label={words.language}>
                    <Segmented
                        options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
                    />
                </Form.Item>
                {!is_customer && <PostsEditor />}
                <div className="form_end">
                    <Button onClick={onClose}>{common.cancel}</Button>
                    <Button type="primary" htmlType="submit" loading={create.isPending || update.isPending}>
                        {common.save}
                    </Button>
                </div>
            </Form>
            {user && <AccountCare user={user} onSecret={onSecret} />}
        </>
    )
}
