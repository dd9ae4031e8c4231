import { Tag } from 'antd'
import type { Schemas } from '../../../api/types'
import { useLocale } from '../../../shared/i18n'
import { useKnowledgeWords } from '../i18n'
import { shownLanguage } from '../text'
import { Markdown } from '../../../shared/ui/Markdown'

interface Props {
    content: Pick<Schemas['ArticleContent'], 'zh' | 'en'>
    related: Schemas['CitedArticle'][]
    onOpen: (article_id: string) => void
}

export function ArticleText({ content, related, onOpen }: Props) {
    const words = useKnowledgeWords()
    const locale = useLocale()
    const language = shownLanguage(content, locale)
    const { summary, body } = content[language]
    return (
        <div lang={language}>
            {language !== (locale === 'en' ? 'en' : 'zh') && <Tag className="gap_below">{words.only_in(words.language[language === 'en' ? 'en' : 'zh-CN'])}</Tag>}
            {summary && <p className="knowledge_summary">{summary}</p>}
            <Markdown text={body} />
            {related.length > 0 && (
                <section aria-label={words.related}>
                    <h3>{words.related}</h3>
                    <ul className="knowledge_related">
                        {related.map((it) => (
                            <li key={it.article_id}>
                                <button type="button" className="knowledge_link" onClick={() => onOpen(it.article_id)}>
                                    {it.title}
                                </button>
                            </li>
                        ))}
                    </ul>
                </section>
            )}
        </div>
    )
}
