/** Light and dark as the system has it, unless the reader chose one. */
export type Theme = 'light' | 'dark';

const KEY = 'rendezvous:theme';

export const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** What the reader chose; null for the system's. Browsers may keep storage shut. */
export function chosenTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

export function chooseTheme(theme: Theme) {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds for this visit then.
  }
  applyTheme(theme);
}

export function applyTheme(theme = chosenTheme()) {
  if (theme) document.documentElement.dataset['theme'] = theme;
}
