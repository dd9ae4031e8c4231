import { ArrowDownOutlined, ArrowUpOutlined, HistoryOutlined, PlusOutlined } from '@ant-design/icons'
import { App, Button, Switch, Table, type TableColumnsType, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useLocale } from '../../../shared/i18n'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { showProblem } from '../../../shared/ui/problems'
import { Time } from '../../../shared/ui/Time'
import '../automation.css'
import { moved } from '../draft'
import { useAutomationWords } from '../i18n'
import { type Rule, useAddExample, useOrderRules, useRules, useSwitchRule, useVocabulary } from '../queries'

export function RulesPage() {
    const words = useAutomationWords()
    const rules = useRules()
    const columns = useColumns(rules.data ?? [])
    const actions = (
        <>
            <Link to="/automation/runs">
                <Button icon={<HistoryOutlined />}>{words.runs}</Button>
            </Link>
            <Link to="/automation/rules/new">
                <Button type="primary" icon={<PlusOutlined />}>
                    {words.new_rule}
                </Button>
            </Link>
        </>
    )
    return (
        <Page title={words.automation} subtitle={words.automation_hint} actions={actions}>
            <Loaded query={rules}>
                {(all) =>
                    all.length === 0 ? (
                        <Examples />
                    ) : (
                        <Table<Rule>
                            className="automation_table"
                            size="middle"
                            rowKey="rule_id"
                            columns={columns}
                            dataSource={all}
                            pagination={false}
                            scroll={{ x: 860 }}
                        />
                    )
                }
            </Loaded>
        </Page>
    )
}

function Examples() {
    const words = useAutomationWords()
    const is_english = useLocale() === 'en'
    const { message } = App.useApp()
    const navigate = useNavigate()
    const vocabulary = useVocabulary()
    const add = useAddExample()
    return (
        <section className="panel">
            <EmptyHint title={words.no_rules} hint={words.no_rules_hint} />
            <Loaded query={vocabulary}>
                {({ examples }) => (
                    <ul className="automation_examples">
                        {examples.map((it) => (
                            <li key={it.example} className="automation_example">
                                <h3>{is_english ? it.name_en : it.name_zh}</h3>
                                <p>{is_english ? it.description_en : it.description_zh}</p>
                                <Button
                                    aria-label={`${words.add_example}: ${is_english ? it.name_en : it.name_zh}`}
                                    loading={add.isPending && add.variables === it.example}
                                    onClick={() =>
                                        add.mutate(it.example, {
                                            onSuccess: (rule) => navigate(`/automation/rules/${rule.rule_id}`),
                                            onError: (error) => showProblem(error, message),
                                        })
                                    }
                                >
                                    {words.add_example}
                                </Button>
                            </li>
                        ))}
                    </ul>
                )}
            </Loaded>
        </section>
    )
}

function useColumns(all: readonly Rule[]): TableColumnsType<Rule> {
    const words = useAutomationWords()
    const organization_name = useOrganizationName()
    const { message } = App.useApp()
    const turn = useSwitchRule()
    const order = useOrderRules()
    const counted_max = useVocabulary().data?.runs_counted_max ?? 1000
    const move = (rule: Rule, by: -1 | 1) =>
        order.mutate(moved(all, all.indexOf(rule), by).map((it) => it.rule_id), {
            onError: (error) => showProblem(error, message),
        })
    const set = (rule: Rule, is_active: boolean) =>
        turn.mutate({ rule_id: rule.rule_id, version: rule.version, is_active }, {
            onSuccess: () => void message.success((is_active ? words.switched_on : words.switched_off)(rule.name)),
            onError: (error) => showProblem(error, message),
        })
    return [
        {
            title: words.order,
            key: 'order',
            width: 92,
            render: (_, rule, at) => (
                <span className="automation_order">
                    <Button
                        type="text"
                        size="small"
                        icon={<ArrowUpOutlined />}
                        aria-label={words.move_up(rule.name)}
                        disabled={at === 0 || order.isPending}
                        onClick={() => move(rule, -1)}
                    />
                    <Button
                        type="text"
                        size="small"
                        icon={<ArrowDownOutlined />}
                        aria-label={words.move_down(rule.name)}
                        disabled={at === all.length - 1 || order.isPending}
                        onClick={() => move(rule, 1)}
                    />
                </span>
            ),
        },
        {
            title: words.name,
            key: 'name',
            render: (_, rule) => (
                <>
                    <Link to={`/automation/rules/${rule.rule_id}`}>{rule.name}</Link>
                    <div className="quiet small">{rule.description}</div>
                </>
            ),
        },
        {
            title: words.when,
            key: 'when',
            width: 190,
            render: (_, rule) => <Summary rule={rule} />,
        },
        { title: words.unit, key: 'unit', width: 130, render: (_, rule) => organization_name(rule.organization_id) },
        {
            title: words.count_runs,
            key: 'runs',
            width: 170,
            render: (_, rule) => (
                <>
                    <Link to={`/automation/runs?rule_id=${rule.rule_id}`}>
                        {rule.runs >= counted_max ? `${counted_max - 1}+` : rule.runs}
                    </Link>
                    {rule.last_run_at && (
                        <div className="quiet small">
                            {words.last_run} <Time at={rule.last_run_at} age />
                        </div>
                    )}
                    <div>
                        {rule.refused > 0 && <Tag color="gold">{words.count_refused(rule.refused)}</Tag>}
                        {rule.loops > 0 && <Tag color="red">{words.count_loops(rule.loops)}</Tag>}
                    </div>
                </>
            ),
        },
        {
            title: words.active,
            key: 'active',
            width: 80,
            render: (_, rule) => (
                <Switch
                    checked={rule.is_active}
                    aria-label={`${words.active}: ${rule.name}`}
                    loading={turn.isPending && turn.variables.rule_id === rule.rule_id}
                    onChange={(is_active) => set(rule, is_active)}
                />
            ),
        },
    ]
}

function Summary({ rule: { definition } }: { rule: Rule }) {
    const words = useAutomationWords()
    const schedule = definition.schedule
    const when =
        schedule === null
            ? definition.events.map((it) => words.event[it] ?? it).join(' / ')
            : schedule.daily_at
              ? `${words.schedule_kind.daily_at} ${schedule.daily_at}`
              : schedule.held_for
                ? `${words.schedule_kind.held_for} ${schedule.held_for}`
                : `${words.schedule_kind.every} ${schedule.every ?? ''}`
    return (
        <>
            {when}
            <div className="quiet small">{definition.actions.map((it) => words.action[it.kind]).join(' · ')}</div>
        </>
    )
}
