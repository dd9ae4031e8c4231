// Lines and indents of a text in an editor. Places are offsets as a textarea counts them.
export const indent = '  '

export function lineCount(text: string): number {
    let count = 1
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ++count
    return count
}

// Where a line (from 1) begins and ends; one past the text is its last.
export function lineSpan(text: string, line: number): { start: number; end: number } {
    let start = 0
    for (let left = line; left > 1; --left) {
        const next = text.indexOf('\n', start)
        if (next === -1) break
        start = next + 1
    }
    const end = text.indexOf('\n', start)
    return { start, end: end === -1 ? text.length : end }
}

// What Tab writes in place of [start, end): two spaces, or the touched lines moved in by two.
export function indented(text: string, start: number, end: number) {
    if (!text.slice(start, end).includes('\n')) return { start, end, words: indent, is_block: false }
    const first = text.lastIndexOf('\n', start - 1) + 1
    // A selection that ends at the beginning of a line does not touch that line.
    const last = text[end - 1] === '\n' ? end - 1 : end
    const words = text
        .slice(first, last)
        .split('\n')
        .map((line) => (line === '' ? line : indent + line))
        .join('\n')
    return { start: first, end: last, words, is_block: true }
}
