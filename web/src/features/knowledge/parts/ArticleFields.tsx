import { Alert, DatePicker, Form, Input, Radio, Select, Tabs } from 'antd'
import { useDebounced } from '../../../shared/hooks/useDebounced'
import { CategorySelect } from '../../../shared/ui/TreeSelects'
import { useCommon } from '../../../shared/words'
import type { Draft } from '../draft'
import { useKnowledgeWords } from '../i18n'
import { useWording } from '../queries'
import type { ArticleWords, Language } from '../text'
import { Markdown } from '../../../shared/ui/Markdown'

const tags = { mode: 'tags' as const, maxCount: 30, tokenSeparators: [',', '，', '、'], open: false, suffixIcon: null }

export function ArticleFields({ is_new }: { is_new: boolean }) {
    const words = useKnowledgeWords()
    const common = useCommon()
    return (
        <>
            <section className="panel gap_below knowledge_fields">
                <Form.Item name="code" label={words.code} extra={words.code_hint} rules={[{ required: true, message: words.code_missing }]}>
                    <Input disabled={!is_new} maxLength={60} className="mono" />
                </Form.Item>
                <Form.Item name="category_id" label={words.category}>
                    <CategorySelect allowClear placeholder={common.optional} />
                </Form.Item>
                <Form.Item name="audience" label={words.audience_label}>
                    <Radio.Group options={(['customer', 'agent'] as const).map((value) => ({ value, label: words.audience[value] }))} />
                </Form.Item>
                <Form.Item name="keywords" label={words.keywords}>
                    <Select {...tags} />
                </Form.Item>
                <Form.Item name="synonyms" label={words.synonyms} extra={words.synonyms_hint}>
                    <Select {...tags} />
                </Form.Item>
                <Form.Item name="related" label={words.related_codes}>
                    <Select {...tags} />
                </Form.Item>
                <Form.Item name="training" label={words.training}>
                    <Input maxLength={60} allowClear placeholder={common.optional} />
                </Form.Item>
                <Form.Item name="valid_from" label={`${words.valid}: ${words.valid_from}`}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
                </Form.Item>
                <Form.Item name="valid_to" label={`${words.valid}: ${words.valid_to}`}>
                    <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
                </Form.Item>
            </section>
            <section className="panel">
                <Tabs
                    items={[
                        { key: 'zh', label: words.language['zh-CN'], forceRender: true, children: <LanguageFields language="zh" /> },
                        { key: 'en', label: words.language.en, forceRender: true, children: <LanguageFields language="en" /> },
                    ]}
                />
            </section>
        </>
    )
}

function LanguageFields({ language }: { language: Language }) {
    const words = useKnowledgeWords()
    const given = Form.useWatch<ArticleWords | undefined>(language)
    const body = useDebounced(given?.body ?? '')
    const text = [given?.title, given?.summary, given?.body].filter(Boolean).join('\n')
    return (
        <div className="knowledge_halves" lang={language}>
            <div>
                <Form.Item<Draft> name={[language, 'title']} label={words.title}>
                    <Input maxLength={200} />
                </Form.Item>
                <Form.Item<Draft> name={[language, 'summary']} label={words.summary}>
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
                </Form.Item>
                <Form.Item<Draft> name={[language, 'body']} label={words.body} extra={words.body_hint}>
                    <Input.TextArea autoSize={{ minRows: 12, maxRows: 30 }} />
                </Form.Item>
                <Wording text={text} language={language} />
            </div>
            <section aria-label={words.preview}>
                <h3>{words.preview}</h3>
                <Markdown text={body} />
            </section>
        </div>
    )
}

// 4.1.5: words that are not said to customers, with the better ones, while it is written.
function Wording({ text, language }: { text: string; language: Language }) {
    const words = useKnowledgeWords()
    const { data } = useWording(useDebounced(text, 600))
    if (text.trim() === '' || !data) return null
    if (data.length === 0) return <Alert type="success" showIcon title={words.wording_good} />
    return (
        <Alert
            type="warning"
            showIcon
            title={words.wording}
            description={
                <ul className="knowledge_related">
                    {data.map((it) => (
                        <li key={it.at}>{words.wording_line(it.said, language === 'en' ? it.better_en : it.better_zh)}</li>
                    ))}
                </ul>
            }
        />
    )
}
