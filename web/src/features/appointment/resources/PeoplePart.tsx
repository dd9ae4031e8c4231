import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select, Switch, Table, Tag } from 'antd'
import { useState } from 'react'
import { useLocale } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { StaffSelect } from '../../../shared/ui/StaffSelect'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { PositionFields, positionOf, type PositionValues, positionValues } from './PositionFields'
import { type Bookable, useBookable, useSavePerson, useSkillNames } from './queries'
import { SaveDialog } from './SaveDialog'

export function PeoplePart() {
    const words = useBookingWords()
    const common = useCommon()
    const is_english = useLocale() === 'en'
    const organization_name = useOrganizationName()
    const [organization_id, setOrganization] = useState<string | null>(null)
    const [edited, setEdited] = useState<Bookable | 'new' | null>(null)
    const people = useBookable(organization_id)
    const { data: skills = [] } = useSkillNames()
    const skill_name = (code: string) => {
        const found = skills.find((it) => it.code === code)
        return found ? (is_english ? found.name_en : found.name_zh) : code
    }
    return (
        <>
            <div className="row gap_below">
                <div style={{ width: 240 }}>
                    <OrganizationSelect allowClear aria-label={words.unit_any} placeholder={words.unit_any} value={organization_id} onChange={setOrganization} />
                </div>
                <span className="grow" />
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                    {words.add_person}
                </Button>
            </div>
            <Loaded query={people}>
                {({ pages }) => {
                    const items = pages.flatMap((it) => it.items)
                    if (items.length === 0) return <EmptyHint title={words.no_bookable} hint={words.no_bookable_hint} />
                    return (
                        <>
                            <Table<Bookable>
                                rowKey="user_id"
                                size="small"
                                pagination={false}
                                scroll={{ x: 820 }}
                                dataSource={items}
                                columns={[
                                    {
                                        title: words.person, key: 'name',
                                        render: (_, it) => (
                                            <>
                                                {it.name} {!it.is_active && <Tag>{words.inactive}</Tag>}
                                            </>
                                        ),
                                    },
                                    { title: words.organization, key: 'unit', render: (_, it) => organization_name(it.organization_id) },
                                    { title: words.districts, key: 'districts', render: (_, it) => it.districts.join('、') || words.everywhere },
                                    { title: words.skills, key: 'skills', render: (_, it) => it.skills.map((one) => skill_name(one.skill)).join('、') },
                                    {
                                        title: words.position, key: 'position', width: 160,
                                        render: (_, it) => it.position && <span className="mono small">{it.position.latitude}, {it.position.longitude}</span>,
                                    },
                                    {
                                        title: '', key: 'edit', width: 80,
                                        render: (_, it) => (
                                            <Button size="small" aria-label={`${common.edit}：${it.name}`} onClick={() => setEdited(it)}>
                                                {common.edit}
                                            </Button>
                                        ),
                                    },
                                ]}
                            />
                            {people.hasNextPage && (
                                <Button size="small" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                                    {common.load_more}
                                </Button>
                            )}
                        </>
                    )
                }}
            </Loaded>
            {edited && <PersonDialog person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
        </>
    )
}

interface Values extends PositionValues {
    user_id?: string | null
    organization_id?: string | null
    districts: string[]
    is_active: boolean
}

function PersonDialog({ person, onClose }: { person: Bookable | null; onClose: () => void }) {
    const words = useBookingWords()
    const common = useCommon()
    const [form] = Form.useForm<Values>()
    const save = useSavePerson()
    const required = [{ required: true, message: common.required }]
    return (
        <SaveDialog<Values>
            title={person ? `${words.edit_person} · ${person.name}` : words.add_person}
            form={form}
            initial={{
                organization_id: person?.organization_id ?? null,
                districts: person?.districts ?? [],
                is_active: person?.is_active ?? true,
                ...positionValues(person?.position ?? null),
            }}
            save={({ user_id, organization_id, districts, is_active, ...position }) =>
                save.mutateAsync({
                    user_id: person?.user_id ?? user_id ?? '',
                    organization_id: organization_id ?? '',
                    districts,
                    is_active,
                    version: person?.version ?? 0,
                    ...positionOf(position),
                })
            }
            is_pending={save.isPending}
            onClose={onClose}
        >
            {!person && (
                <Form.Item name="user_id" label={words.person} rules={required}>
                    <StaffSelect />
                </Form.Item>
            )}
            <Form.Item name="organization_id" label={words.organization} rules={required}>
                <OrganizationSelect />
            </Form.Item>
            <Form.Item name="districts" label={words.districts} extra={words.districts_hint}>
                <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、']} maxCount={50} />
            </Form.Item>
            <PositionFields label={words.position} />
            <Form.Item name="is_active" label={words.is_active} valuePropName="checked">
                <Switch />
            </Form.Item>
        </SaveDialog>
    )
}
