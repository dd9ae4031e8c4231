// Says at once what the server would refuse after a long upload.
export interface FileLimits {
    file_bytes_max: number
    media_types: readonly string[]
}
export type FileFault = 'empty' | 'too_big' | 'wrong_kind' | null

// A browser that knows no type for a name says ''; the server looks at the bytes then.
export function faultOf(file: { size: number; type: string }, limits: FileLimits): FileFault {
    if (file.size === 0) return 'empty'
    if (file.size > limits.file_bytes_max) return 'too_big'
    if (file.type === '' || limits.media_types.length === 0) return null
    return limits.media_types.some((it) => it === file.type || (it.endsWith('/*') && file.type.startsWith(it.slice(0, -1)))) ? null : 'wrong_kind'
}
