import { EditOutlined } from '@ant-design/icons'
import { Badge, Button, Progress, Table, type TableColumnsType, Tag, Tooltip } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useCan } from '../../../api/session'
import { useLocale } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useDutyWords } from '../i18n'
import { type Person, usePeople, useStandardSkills } from '../queries'
import { PersonDialog } from './PersonDialog'
import { status_of } from './PresenceSwitch'

export function PeopleTable({ organization_id }: { organization_id: string | null }) {
    const words = useDutyWords()
    const common = useCommon()
    const can = useCan()
    const people = usePeople(organization_id)
    const [edited, setEdited] = useState<string | null>(null)
    const columns = useColumns(can('ticket_assign') ? setEdited : null)
    return (
        <Loaded query={people}>
            {({ pages }) => {
                const items = pages.flatMap((page) => page.items)
                if (items.length === 0) return <EmptyHint title={words.nobody} hint={words.nobody_hint} />
                const person = items.find((it) => it.user_id === edited)
                return (
                    <section className="panel">
                        <Table<Person>
                            rowKey="user_id"
                            size="small"
                            pagination={false}
                            scroll={{ x: 760 }}
                            dataSource={items}
                            columns={columns}
                        />
                        {people.hasNextPage && (
                            <Button size="small" loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
                                {common.load_more}
                            </Button>
                        )}
                        {person && <PersonDialog person={person} onClose={() => setEdited(null)} />}
                    </section>
                )
            }}
        </Loaded>
    )
}

function useColumns(onEdit: ((user_id: string) => void) | null): TableColumnsType<Person> {
    const words = useDutyWords()
    const organization_name = useOrganizationName()
    return [
        {
            title: words.name,
            key: 'name',
            width: 170,
            render: (_, person) => (
                <>
                    {person.display_name}
                    <div className="quiet small">{[...new Set(person.organization_ids.map(organization_name))].join('、')}</div>
                </>
            ),
        },
        {
            title: words.state,
            key: 'presence',
            width: 130,
            render: (_, person) => (
                <>
                    <Badge status={status_of[person.presence]} text={words.presence[person.presence]} />
                    {person.since && (
                        <div className="quiet small">
                            <Time at={person.since} age />
                        </div>
                    )}
                </>
            ),
        },
        {
            title: words.shift,
            key: 'shift',
            width: 130,
            render: (_, person) =>
                person.shift ? words.on_shift(dayjs(person.shift.ends_at).format('HH:mm')) : <span className="quiet">{words.off_shift}</span>,
        },
        { title: words.load, key: 'load', width: 160, render: (_, person) => <Load person={person} /> },
        { title: words.skills, key: 'skills', render: (_, person) => <Skills person={person} /> },
        ...(onEdit
            ? [
                  {
                      title: '',
                      key: 'edit',
                      width: 90,
                      render: (_: unknown, person: Person) => (
                          <Button
                              size="small"
                              icon={<EditOutlined />}
                              aria-label={`${words.edit} · ${words.edit_person(person.display_name)}`}
                              onClick={() => onEdit(person.user_id)}
                          >
                              {words.edit}
                          </Button>
                      ),
                  },
              ]
            : []),
    ]
}

function Load({ person }: { person: Person }) {
    const words = useDutyWords()
    if (person.capacity === 0) return <span className="quiet">{words.apart}</span>
    const is_full = person.load >= person.capacity
    return (
        <span className="row duty_load">
            <Progress
                percent={Math.min(100, (100 * person.load) / person.capacity)}
                showInfo={false}
                size="small"
                status={is_full ? 'exception' : 'normal'}
                aria-label={words.load_of(person.display_name)}
            />
            <span className="mono">
                {person.load} / {person.capacity}
            </span>
        </span>
    )
}

function Skills({ person }: { person: Person }) {
    const words = useDutyWords()
    const locale = useLocale()
    const { data } = useStandardSkills()
    if (person.skills.length === 0) return <span className="quiet">{words.no_skills}</span>
    return (
        <span className="duty_skills">
            {person.skills.map((it) => {
                const known = data?.find((one) => one.code === it.skill)
                const name = known ? (locale === 'en' ? known.name_en : known.name_zh) : it.skill
                const is_over = it.valid_until !== null && dayjs(it.valid_until).isBefore(dayjs())
                const day = it.valid_until && dayjs(it.valid_until).format('YYYY-MM-DD')
                return (
                    <Tooltip key={it.skill} title={day ? (is_over ? words.expired(day) : `${words.valid_until} ${day}`) : words.no_end}>
                        <Tag color={is_over ? 'red' : it.level === 3 ? 'geekblue' : it.level === 2 ? 'blue' : 'default'}>
                            {name} · {is_over && day ? words.expired(day) : words.level[it.level]}
                        </Tag>
                    </Tooltip>
                )
            })}
        </span>
    )
}
