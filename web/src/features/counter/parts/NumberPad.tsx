import { Button } from 'antd'
import { useCounterWords } from '../i18n'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

// Large keys for fingers; the text itself stands in an input, so a keyboard or a scanner works as well.
export function NumberPad({ value, max, onChange }: { value: string; max: number; onChange: (value: string) => void }) {
    const words = useCounterWords()
    const add = (digit: string) => value.length < max && onChange(value + digit)
    return (
        <div className="number_pad" role="group" aria-label={words.pad}>
            {digits.map((it) => (
                <Button key={it} onClick={() => add(it)}>
                    {it}
                </Button>
            ))}
            <Button onClick={() => onChange('')} className="number_pad_word">
                {words.digit_clear}
            </Button>
            <Button onClick={() => add('0')}>0</Button>
            <Button onClick={() => onChange(value.slice(0, -1))} className="number_pad_word">
                {words.digit_delete}
            </Button>
        </div>
    )
}
