import type { CSSVariablesResolver } from '@mantine/core'
import { createTheme } from '@mantine/core'

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Cantarell, "DejaVu Sans", sans-serif'
const mono =
  'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono", "DejaVu Sans Mono", monospace'

/** Neutral surfaces, one accent, compact: a tool that stays open all day. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  colors: {
    petrol: [
      '#e8f5f8',
      '#d2e9ef',
      '#a5d3df',
      '#75bcce',
      '#4ba6be',
      '#3095ae',
      '#1b7f99',
      '#146b82',
      '#0e5668',
      '#094353',
    ],
    gray: [
      '#f7f8fa',
      '#eef0f3',
      '#e3e6ea',
      '#d5d9df',
      '#c0c6ce',
      '#8f97a3',
      '#5d6673',
      '#454d59',
      '#2f3640',
      '#1c2128',
    ],
    red: [
      '#fdecec',
      '#fadcdc',
      '#f5b5b5',
      '#f18d8d',
      '#ec6a6a',
      '#e14f4f',
      '#d13434',
      '#c02626',
      '#a61d1d',
      '#861414',
    ],
    yellow: [
      '#fff8e6',
      '#fdf0cf',
      '#f8e0a0',
      '#f0c36a',
      '#e5ab3a',
      '#d2951f',
      '#b87d12',
      '#96640a',
      '#7a5200',
      '#5c3e00',
    ],
    dark: [
      '#d3d7dd',
      '#b7bdc6',
      '#979eaa',
      '#6b7380',
      '#3a414b',
      '#2e343d',
      '#23282f',
      '#1b1f25',
      '#14171c',
      '#0e1013',
    ],
  },
  fontFamily: sans,
  fontFamilyMonospace: mono,
  headings: { fontFamily: sans, fontWeight: '600' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.5', xl: '1.5' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'default',
  components: {
    Button: { defaultProps: { size: 'xs' } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NativeSelect: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Badge: { defaultProps: { tt: 'none' } },
    Text: { defaultProps: { size: 'sm' } },
    // Inside the header, so that it lies in a landmark.
    Menu: {
      defaultProps: { withinPortal: false, shadow: 'md', withInitialFocusPlaceholder: false },
    },
  },
})

/** Mantine's own greys and reds for small text are too faint for WCAG AA on these surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1c2128',
    '--mantine-color-dimmed': '#5d6673',
    '--mantine-color-placeholder': '#68717e',
    '--mantine-color-error': '#c02626',
    '--mantine-color-default-border': '#d5d9df',
  },
  dark: {
    '--mantine-color-text': '#d9dde2',
    '--mantine-color-dimmed': '#979eaa',
    '--mantine-color-placeholder': '#8d95a1',
    '--mantine-color-error': '#ff8a8a',
    '--mantine-color-default-border': '#3a414b',
  },
})
