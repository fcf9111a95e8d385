import type { MissionPageQuery } from '../../generated/operations';
import { readable } from '../../parts/dates';
import { When } from '../../parts/when';
import { Wide } from '../../parts/wide';
import { count } from '../../parts/words';

type Launch = NonNullable<NonNullable<MissionPageQuery['mission']>['launch']>;

/** How the plan of the launch changed. */
export function Slips({ slips }: { slips: Launch['slips'] }) {
  if (slips.length === 0) return null;
  return (
    <section aria-labelledby="slips">
      <h2 id="slips">How the plan moved</h2>
      <Wide labelledBy="slips">
        <thead>
          <tr>
            <th scope="col">Known since</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {slips.map(({ from, to, days, knownFrom }) => (
            <tr key={knownFrom + to.text}>
              <td>{readable(knownFrom.slice(0, 10))}</td>
              <td>
                <When date={from} />
              </td>
              <td>
                <When date={to} />
              </td>
              <td>{by(days)}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </section>
  );
}

/** Told to the day: less than one is only a plan that became more exact. */
function by(days: number): string {
  const whole = Math.trunc(days);
  if (whole === 0) return 'made exact';
  return `${count(Math.abs(whole), 'day')} ${whole > 0 ? 'later' : 'earlier'}`;
}
