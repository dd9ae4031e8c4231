import { Button, Drawer } from 'antd'
import { useOrganizationName } from '../../../shared/lookups'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useContactWords } from '../i18n'
import { type Completeness, type Contact, useContactsOfType } from '../queries'
import { ContactEntry } from './ContactEntry'

type Line = Completeness['lines'][number]

const isOf = (line: Line) => (it: Contact) =>
    it.amended_by_id === null && it.organization_id === line.organization_id && it.missing.join() === line.missing.join()

// 4.3.5: from a count of the report to the records behind it, so that somebody can complete them.
export function LackingDrawer({ line, from, to, onClose }: { line: Line; from: string; to: string; onClose: () => void }) {
    const words = useContactWords()
    const unit_name = useOrganizationName()
    const contacts = useContactsOfType(line.type, from, to)
    const title = `${unit_name(line.organization_id)} · ${words.missing(line.missing.map((it) => words.field[it]).join('、'))}`
    return (
        <Drawer open size={640} title={title} onClose={onClose}>
            <Loaded query={contacts}>
                {({ pages }) => {
                    const found = pages.flatMap((it) => it.items).filter(isOf(line))
                    return (
                        <>
                            <p className="quiet small">{words.found_of(found.length, line.count)}</p>
                            {found.length === 0 && !contacts.hasNextPage && <EmptyHint title={words.none_found} hint={words.none_found_hint} />}
                            <ul className="contact_list">
                                {found.map((it) => (
                                    <ContactEntry key={it.contact_id} contact={it} is_of_ticket={false} names_customer />
                                ))}
                            </ul>
                            {contacts.hasNextPage && found.length < line.count && (
                                <Button block loading={contacts.isFetchingNextPage} onClick={() => void contacts.fetchNextPage()}>
                                    {words.look_further}
                                </Button>
                            )}
                        </>
                    )
                }}
            </Loaded>
        </Drawer>
    )
}
