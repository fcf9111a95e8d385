import type { LaunchRowFragment, PartyPartsFragment, SanctionRowFragment } from '../generated/operations';
import { Listed } from './facts';
import { NodeLink } from './node-link';
import { Time, When } from './when';
import { words } from './words';

/** Countries and organisations, one after the other. */
export function Parties({ parties }: { parties: PartyPartsFragment[] }) {
  return (
    <Listed>
      {parties.map((party) => (
        <NodeLink node={party}>{party.__typename === 'Agency' ? (party.shortName ?? party.name) : party.name}</NodeLink>
      ))}
    </Listed>
  );
}

/** Measures, with their target or, on the page of the target, without. */
export function Sanctions({ sanctions, of, onTarget = false }: { sanctions: SanctionRowFragment[]; of: number; onTarget?: boolean }) {
  if (sanctions.length === 0) return null;
  return (
    <section aria-labelledby="sanctions">
      <h2 id="sanctions">Sanctions</h2>
      <ul class="rows">
        {sanctions.map((sanction) => (
          <li key={sanction.slug}>
            <span>{sanction.listedOn ? <When date={sanction.listedOn} /> : 'undated'}</span>
            <span>
              <NodeLink node={sanction}>{onTarget ? sanction.program.name : sanction.target.name}</NodeLink>
              <small>
                {sanction.program.authority.shortName ?? sanction.program.authority.name}: {sanction.types.map(words).join(', ')}
                {sanction.endsOn && (
                  <>
                    ; ended <When date={sanction.endsOn} />
                  </>
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
      {of > sanctions.length && <p class="note">{`${sanctions.length} of ${of}; the query has the rest.`}</p>}
    </section>
  );
}

export function Launches({ launches, of }: { launches: LaunchRowFragment[]; of: number }) {
  if (launches.length === 0) return null;
  return (
    <section aria-labelledby="launches">
      <h2 id="launches">Launches</h2>
      <ul class="rows">
        {launches.map((launch) => (
          <li key={launch.slug}>
            <span>{launch.time ? <Time time={launch.time} precision={launch.timePrecision} /> : 'undated'}</span>
            <span>
              <NodeLink node={launch}>{launch.mission?.name ?? launch.slug}</NodeLink>
              <small>{[launch.vehicle?.name, words(launch.outcome)].filter(Boolean).join('; ')}</small>
            </span>
          </li>
        ))}
      </ul>
      {of > launches.length && <p class="note">{`The latest ${launches.length} of ${of}; the query has the rest.`}</p>}
    </section>
  );
}
