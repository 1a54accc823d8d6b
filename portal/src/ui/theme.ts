import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

type Ramp = MantineColorsTuple;

const jade: Ramp = [
  '#f0fafb',
  '#ddf1f4',
  '#bae2e6',
  '#90cbd2',
  '#63b1ba',
  '#38929b',
  '#17757e',
  '#005e66',
  '#01484e',
  '#023135',
];
const blue: Ramp = [
  '#f3f8ff',
  '#e1eeff',
  '#c0dcff',
  '#96c2fc',
  '#69a6f3',
  '#3d84db',
  '#1166c0',
  '#0051a0',
  '#003d7b',
  '#022955',
];
const green: Ramp = [
  '#f0fbf3',
  '#dcf4e2',
  '#b7e7c3',
  '#87d49c',
  '#59bb78',
  '#2e9a57',
  '#197b41',
  '#156234',
  '#104b27',
  '#0e321b',
];
const amber: Ramp = [
  '#fef7e7',
  '#fcebc7',
  '#f7d494',
  '#ebb55a',
  '#da921f',
  '#b97000',
  '#985300',
  '#7e3f00',
  '#612f04',
  '#431f05',
];
const red: Ramp = [
  '#fff5f4',
  '#ffe6e5',
  '#ffcac9',
  '#fca4a2',
  '#f27976',
  '#dc4846',
  '#bc2025',
  '#99151b',
  '#761013',
  '#4f0f0e',
];
const violet: Ramp = [
  '#f8f6ff',
  '#efe9fd',
  '#dfd1fc',
  '#c9b1f7',
  '#b08eeb',
  '#926ad1',
  '#774cb4',
  '#603995',
  '#492b73',
  '#321c4f',
];
const gray: Ramp = [
  '#f4f7f8',
  '#e9eeef',
  '#d8e0e2',
  '#bfc9cc',
  '#9aa7ab',
  '#738488',
  '#586a6e',
  '#425357',
  '#2c3c40',
  '#182529',
];
const dark: Ramp = [
  '#e4ecee',
  '#c3d0d3',
  '#9db0b4',
  '#6e8489',
  '#2d464c',
  '#1e363c',
  '#152a2f',
  '#0e1d21',
  '#0a161a',
  '#060f12',
];
const h = (px: number, lineHeight: string, fontWeight = '600') => ({
  fontSize: `${px / 16}rem`,
  lineHeight,
  fontWeight,
});
const control: Record<string, string> = { xs: '2rem', sm: '2.5rem', md: '3rem', lg: '3.5rem' };
const sized = (part: string, name: string) => (_: unknown, p: { size?: string }) => ({
  [part]: { [name]: control[p.size ?? 'sm'] },
});
/** Colours, type, space and shape of the portal; ratios are in docs of the design. */
export const theme = createTheme({
  primaryColor: 'jade',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  white: '#ffffff',
  black: '#182529',
  colors: { jade, blue, green, teal: green, yellow: amber, orange: amber, amber, red, violet, gray, dark },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono", ui-monospace, monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  lineHeights: { xs: '1.54', sm: '1.57', md: '1.625', lg: '1.67', xl: '1.5' },
  headings: {
    fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: h(30, '1.5', '700'),
      h2: h(24, '1.458'),
      h3: h(20, '1.5'),
      h4: h(18, '1.56'),
      h5: h(16, '1.6'),
      h6: h(14, '1.57'),
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '40em', md: '56em', lg: '75em', xl: '90em' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  shadows: {
    xs: 'none',
    sm: '0 1px 2px rgb(2 54 60 / .08)',
    md: '0 1px 2px rgb(2 54 60 / .06), 0 6px 20px rgb(2 54 60 / .09)',
    lg: '0 2px 4px rgb(2 54 60 / .06), 0 12px 32px rgb(2 54 60 / .12)',
    xl: '0 4px 8px rgb(2 54 60 / .08), 0 24px 56px rgb(2 54 60 / .18)',
  },
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: sized('root', '--button-height') },
    Input: { defaultProps: { size: 'sm' }, vars: sized('wrapper', '--input-height') },
    ActionIcon: { defaultProps: { size: 'sm', variant: 'subtle' }, vars: sized('root', '--ai-size') },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 500 } },
    Card: { defaultProps: { radius: 'lg', withBorder: true } },
    Anchor: { defaultProps: { underline: 'always' } },
    Modal: { defaultProps: { radius: 'xl', centered: true } },
  },
});

/** Names of the design's tokens, with their value in the light and in the dark scheme. */
export const tokens: Record<string, [light: string, dark: string]> = {
  page: ['#ffffff', dark[7]],
  surface: [gray[0], dark[6]],
  sunken: [gray[1], dark[5]],
  ink: [gray[9], dark[0]],
  'ink-2': [gray[7], dark[1]],
  'ink-3': [gray[6], dark[2]],
  'line-strong': [gray[5], dark[3]],
  line: [gray[2], dark[4]],
  accent: [jade[7], jade[3]],
  'accent-hover': [jade[8], jade[2]],
  'accent-fill': [jade[7], jade[4]],
  'on-accent': ['#ffffff', gray[9]],
  icon: [jade[6], jade[4]],
  selected: [jade[1], '#17424a'],
  'on-selected': [jade[8], jade[2]],
  focus: [blue[6], blue[3]],
  mark: ['#fff0c2', '#5c4300'],
  hero: ['#02363c', '#02363c'],
  code: ['#0e2529', '#0e2529'],
  'open-bg': [green[1], green[8]],
  'open-ink': [green[8], green[1]],
  'shared-bg': [blue[1], blue[8]],
  'shared-ink': [blue[8], blue[1]],
  'restricted-bg': [amber[1], amber[8]],
  'restricted-ink': [amber[8], amber[1]],
  'held-bg': [violet[1], violet[8]],
  'held-ink': [violet[8], violet[1]],
  'ins-bg': [green[1], green[8]],
  'ins-ink': [green[8], green[1]],
  'del-bg': [red[1], red[8]],
  'del-ink': [red[8], red[1]],
  good: [green[6], green[4]],
  warning: [amber[6], amber[4]],
  bad: [red[6], red[4]],
  bar: [jade[6], jade[4]],
  land: [dark[1], '#35525a'],
};

const scheme = (which: 0 | 1) =>
  Object.fromEntries(Object.entries(tokens).map(([name, values]) => [`--eh-${name}`, values[which]]));

// Mantine's defaults would fall short of the contrast that these ramps were chosen for.
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...scheme(0),
    '--mantine-color-default-border': '#738488',
    '--mantine-color-placeholder': '#586a6e',
    '--mantine-color-success': '#197b41',
    '--mantine-color-disabled-color': '#586a6e',
  },
  dark: {
    ...scheme(1),
    '--mantine-color-default-border': '#6e8489',
    '--mantine-color-placeholder': '#9db0b4',
    '--mantine-color-success': '#59bb78',
    '--mantine-color-error': '#f27976',
    '--mantine-color-anchor': '#90cbd2',
    '--mantine-color-disabled-color': '#9db0b4',
  },
});
