import { Alert, App, Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCan } from '../../../api/session'
import { useLocale } from '../../../shared/i18n'
import { offerReply } from '../../../shared/reply_text'
import { Loaded } from '../../../shared/ui/Loaded'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'
import { type Article, useArticle, useDeed } from '../queries'
import { plainText, shownLanguage } from '../text'
import { ArticleText } from './ArticleText'
import { MustReadBanner } from './MustReadBanner'
import { Vote } from './Vote'

interface Props {
    article_id: string | null
    ticket_id?: string
    onClose: () => void
    onOffer?: (text: string) => void // where a reply is written that is not a ticket's
}

// An article beside whatever the agent is doing.
export function ArticleDrawer({ article_id, ticket_id = '', onClose, onOffer }: Props) {
    const [shown, setShown] = useState(article_id)
    useEffect(() => setShown(article_id), [article_id])
    const article = useArticle(shown ?? '', ticket_id)
    const { mutate: note } = useDeed(false)
    useEffect(() => {
        if (shown) note({ article_id: shown, deed: 'view' })
    }, [shown, note])
    const locale = useLocale()
    const content = article.data?.shown.content
    const title = content ? content[shownLanguage(content, locale)].title : ''
    return (
        <Drawer open={article_id !== null} onClose={onClose} size={560} title={title}>
            {shown && <Loaded query={article}>{(it) => <Content article={it} ticket_id={ticket_id} onOpen={setShown} onClose={onClose} {...(onOffer && { onOffer })} />}</Loaded>}
        </Drawer>
    )
}

interface ContentProps {
    article: Article
    ticket_id: string
    onOpen: (id: string) => void
    onClose: () => void
    onOffer?: (text: string) => void
}

function Content({ article, ticket_id, onOpen, onClose, onOffer }: ContentProps) {
    const words = useKnowledgeWords()
    const locale = useLocale()
    const navigate = useNavigate()
    const can = useCan()
    const { message } = App.useApp()
    const deed = useDeed(false)
    const { content } = article.shown
    const { summary, body } = content[shownLanguage(content, locale)]
    const use = () =>
        deed.mutate(
            { article_id: article.article_id, deed: 'use', ticket_id },
            { onSuccess: () => void message.success(words.used_thanks), onError: (error) => showProblem(error, message) },
        )
    const copy = () => {
        const text = plainText([summary, body].filter(Boolean).join('\n\n'))
        if (onOffer) onOffer(text)
        else offerReply(ticket_id, text)
        void message.success(words.copied_to_reply)
        onClose()
    }
    return (
        <>
            <div className="row gap_below">
                {(ticket_id || onOffer) && can('ticket_handle') && content.audience === 'customer' && (
                    <Button type="primary" size="small" onClick={copy}>
                        {words.copy_to_reply}
                    </Button>
                )}
                {ticket_id && (
                    <Button size="small" disabled={article.is_used} loading={deed.isPending} onClick={use}>
                        {article.is_used ? words.used : words.mark_used}
                    </Button>
                )}
                <Button size="small" type="text" onClick={() => void navigate(`/knowledge/articles/${article.article_id}`)}>
                    {words.open}
                </Button>
            </div>
            {article.is_expired && <Alert type="warning" showIcon title={words.expired} className="gap_below" />}
            {article.must_read && <MustReadBanner own={article.must_read} />}
            <ArticleText content={content} related={article.related} onOpen={onOpen} />
            <Vote article_id={article.article_id} />
        </>
    )
}
