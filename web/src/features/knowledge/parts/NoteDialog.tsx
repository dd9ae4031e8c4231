import { App, Input } from 'antd'
import { showProblem } from '../../../shared/ui/problems'
import { useKnowledgeWords } from '../i18n'

// Asks why, and goes on when something was written.
export function useNoteDialog() {
    const words = useKnowledgeWords()
    const { modal, message } = App.useApp()
    return (title: string, go: (note: string) => Promise<unknown>) => {
        let note = ''
        void modal.confirm({
            title,
            icon: null,
            okText: title,
            content: <Input.TextArea autoFocus rows={3} maxLength={500} aria-label={words.note_title} placeholder={words.note_title} onChange={(event) => (note = event.target.value)} />,
            onOk: async () => {
                try {
                    await go(note.trim())
                } catch (error) {
                    showProblem(error, message)
                    throw error
                }
            },
        })
    }
}
