import { readable } from '../../parts/dates';
import { NodeLink } from '../../parts/node-link';
import { Wide } from '../../parts/wide';
import { count } from '../../parts/words';
import type { Known } from './known';

type Impact = NonNullable<Known['incident']>['impacts'][number];

/** What is said to have moved because of it, and when it flew. */
export function Moved({ known: { incident } }: { known: Known }) {
  const impacts = incident?.impacts ?? [];
  if (impacts.length === 0) return null;
  return (
    <section aria-labelledby="moved">
      <h2 id="moved">What is said to have moved because of it</h2>
      <Wide labelledBy="moved">
        <thead>
          <tr>
            <th scope="col">Flight</th>
            <th scope="col">What is said</th>
            <th scope="col">By</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Flew</th>
          </tr>
        </thead>
        <tbody>
          {impacts.map(({ slug, statement, plannedFrom, movedTo, actual, daysLate, mission, claimant }) => (
            <tr key={slug}>
              <th scope="row">{mission ? <NodeLink node={mission}>{mission.name}</NodeLink> : '–'}</th>
              <td class="statement">{statement}</td>
              <td>
                <NodeLink node={claimant}>
                  {claimant.__typename === 'Agency' ? (claimant.shortName ?? claimant.name) : claimant.name}
                </NodeLink>
              </td>
              <td>{plannedFrom && readable(plannedFrom.text)}</td>
              <td>{movedTo && readable(movedTo.text)}</td>
              <td>
                {actual && readable(actual.text.slice(0, 10))}
                {late(daysLate)}
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </section>
  );
}

function late(days: Impact['daysLate']): string {
  if (!days) return '';
  const { earliest, latest } = days;
  return earliest === latest ? `, ${count(latest, 'day')} late` : `, ${earliest} to ${latest} days late`;
}
