import { CheckCircleOutlined, ExclamationCircleOutlined, LoadingOutlined } from '@ant-design/icons'
import { Badge } from 'antd'
import { useLocale } from '../../../shared/i18n'
import type { Editing } from '../use_editing'
import type { Problem } from '../version_queries'
import { useVersionWords } from '../version_words'

type Props = Pick<Editing, 'problems' | 'is_checking' | 'is_check_failed'> & { onJump: (line: number) => void }

export function ProblemList({ problems, is_checking, is_check_failed, onJump }: Props) {
    const words = useVersionWords()
    const is_english = useLocale() === 'en'
    const sound = is_check_failed ? (
        <>
            <ExclamationCircleOutlined /> {words.check_failed}
        </>
    ) : (
        <>
            <CheckCircleOutlined className="clause_yes" /> {words.no_problems}
        </>
    )
    return (
        <section className="problems" aria-label={words.problems}>
            <p className="problems_head" role="status">
                {problems.length > 0 && (
                    <>
                        <strong>{words.problems}</strong> <Badge count={problems.length} overflowCount={999} />
                    </>
                )}
                {problems.length === 0 && !is_checking && <span>{sound}</span>}
                {is_checking && (
                    <span className="quiet">
                        <LoadingOutlined /> {words.checking}
                    </span>
                )}
            </p>
            {problems.length > 0 && (
                <ul className="problems_list" tabIndex={0} aria-label={words.problems}>
                    {problems.map((it, at) => (
                        <li key={`${it.line} ${it.path} ${at}`}>
                            <ProblemLine problem={it} text={is_english ? it.text_en : it.text_zh} onJump={onJump} />
                        </li>
                    ))}
                </ul>
            )}
        </section>
    )
}

function ProblemLine({ problem, text, onJump }: { problem: Problem; text: string; onJump: (line: number) => void }) {
    const words = useVersionWords()
    const { line, path } = problem
    const told = (
        <>
            <span className="mono problem_line">{line > 0 ? words.line(line) : words.whole_file}</span>
            <span>
                {text} {path && <code className="quiet small">{path}</code>}
            </span>
        </>
    )
    if (line === 0) return <div className="problem">{told}</div>
    return (
        <button type="button" className="problem" title={words.jump(line)} onClick={() => onJump(line)}>
            {told}
        </button>
    )
}
