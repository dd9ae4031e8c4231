import { Modal } from 'antd'
import { useTicketWords } from '../i18n'

const rows = [
    ['J / K', 'jk'], ['A', 'a'], ['S', 's'], ['R', 'r'], ['N', 'n'], ['E', 'e'], ['M', 'm'], ['C', 'c'], ['/', 'slash'], ['?', 'help'],
] as const

export function HelpDialog({ onClose }: { onClose: () => void }) {
    const words = useTicketWords()
    return (
        <Modal open title={words.help} footer={null} onCancel={onClose} width={420}>
            <dl className="help_keys">
                {rows.map(([key, name]) => (
                    <div key={key} className="row">
                        <dt>
                            <kbd>{key}</kbd>
                        </dt>
                        <dd>{words.keys[name]}</dd>
                    </div>
                ))}
            </dl>
        </Modal>
    )
}
