// Keyboard shortcuts never act while someone types or chooses in a list.
export function is_typing_in(target: EventTarget | null): boolean {
    const it = target as { tagName?: string; isContentEditable?: boolean; getAttribute?: (name: string) => string | null } | null
    if (!it?.tagName) return false
    if (it.isContentEditable) return true
    if (['INPUT', 'TEXTAREA', 'SELECT'].includes(it.tagName)) {
        return !['checkbox', 'radio', 'button'].includes(it.getAttribute?.('type') ?? '')
    }
    return ['combobox', 'textbox', 'listbox', 'menu', 'menuitem', 'tree'].includes(it.getAttribute?.('role') ?? '')
}
