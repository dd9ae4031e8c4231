import { theme } from 'antd'
import { expect, test } from 'vitest'
import { themeOf } from './theme'

// WCAG 2.2, 1.4.3: text of every kind has a contrast of 4.5 on what it stands on, in both modes, also while a pointer is on it.
type Colour = readonly [number, number, number, number]
function colourOf(text: string): Colour {
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text)
    if (short) return colourOf(`#${short.slice(1).map((it) => it + it).join('')}`)
    const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
    if (hex) return [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16), 1]
    const [r, g, b, alpha = 1] = (/^rgba?\((.*)\)$/.exec(text)?.[1] ?? '').split(',').map(Number)
    if (r === undefined || g === undefined || b === undefined || Number.isNaN(r)) throw new Error(`no colour: ${text}`)
    return [r, g, b, alpha]
}
const over = ([r, g, b, alpha]: Colour, below: Colour): Colour => [r * alpha + below[0] * (1 - alpha), g * alpha + below[1] * (1 - alpha), b * alpha + below[2] * (1 - alpha), 1]
const linear = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
const luminance = ([r, g, b]: Colour) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
function contrast(text: string, ground: string) {
    const below = colourOf(ground)
    const [a, b] = [luminance(over(colourOf(text), below)), luminance(below)]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

test('the measure is that of WCAG', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2)
    expect(contrast('rgba(0,0,0,0.5)', '#fff')).toBeCloseTo(contrast('#808080', '#fff'), 1)
    expect(() => contrast('blue', '#fff')).toThrow()
})

const grounds = ['colorBgContainer', 'colorBgLayout', 'colorBgElevated'] as const
const texts = [
    'colorText', 'colorTextSecondary', 'colorTextTertiary', 'colorTextDescription', 'colorTextPlaceholder', 'colorLink', 'colorLinkHover', 'colorLinkActive',
    'colorError', 'colorErrorHover', 'colorErrorActive', 'colorErrorText', 'colorErrorTextHover', 'colorErrorTextActive',
] as const

test.each([['light', false], ['dark', true]] as const)('text can be read in %s mode', (_, is_dark) => {
    const config = themeOf(is_dark, true)
    const tokens = theme.getDesignToken(config) as unknown as Record<string, string>
    // A part of the page has its own colour, or else the common one.
    const of = (part: string, name: string, otherwise = name) => String((config.components as Record<string, Record<string, string>>)[part]?.[name] ?? tokens[otherwise])
    const own = (name: string) => String(tokens[name])
    const pairs: [string, string, string][] = [
        ...texts.flatMap((text) => grounds.map((ground): [string, string, string] => [`${text} on ${ground}`, own(text), own(ground)])),
        ...['', 'Hover', 'Active'].flatMap((state): [string, string, string][] => [
            [`primary button ${state}`, of('Button', 'primaryColor', 'colorTextLightSolid'), of('Button', `colorPrimary${state}`)],
            [`dangerous button ${state}`, of('Button', 'dangerColor', 'colorTextLightSolid'), of('Button', `colorError${state}`)],
        ]),
        ...grounds.flatMap((ground): [string, string, string][] => [
            [`button hovered on ${ground}`, of('Button', 'defaultHoverColor', 'colorPrimaryHover'), own(ground)],
            [`button pressed on ${ground}`, of('Button', 'defaultActiveColor', 'colorPrimaryActive'), own(ground)],
            [`chosen tab on ${ground}`, of('Tabs', 'itemSelectedColor', 'colorPrimary'), own(ground)],
            [`hovered tab on ${ground}`, of('Tabs', 'itemHoverColor', 'colorPrimaryHover'), own(ground)],
            [`chosen page on ${ground}`, of('Pagination', 'colorPrimary'), own(ground)],
        ]),
        ['a count', own('colorTextLightSolid'), of('Badge', 'colorError')],
        ['an error in its box', own('colorErrorText'), own('colorErrorBg')],
        ['a chosen line of the menu', of('Menu', 'itemSelectedColor'), of('Menu', 'itemSelectedBg')],
    ]
    expect(pairs.length).toBeGreaterThan(60)
    expect(pairs.map(([name, text, ground]) => [name, contrast(text, ground)] as const).filter(([, value]) => value < 4.5).map(([name, value]) => `${name}: ${value.toFixed(2)}`)).toEqual([])
})
