import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNameOf } from '../../../shared/i18n'
import { EmptyHint } from '../../../shared/ui/EmptyHint'
import { Loaded } from '../../../shared/ui/Loaded'
import { useCounterWords } from '../i18n'
import { type Hall, useHalls } from '../queries'

const storage_key = 'bihuan.hall'

// The hall this browser stands in, asked once where there are several.
export function InHall({ children, is_large = false }: { is_large?: boolean; children: (hall: Hall, choice: ReactNode) => ReactNode }) {
    const words = useCounterWords()
    const name_of = useNameOf()
    const halls = useHalls()
    const [chosen, setChosen] = useState(() => localStorage.getItem(storage_key))
    const choose = (place_id: string) => {
        localStorage.setItem(storage_key, place_id)
        setChosen(place_id)
    }
    return (
        <Loaded query={halls}>
            {(items) => {
                const [only] = items
                const hall = items.find((it) => it.place_id === chosen) ?? (items.length === 1 || !is_large ? only : undefined)
                if (!only) return <EmptyHint title={words.no_halls} hint={words.no_halls_hint} />
                if (!hall) {
                    return (
                        <div className="hall_choice">
                            <h1>{words.choose_hall}</h1>
                            {items.map((it) => (
                                <Button key={it.place_id} size="large" block onClick={() => choose(it.place_id)}>
                                    {name_of(it)}
                                </Button>
                            ))}
                        </div>
                    )
                }
                const choice = items.length > 1 && (
                    <Select
                        aria-label={words.hall}
                        value={hall.place_id}
                        onChange={choose}
                        options={items.map((it) => ({ value: it.place_id, label: name_of(it) }))}
                        className="hall_select"
                    />
                )
                return children(hall, choice)
            }}
        </Loaded>
    )
}
