import { useState } from 'preact/hooks';
import { chooseTheme, chosenTheme, systemTheme } from './theme';

export function ThemeSwitch() {
  const [theme, setTheme] = useState(chosenTheme() ?? systemTheme());
  const other = theme === 'dark' ? 'light' : 'dark';
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <button type="button" class="theme-switch" onClick={turn} aria-label={`Switch to ${other} colours`}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}
