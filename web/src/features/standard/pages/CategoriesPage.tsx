import { PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Grid } from 'antd'
import { useState } from 'react'
import { useCategories } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { Page } from '../../../shared/ui/Page'
import { CategoryForm } from '../components/CategoryForm'
import { CategoryTree } from '../components/CategoryTree'
import { useStandardWords } from '../i18n'
import '../standard.css'

type Opened = { kind: 'edit'; id: string } | { kind: 'add'; below: string | null }

export function CategoriesPage() {
    const words = useStandardWords()
    const categories = useCategories()
    const is_wide = Grid.useBreakpoint().lg ?? true
    const [opened, setOpened] = useState<Opened | null>(null)
    const find = (id: string | null) => categories.data?.find((it) => it.category_id === id) ?? null
    const edited = opened?.kind === 'edit' ? find(opened.id) : null
    const below = opened?.kind === 'add' ? find(opened.below) : null
    const close = () => setOpened(null)
    const is_form_open = opened !== null && (opened.kind === 'add' || edited !== null)
    const form = is_form_open && (
        <CategoryForm
            key={opened.kind === 'edit' ? opened.id : `below ${opened.below}`}
            category={edited}
            parent={below}
            onSaved={({ category_id }) => setOpened({ kind: 'edit', id: category_id })}
            onAddBelow={() => edited && setOpened({ kind: 'add', below: edited.category_id })}
            onCancel={close}
        />
    )
    const create = (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ kind: 'add', below: null })}>
            {words.new_root}
        </Button>
    )
    return (
        <Page title={words.categories} subtitle={words.categories_hint} actions={create}>
            <Loaded query={categories}>
                {(all) => (
                    <div className="tree_and_side">
                        <section className="panel" aria-label={words.categories}>
                            {all.length === 0 ? (
                                <EmptyHint title={words.no_categories} hint={words.no_categories_hint} />
                            ) : (
                                <CategoryTree
                                    items={all}
                                    selected={opened?.kind === 'edit' ? opened.id : (opened?.below ?? undefined)}
                                    onSelect={(id) => setOpened({ kind: 'edit', id })}
                                />
                            )}
                        </section>
                        {is_wide ? (
                            <section className="panel category_side">
                                {form || <EmptyHint title={words.choose_one} hint={words.choose_one_hint} />}
                            </section>
                        ) : (
                            <Drawer open={is_form_open} onClose={close} size={520} title={words.categories} destroyOnHidden>
                                {form}
                            </Drawer>
                        )}
                    </div>
                )}
            </Loaded>
        </Page>
    )
}
