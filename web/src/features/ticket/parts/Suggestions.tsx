import { Button, Form, Tooltip } from 'antd'
import { Link } from 'react-router'
import { useNameOf } from '../../../shared/i18n'
import { useCategories } from '../../../shared/lookups'
import { StateTag } from '../../../shared/ui/StateTag'
import { useTicketWords } from '../i18n'
import { percentOf, type Suggestions, useSuggestions } from '../suggestions'
import type { Picked } from './CustomerPick'

function useDraftSuggestions() {
    const title = Form.useWatch<string | undefined>('title') ?? ''
    const description = Form.useWatch<string | undefined>('description') ?? ''
    const customer = Form.useWatch<Picked | null | undefined>('customer')
    return useSuggestions({ title, description, customer_id: customer?.customer_id ?? '' })
}

// Never chosen for anybody: a click takes one, and what was chosen already is not offered again.
export function CategorySuggestions() {
    const form = Form.useFormInstance()
    const chosen = Form.useWatch<string | undefined>('category_id')
    const found = useDraftSuggestions()
    const name_of = useNameOf()
    const { data: categories } = useCategories()
    const chips = (found?.categories ?? [])
        .filter((it) => it.category_id !== chosen)
        .flatMap(({ category_id, confidence }) => {
            const category = categories?.find((it) => it.category_id === category_id)
            return category ? [{ category_id, confidence, name: name_of(category) }] : []
        })
    return <CategoryChips chips={chips} onTake={(category_id) => form.setFieldValue('category_id', category_id)} />
}

export interface Chip {
    category_id: string
    confidence: number
    name: string
}

export function CategoryChips({ chips, onTake }: { chips: Chip[]; onTake: (category_id: string) => void }) {
    const words = useTicketWords()
    if (chips.length === 0) return null
    return (
        <div className="suggestions" role="group" aria-label={words.suggested_category}>
            <Tooltip title={words.suggested_hint}>
                <span className="quiet">{words.suggested_category}</span>
            </Tooltip>
            {chips.map(({ category_id, confidence, name }) => (
                <Button
                    key={category_id}
                    size="small"
                    shape="round"
                    onClick={() => onTake(category_id)}
                    aria-label={words.take_category(name, percentOf(confidence))}
                >
                    {name} {percentOf(confidence)} %
                </Button>
            ))}
        </div>
    )
}

export function DuplicateCandidates() {
    const found = useDraftSuggestions()
    return <DuplicateList duplicates={found?.duplicates ?? []} />
}

export function DuplicateList({ duplicates }: { duplicates: Suggestions['duplicates'] }) {
    const words = useTicketWords()
    if (duplicates.length === 0) return null
    return (
        <section className="duplicates" aria-label={words.same_matter}>
            <div className="quiet">{words.same_matter}</div>
            <ul>
                {duplicates.map((it) => (
                    <li key={it.ticket_id}>
                        <Link to={`/tickets/${it.ticket_id}`}>
                            {it.code} {it.title}
                        </Link>
                        <StateTag state={it.state} />
                        <span className="quiet">
                            {words.percent_similar(percentOf(it.similarity))}
                            {it.is_same_customer && ` · ${words.of_this_customer}`}
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    )
}
