// Six months in a line's height. Months without data are gaps; the numbers are read out instead of the picture.
interface Props {
    values: readonly (number | null)[]
    target: number
    label: string
}

const width = 96
const height = 26

export function Sparkline({ values, target, label }: Props) {
    const known = values.filter((it) => it !== null)
    const low = Math.min(target, ...known)
    const high = Math.max(target, ...known)
    const x = (i: number) => 4 + (i * (width - 8)) / Math.max(1, values.length - 1)
    const y = (value: number) => (high === low ? height / 2 : 4 + ((high - value) * (height - 8)) / (high - low))
    const path = values
        .map((value, i) => (value === null ? '' : `${i === 0 || values[i - 1] === null ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}`))
        .join('')
    const last = values.at(-1)
    return (
        <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
            <line x1={0} x2={width} y1={y(target)} y2={y(target)} className="sparkline_target" />
            <path d={path} className="sparkline_line" />
            {last !== null && last !== undefined && <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} className="sparkline_dot" />}
        </svg>
    )
}
