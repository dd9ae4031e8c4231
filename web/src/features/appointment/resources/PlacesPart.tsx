import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select, Switch, Table, Tag } from 'antd'
import { useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { OrganizationSelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import { useBookingWords } from '../i18n'
import { usePlaces } from '../queries'
import { PositionFields, positionOf, type PositionValues, positionValues } from './PositionFields'
import { type Place, type Resource, useCalendars, useSavePlace, useWindows } from './queries'
import { ResourceDialog } from './ResourceDialog'
import { SaveDialog } from './SaveDialog'

export function PlacesPart() {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const organization_name = useOrganizationName()
    const [edited, setEdited] = useState<Place | 'new' | null>(null)
    const places = usePlaces()
    return (
        <>
            <div className="row gap_below">
                <span className="grow" />
                <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                    {words.add_place}
                </Button>
            </div>
            <Loaded query={places}>
                {(items) =>
                    items.length === 0 ? (
                        <EmptyHint title={words.no_place} hint={words.no_place_hint} />
                    ) : (
                        <ul className="booking_cards">
                            {items.map((it) => (
                                <li key={it.place_id} className="booking_card">
                                    <div className="row">
                                        <strong>{name_of(it)}</strong>
                                        <span className="quiet mono">{it.code}</span>
                                        {!it.is_active && <Tag>{words.inactive}</Tag>}
                                        <span className="grow" />
                                        <Button size="small" aria-label={`${common.edit}：${name_of(it)}`} onClick={() => setEdited(it)}>
                                            {common.edit}
                                        </Button>
                                    </div>
                                    <div className="quiet small">
                                        {[it.address, organization_name(it.organization_id)].filter(Boolean).join(' · ')}
                                    </div>
                                    <Windows place={it} />
                                </li>
                            ))}
                        </ul>
                    )
                }
            </Loaded>
            {edited && <PlaceDialog place={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
        </>
    )
}

function Windows({ place }: { place: Place }) {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const windows = useWindows(place.place_id)
    const [edited, setEdited] = useState<Resource | 'new' | null>(null)
    return (
        <section aria-label={`${words.windows}：${name_of(place)}`}>
            <div className="row">
                <h3>{words.windows}</h3>
                <Button size="small" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                    {words.add_window}
                </Button>
            </div>
            <Loaded query={windows}>
                {(items) =>
                    items.length === 0 ? (
                        <div className="quiet small">{words.no_windows}</div>
                    ) : (
                        <Table<Resource>
                            rowKey="resource_id"
                            size="small"
                            pagination={false}
                            showHeader={false}
                            dataSource={items}
                            columns={[
                                { key: 'code', width: 80, render: (_, it) => <span className="mono">{it.code}</span> },
                                { key: 'name', render: (_, it) => <>{it.name} {!it.is_active && <Tag>{words.inactive}</Tag>}</> },
                                {
                                    key: 'edit', width: 80,
                                    render: (_, it) => (
                                        <Button size="small" aria-label={`${common.edit}：${it.name}`} onClick={() => setEdited(it)}>
                                            {common.edit}
                                        </Button>
                                    ),
                                },
                            ]}
                        />
                    )
                }
            </Loaded>
            {edited && <ResourceDialog resource={edited === 'new' ? null : edited} place_id={place.place_id} onClose={() => setEdited(null)} />}
        </section>
    )
}

interface Values extends PositionValues {
    code: string
    name_zh: string
    name_en: string
    organization_id?: string | null
    calendar?: string
    address: string
    is_active: boolean
}

function PlaceDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
    const words = useBookingWords()
    const common = useCommon()
    const name_of = useNameOf()
    const [form] = Form.useForm<Values>()
    const save = useSavePlace()
    const { data: calendars = [] } = useCalendars()
    const required = [{ required: true, message: common.required }]
    const text = [{ required: true, whitespace: true, message: common.required }]
    return (
        <SaveDialog<Values>
            title={place ? `${words.edit_place} · ${name_of(place)}` : words.add_place}
            form={form}
            initial={{
                code: place?.code ?? '',
                name_zh: place?.name_zh ?? '',
                name_en: place?.name_en ?? '',
                organization_id: place?.organization_id ?? null,
                ...(place && { calendar: place.calendar }),
                address: place?.address ?? '',
                is_active: place?.is_active ?? true,
                ...positionValues(place?.position ?? null),
            }}
            save={({ organization_id, calendar, latitude_e5, longitude_e5, ...rest }) =>
                save.mutateAsync({
                    place_id: place?.place_id ?? null,
                    version: place?.version ?? 0,
                    organization_id: organization_id ?? '',
                    calendar: calendar ?? '',
                    ...rest,
                    ...positionOf({ latitude_e5, longitude_e5 }),
                })
            }
            is_pending={save.isPending}
            onClose={onClose}
        >
            <Form.Item name="code" label={words.code} rules={text}>
                <Input maxLength={40} />
            </Form.Item>
            <Form.Item name="name_zh" label={words.name_zh} rules={text}>
                <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="name_en" label={words.name_en} rules={text}>
                <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="organization_id" label={words.organization} rules={required}>
                <OrganizationSelect />
            </Form.Item>
            <Form.Item name="calendar" label={words.calendar} rules={required}>
                <Select options={calendars.map((it) => ({ value: it.code, label: name_of(it) }))} />
            </Form.Item>
            <Form.Item name="address" label={words.address} rules={text}>
                <Input maxLength={200} />
            </Form.Item>
            <PositionFields label={words.position_of_place} />
            <Form.Item name="is_active" label={words.is_active} valuePropName="checked">
                <Switch />
            </Form.Item>
        </SaveDialog>
    )
}
