import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const blue: MantineColorsTuple = [
  '#eef5fd',
  '#dcebfa',
  '#b7d5f4',
  '#8bbaeb',
  '#5d9ce0',
  '#3781d2',
  '#1a6bc0',
  '#0b5cad',
  '#0a4c90',
  '#083c73',
];

/** The dark surfaces, with the blue of the navy beside them. */
const dark: MantineColorsTuple = [
  '#d5dde4',
  '#b6c1cb',
  '#8e9aa6',
  '#6a7783',
  '#41505e',
  '#2a3743',
  '#1b2732',
  '#151f28',
  '#0e151c',
  '#0a1015',
];

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 6 },
  colors: { blue, dark },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { sm: '6px', md: '8px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Anchor: { defaultProps: { inherit: true } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    ModalRoot: { defaultProps: { centered: true, radius: 'md' } },
    ModalContent: { defaultProps: { radius: 'md' } },
    Menu: { defaultProps: { withinPortal: true, shadow: 'md' } },
  },
});

/** Mantine's greys, darkened until they read at 4.5 : 1 on the page's own background. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f5f6f8',
    '--mantine-color-text': '#1b2733',
    '--mantine-color-dimmed': '#566370',
    '--mantine-color-placeholder': '#66727e',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b5cad',
    '--mantine-color-default-border': '#c3cbd3',
  },
  dark: {
    '--mantine-color-body': '#0e151c',
    '--mantine-color-text': '#e4e9ee',
    '--mantine-color-dimmed': '#a3afba',
    '--mantine-color-placeholder': '#96a2ad',
    '--mantine-color-error': '#ff9c94',
    '--mantine-color-anchor': '#86bdf2',
    '--mantine-color-default': '#18222c',
    '--mantine-color-default-hover': '#202d39',
    '--mantine-color-default-border': '#41505e',
  },
});
