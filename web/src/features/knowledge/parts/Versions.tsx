import { Button, Collapse } from 'antd'
import { useState } from 'react'
import { Loaded } from '../../../shared/ui/Loaded'
import { Time } from '../../../shared/ui/Time'
import { useCommon } from '../../../shared/words'
import { useKnowledgeWords } from '../i18n'
import { useRevision, useRevisions } from '../queries'
import { StateOf } from './ArticleTable'
import { Difference } from './Difference'

// Every version, each with what it changed.
export function Versions({ article_id }: { article_id: string }) {
    const words = useKnowledgeWords()
    const common = useCommon()
    const [open, setOpen] = useState<string[]>([])
    const revisions = useRevisions(article_id)
    return (
        <section className="panel" aria-label={words.history}>
            <h2>{words.history}</h2>
            <Loaded query={revisions}>
                {({ pages }) => (
                    <Collapse
                        ghost
                        activeKey={open}
                        onChange={setOpen}
                        items={pages
                            .flatMap((it) => it.items)
                            .map((it) => ({
                                key: String(it.number),
                                label: (
                                    <span className="row">
                                        {words.version(it.number)} <StateOf state={it.state} />
                                        <span className="quiet small">
                                            {it.author_name} <Time at={it.changed_at} /> {it.note}
                                        </span>
                                    </span>
                                ),
                                children: <Change article_id={article_id} number={it.number} />,
                            }))}
                    />
                )}
            </Loaded>
            {revisions.hasNextPage && (
                <Button type="text" block onClick={() => void revisions.fetchNextPage()}>
                    {common.load_more}
                </Button>
            )}
        </section>
    )
}

function Change({ article_id, number }: { article_id: string; number: number }) {
    const words = useKnowledgeWords()
    const now = useRevision(article_id, number)
    const before = useRevision(article_id, number - 1)
    return (
        <>
            <div className="quiet small">{number === 1 ? words.first_version : words.compare}</div>
            <Loaded query={now}>
                {(after) => (number === 1 ? <Difference before={null} after={after.content} /> : <Loaded query={before}>{(it) => <Difference before={it.content} after={after.content} />}</Loaded>)}
            </Loaded>
        </>
    )
}
