import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useIdentityWords } from '../i18n'
import { useRoleWords } from '../i18n_roles'
import { type Role, useRoles } from '../queries'

// Rows of unit and role; the form's field is `posts`. Customers' accounts come another way, so that role is not offered.
export function PostsEditor() {
    const words = useIdentityWords()
    const common = useCommon()
    const role_words = useRoleWords()
    const roles = useRoles()
    const required = [{ required: true, message: common.required }]
    const offered = (roles.data ?? []).map(({ role }) => role).filter((role) => role !== 'customer')
    return (
        <fieldset className="posts" aria-describedby="posts_hint">
            <legend>{words.posts}</legend>
            <p id="posts_hint" className="quiet small">
                {words.posts_hint}
            </p>
            <Form.List
                name="posts"
                rules={[
                    {
                        validator: async (_, posts: unknown[] | undefined) => {
                            if (!posts?.length) throw new Error(words.no_post)
                        },
                    },
                ]}
            >
                {(rows, { add, remove }, { errors }) => (
                    <>
                        {rows.map(({ key, name }) => (
                            <div key={key} className="post_row">
                                <Form.Item name={[name, 'organization_id']} rules={required}>
                                    <OrganizationSelect
                                        placeholder={words.choose_organization}
                                        aria-label={words.post_organization(name + 1)}
                                    />
                                </Form.Item>
                                <Form.Item name={[name, 'role']} rules={required}>
                                    <Select<Role>
                                        placeholder={words.choose_role}
                                        aria-label={words.post_role(name + 1)}
                                        loading={roles.isLoading}
                                        options={offered.map((role) => ({ value: role, label: role_words.role[role] }))}
                                    />
                                </Form.Item>
                                <Button
                                    type="text"
                                    icon={<DeleteOutlined />}
                                    aria-label={words.remove_post(name + 1)}
                                    onClick={() => remove(name)}
                                />
                            </div>
                        ))}
                        <Form.ErrorList errors={errors} />
                        <Button type="dashed" block icon={<PlusOutlined />} disabled={rows.length >= 20} onClick={() => add({})}>
                            {words.add_post}
                        </Button>
                    </>
                )}
            </Form.List>
        </fieldset>
    )
}
