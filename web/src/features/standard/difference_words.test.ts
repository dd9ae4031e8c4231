import { expect, test } from 'vitest'
import { en, zh } from './difference_words'

// The standard we ship is the longest there is: whoever adds a part to it names the part here.
const [text = ''] = Object.values(import.meta.glob<string>('../../../../standards/telecom.toml', { query: '?raw', import: 'default', eager: true }))
const sections = [...new Set([...text.matchAll(/^\[\[?([a-z_]+)/gm)].map((it) => it[1] ?? ''))]
const sectionOf = (name: string) => text.split(/^(?=\[\[?[a-z_]+\]\]?$)/m).filter((part) => part.startsWith(`[${name}]`) || part.startsWith(`[[${name}]]`))
const fieldsOf = (name: string) => [...new Set(sectionOf(name).flatMap((part) => [...part.matchAll(/^([a-z_]+) = /gm)].map((it) => it[1] ?? '')))]

test.each([['zh', zh], ['en', en]] as const)('every part of our standard has a name in %s', (_, words) => {
    expect(sections.length).toBeGreaterThan(60)
    expect(sections.filter((it) => !(it in words.sections))).toEqual([])
})

test.each(['chat', 'chat_queue', 'call_queue', 'telephone', 'tone', 'tone_words', 'tone_phrase', 'tone_step', 'knowledge', 'term'])('every field of %s has a name', (section) => {
    expect(fieldsOf(section)).toContain(section === 'tone_words' ? 'words' : 'clause')
    for (const words of [zh, en]) expect(fieldsOf(section).filter((it) => !(it in words.fields))).toEqual([])
})
