// What values of conditions and changes are called on the page.
import { useMemo } from 'react'
import { useNameOf } from '../../shared/i18n'
import { useCategoryPath, useChannels, useOrganizationName } from '../../shared/lookups'
import { useCommon } from '../../shared/words'
import { useAutomationWords } from './i18n'
import { useNamesOf, useStandardTerms } from './queries'

interface Option {
    value: string
    label: string
}

const options_of = (words: Record<string, string>): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }))

// The closed lists, by field.
export function useValueOptions(): (field: string) => Option[] {
    const words = useAutomationWords()
    const common = useCommon()
    const name_of = useNameOf()
    const { data: channels } = useChannels()
    const { data: terms } = useStandardTerms()
    return useMemo(() => {
        const named = (list: readonly { code: string; name_zh: string; name_en: string }[] = []) =>
            list.map((it) => ({ value: it.code, label: name_of(it) }))
        const lists: Record<string, Option[]> = {
            type: options_of(common.ticket_type), priority: options_of(common.priority), state: options_of(common.state),
            by: options_of(words.side), clock_level: options_of(words.level), channel: named(channels),
            segment: named(terms?.segments), class_code: named(terms?.classes), grade: named(terms?.grades),
        }
        return (field) => lists[field] ?? []
    }, [words, common, name_of, channels, terms])
}

// "category_id", "123" -> "Faults / Broadband". `ids` of people are asked for in one go.
export function useValueName(people: readonly string[] = []): (field: string, value: string) => string {
    const options = useValueOptions()
    const category_path = useCategoryPath()
    const organization_name = useOrganizationName()
    const { data: names } = useNamesOf(people)
    const common = useCommon()
    return (field, value) => {
        if (value === '' || value === '0') return common.none
        if (field === 'category_id') return category_path(value) || value
        if (field === 'organization_id') return organization_name(value) || value
        if (field === 'handler_id') return names?.find((it) => it.user_id === value)?.display_name ?? value
        return options(field).find((it) => it.value === value)?.label ?? value
    }
}
