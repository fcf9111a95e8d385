import { useLocation } from 'preact-iso';
import { SearchBox } from './search-box';
import { ThemeSwitch } from './theme-switch';

const SECTIONS = [
  ['/story', 'Site 31/6'],
  ['/timeline', 'Timeline'],
  ['/pads', 'Pads'],
  ['/launches', 'Launches'],
] as const;

export function Masthead() {
  const { path } = useLocation();
  return (
    <header class="masthead">
      <a class="wordmark" href="/" aria-label="Rendezvous, front page">
        <svg viewBox="0 0 40 28" width="40" height="28" aria-hidden="true">
          <path d="M2 24C10 8 22 2 38 4" class="orbit east" />
          <path d="M2 5c18-2 29 7 36 20" class="orbit west" />
          <circle cx="19.4" cy="9.2" r="2.6" class="meeting" />
        </svg>
        Rendezvous
      </a>
      <nav aria-label="Sections">
        {SECTIONS.map(([href, name]) => (
          <a key={href} class="way" href={href} {...(path === href && { 'aria-current': 'page' as const })}>
            {name}
          </a>
        ))}
      </nav>
      <div class="tools">
        <SearchBox />
        <a class="way" href="/graphql">
          API
        </a>
        <ThemeSwitch />
      </div>
    </header>
  );
}
