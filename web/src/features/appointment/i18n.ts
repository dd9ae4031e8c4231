import { useWords } from '../../shared/i18n'
import { en } from './i18n_en'
import { zh } from './i18n_zh'

export { en, zh }
export const useBookingWords = () => useWords(zh, en)
