import { Facts, Listed } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { Time, When } from '../../parts/when';
import { capital, words } from '../../parts/words';
import type { Known } from './known';

/** The record of the incident, as it stood. */
export function WhatHappened({ known: { incident, pad } }: { known: Known }) {
  if (!incident) return <p>Nothing was known of it yet.</p>;
  const { mission } = incident;
  const now = pad?.statuses.at(-1);
  return (
    <section aria-labelledby="what-happened">
      <h2 id="what-happened">
        <NodeLink node={incident}>{incident.name}</NodeLink>
      </h2>
      <p class="story-text">{incident.description ?? 'The record had no account of it yet: only what was said.'}</p>
      <Facts
        facts={[
          ['Pad', pad && <NodeLink node={pad}>{`${pad.name}, ${pad.site.name}`}</NodeLink>],
          [
            'Its state then',
            now && (
              <>
                {capital(words(now.state))}
                {now.from && (
                  <>
                    , since <When date={now.from} />
                  </>
                )}
              </>
            ),
          ],
          ['Mended', incident.resolvedOn ? <When date={incident.resolvedOn} /> : 'Not yet'],
          ['Severity', incident.severity && capital(words(incident.severity))],
          ['Part', incident.component && capital(incident.component)],
          ['Mission', mission && <NodeLink node={mission}>{mission.name}</NodeLink>],
          [
            'Crew',
            mission && mission.crew.length > 0 && (
              <Listed>
                {mission.crew.map(({ person, flownFor }) => (
                  <>
                    <NodeLink node={person}>{person.name}</NodeLink> ({flownFor?.shortName ?? flownFor?.name})
                  </>
                ))}
              </Listed>
            ),
          ],
          ['Liftoff', mission?.launch?.time && <Time time={mission.launch.time} precision={mission.launch.timePrecision} />],
          ['Docked', mission?.dockings[0]?.from && <Time time={mission.dockings[0].from} precision={mission.dockings[0].fromPrecision} />],
          ['Landed', mission?.landing?.time && <Time time={mission.landing.time} precision={mission.landing.precision} />],
        ]}
      />
    </section>
  );
}
