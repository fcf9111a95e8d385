import type { MissionPageQuery } from '../../generated/operations';
import { readable } from '../../parts/dates';
import { Facts, Listed } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { When } from '../../parts/when';
import { count, words } from '../../parts/words';

type DiplomaticContext = NonNullable<NonNullable<MissionPageQuery['mission']>['diplomaticContext']>;

/** What stood between those who flew it, on the day. */
export function Context({ context: { on, sanctions, agreements, cooperations } }: { context: DiplomaticContext }) {
  if (sanctions.length + agreements.length + cooperations.length === 0) return null;
  return (
    <section aria-labelledby="context">
      <h2 id="context">What stood between them on {readable(on)}</h2>
      <Facts
        facts={[
          [
            'Cooperations',
            cooperations.length > 0 && (
              <Listed>
                {cooperations.map(({ cooperation, phase }) => (
                  <>
                    <NodeLink node={cooperation}>{cooperation.name}</NodeLink> ({phase ? words(phase.state) : 'not begun'})
                  </>
                ))}
              </Listed>
            ),
          ],
        ]}
      />
      {agreements.length > 0 && (
        <details>
          <summary>{count(agreements.length, 'agreement')} in force among them or their countries</summary>
          <ul class="rows">
            {agreements.map((agreement) => (
              <li key={agreement.slug}>
                <span>{agreement.signedOn && <When date={agreement.signedOn} />}</span>
                <NodeLink node={agreement}>{agreement.name}</NodeLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      {sanctions.length > 0 && (
        <details>
          <summary>{count(sanctions.length, 'measure')} in force on those who built, launched and flew it, and on their countries</summary>
          <ul class="rows">
            {sanctions.map(({ group, ties, sanction }) => (
              <li key={sanction.slug}>
                <span>{words(group)}</span>
                <span>
                  <NodeLink node={sanction}>{sanction.target.name}</NodeLink> by{' '}
                  {sanction.program.authority.shortName ?? sanction.program.authority.name}
                  <small>
                    {ties.join('; ')}; {sanction.program.name}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
