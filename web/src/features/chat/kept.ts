// Words of chats that this tab keeps until they are sent: gone when their writer signs out.
import type { KeptHere } from '../../shared/feature'

const prefix = 'bihuan.chat_'

export const kept_here: KeptHere = {
    unsent: () => 0, // seconds old at most: not worth a question
    forget: () => {
        try {
            for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key)
        } catch {
            // Nothing was kept then.
        }
        return Promise.resolve()
    },
}
