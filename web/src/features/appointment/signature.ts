// A signature as it was drawn: strokes of points become path data of SVG, which is what the server keeps.
export interface Point {
    x: number
    y: number
}
export type Stroke = readonly Point[]

const path_max = 20_000

const text = (strokes: readonly Stroke[]) =>
    strokes
        .map((stroke) => stroke.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join(''))
        .join('')

// Every second point, but for the ends.
const thinned = (stroke: Stroke) => stroke.filter((_, n) => n % 2 === 0 || n === stroke.length - 1)

// A dot is no signature; one drawn with great patience keeps its shape with fewer points.
export function signaturePath(strokes: readonly Stroke[]): string {
    let kept = strokes.filter((stroke) => stroke.length > 1)
    while (text(kept).length > path_max && kept.some((stroke) => stroke.length > 2)) kept = kept.map(thinned)
    const out = text(kept)
    return out.length > path_max ? '' : out
}
