import { PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Grid } from 'antd'
import { useState } from 'react'
import { useOrganizations } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { OrganizationForm } from '../components/OrganizationForm'
import { OrganizationTree } from '../components/OrganizationTree'
import { useIdentityWords } from '../i18n'
import '../identity.css'

type Opened = { kind: 'edit'; id: string } | { kind: 'add'; below: string | null }

export function OrganizationsPage() {
    const words = useIdentityWords()
    const organizations = useOrganizations()
    const is_wide = Grid.useBreakpoint().lg ?? true
    const [opened, setOpened] = useState<Opened | null>(null)
    const items = organizations.data ?? []
    const find = (id: string | null) => items.find((it) => it.organization_id === id) ?? null
    const edited = opened?.kind === 'edit' ? find(opened.id) : null
    const below = opened?.kind === 'add' ? find(opened.below) : null
    const close = () => setOpened(null)
    const is_form_open = opened !== null && (opened.kind === 'add' || edited !== null)
    const form = is_form_open && (
        <OrganizationForm
            key={opened.kind === 'edit' ? opened.id : `below ${opened.below}`}
            organization={edited}
            parent={below}
            onSaved={({ organization_id }) => setOpened({ kind: 'edit', id: organization_id })}
            onAddBelow={() => edited && setOpened({ kind: 'add', below: edited.organization_id })}
            onCancel={close}
        />
    )
    return (
        <Page title={words.organizations} subtitle={words.organizations_hint}>
            <Loaded query={organizations}>
                {(all) =>
                    all.length === 0 && !is_form_open ? (
                        <div className="panel">
                            <EmptyHint title={words.no_organizations} hint={words.no_organizations_hint}>
                                <Button
                                    type="primary"
                                    icon={<PlusOutlined />}
                                    onClick={() => setOpened({ kind: 'add', below: null })}
                                >
                                    {words.new_root}
                                </Button>
                            </EmptyHint>
                        </div>
                    ) : (
                        <div className="tree_and_form">
                            <section className="panel" aria-label={words.organizations}>
                                <OrganizationTree
                                    items={all}
                                    selected={opened?.kind === 'edit' ? opened.id : (opened?.below ?? undefined)}
                                    onSelect={(id) => setOpened({ kind: 'edit', id })}
                                />
                            </section>
                            {is_wide ? (
                                <section className="panel side_form">
                                    {form || <EmptyHint title={words.choose_one} hint={words.choose_one_hint} />}
                                </section>
                            ) : (
                                <Drawer open={is_form_open} onClose={close} size={520} title={words.organizations} destroyOnHidden>
                                    {form}
                                </Drawer>
                            )}
                        </div>
                    )
                }
            </Loaded>
        </Page>
    )
}
