import type { Breakpoint } from 'antd'

// Columns that a phone has no room for; what they hold stands under the number there (.call_brief).
export const wide: Breakpoint[] = ['md']
