import { App } from 'antd'
import { usePortalWords } from './i18n'
import { file_max } from './queries'

// To a tenth, so that 10.4 MB does not read as the limit of 10 MB.
const sizeOf = (file: File) => `${(file.size / 1024 / 1024).toFixed(1)} MB`

// Says at once what the server would refuse after a long upload.
export function useFileCheck() {
    const words = usePortalWords()
    const { message } = App.useApp()
    return (file: File) => {
        if (file.size > 0 && file.size <= file_max) return true
        void message.error(file.size === 0 ? words.empty_file(file.name) : words.too_big(file.name, sizeOf(file)), 6)
        return false
    }
}
