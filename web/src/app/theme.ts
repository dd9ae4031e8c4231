import { theme, type ThemeConfig } from 'antd'

// The machine's own fonts, with Chinese ones named: nothing is fetched from elsewhere.
const fonts =
    '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", ' +
    '"Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'

// Dense but calm: one petrol accent, small radii, 32 px controls. The text greys are darker than antd's own, which
// miss the contrast of 4.5 on our layout background; so is the red, which is too pale for text on white.
// Nothing moves for those whose machine is set to little motion. What a pointer does to them is said here too: antd's own shades fall below it (contrast.test.ts).
const accent = '#7cc6d6'
const light = {
    colorBgLayout: '#f3f6f7', colorError: '#d0252d', colorTextDescription: 'rgba(0,0,0,0.64)', colorTextTertiary: 'rgba(0,0,0,0.62)', colorTextPlaceholder: 'rgba(0,0,0,0.56)',
    colorPrimaryHover: '#17778a', colorLinkHover: '#2b7480', colorErrorHover: '#d12f35', colorErrorTextHover: '#d12f35',
}
const dark = {
    colorTextDescription: 'rgba(255,255,255,0.66)', colorTextTertiary: 'rgba(255,255,255,0.62)', colorTextPlaceholder: 'rgba(255,255,255,0.58)',
    colorPrimaryHover: '#1f7083', colorPrimaryActive: '#185a69', colorLinkHover: accent, colorLinkActive: '#69b7c8',
    colorError: '#ff7875', colorErrorHover: '#f5a09d', colorErrorActive: '#e58986', colorErrorText: '#f08683', colorErrorTextHover: '#f5a09d', colorErrorTextActive: '#e58986',
}
export function themeOf(is_dark: boolean, is_still: boolean): ThemeConfig {
    return {
        algorithm: is_dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        cssVar: { key: 'bihuan' },
        token: {
            colorPrimary: is_dark ? '#2a93ab' : '#0f6e84',
            colorInfo: is_dark ? '#2a93ab' : '#0f6e84',
            colorLink: is_dark ? '#5cc0d6' : '#0b6276',
            // antd's own tints of this accent are murky: a message must not look switched off.
            colorInfoBg: is_dark ? '#0f2a31' : '#eaf4f6',
            colorInfoBorder: is_dark ? '#1d5664' : '#a9d2db',
            controlItemBgActive: is_dark ? '#123640' : '#e1eff2',
            controlItemBgActiveHover: is_dark ? '#184450' : '#d4e8ec',
            motion: !is_still,
            fontFamily: fonts,
            borderRadius: 6,
            fontSize: 14,
            ...(is_dark ? dark : light),
        },
        components: {
            Menu: {
                itemHeight: 36,
                itemMarginBlock: 2,
                itemSelectedBg: is_dark ? '#123640' : '#e1eff2',
                itemSelectedColor: is_dark ? '#8ad6e6' : '#0b5768',
            },
            Table: { cellPaddingBlock: 8 },
            Form: { itemMarginBottom: 18 },
            Tabs: { horizontalMargin: '0 0 8px 0', ...(is_dark && { itemSelectedColor: accent, itemHoverColor: accent, itemActiveColor: accent }) },
            // In the dark, an accent that can be read on the ground is too pale below white words, and the other way round: words and
            // borders take the pale one, what is filled the deep one.
            Button: is_dark ? { defaultHoverColor: accent, defaultHoverBorderColor: accent, defaultActiveColor: accent, defaultActiveBorderColor: accent, dangerColor: '#1f0a0a' } : {},
            Pagination: is_dark ? { colorPrimary: accent, colorPrimaryHover: accent } : {},
            Radio: is_dark ? { colorPrimaryHover: accent } : {},
            Badge: is_dark ? { colorError: '#c9343a' } : {},
        },
    }
}
