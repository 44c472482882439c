/** How this browser shows things: theme and text size, kept here and applied before the first picture. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const textSizes = ['regular', 'large'] as const;
export type TextSize = (typeof textSizes)[number];
export type Display = { readonly theme: Theme; readonly text: TextSize };

const THEME = 'tingyi.theme';
const TEXT = 'tingyi.text';
const barColours = { light: '#173a5e', dark: '#091829' } as const;

export const readDisplay = (): Display => {
  const theme = localStorage.getItem(THEME);
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    text: localStorage.getItem(TEXT) === 'large' ? 'large' : 'regular',
  };
};

export const applyDisplay = ({ theme, text }: Display): void => {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  if (text === 'large') dataset.text = 'large';
  else delete dataset.text;
  const isDark =
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document
    .querySelector('meta[name="theme-color"]')
    ?.setAttribute('content', barColours[isDark ? 'dark' : 'light']);
};

export const keepDisplay = (display: Display): void => {
  localStorage.setItem(THEME, display.theme);
  localStorage.setItem(TEXT, display.text);
  applyDisplay(display);
};
