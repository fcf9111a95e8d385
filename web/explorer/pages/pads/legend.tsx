import { Mark } from './mark';
import { LOOKS, type Look } from './state';

export const Legend = () => (
  <ul class="legend" aria-label="Legend">
    {(Object.keys(LOOKS) as Look[]).map((look) => (
      <li key={look}>
        <svg width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true">
          <Mark look={look} />
        </svg>
        {LOOKS[look].name}
      </li>
    ))}
  </ul>
);
