import type { CapabilityVerdict } from '../generated/operations';
import { at, readable } from './dates';
import './verdict-strip.css';

interface Span {
  from: string;
  to: string;
  verdict: CapabilityVerdict;
}

const VERDICTS: Record<CapabilityVerdict, string> = {
  YES: 'yes',
  NO: 'no',
  DEGRADED: 'only with a restriction',
  UNKNOWN: 'not known so far',
};

/** Whether Russia could launch people, as one strip of days; a list of the same runs is its text. */
export function VerdictStrip({ spans, title }: { spans: Span[]; title?: string }) {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  const length = at(last.to) - at(first.from);
  return (
    <div class="verdicts">
      {title && <h2>{title}</h2>}
      <div class="strip" aria-hidden="true">
        {spans.map(({ from, to, verdict }) => (
          <span key={from} class={verdict.toLowerCase()} style={{ flexGrow: (at(to) - at(from)) / length }} />
        ))}
      </div>
      <ul>
        {spans.map(({ from, verdict }) => (
          <li key={from} class={verdict.toLowerCase()}>
            <span>from {readable(from)}</span> <strong>{VERDICTS[verdict]}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
