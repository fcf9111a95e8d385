import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { IncidentPageDocument, type IncidentPageQuery } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Time, When } from '../../parts/when';
import { capital, words } from '../../parts/words';

export default function IncidentPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(IncidentPageDocument, variables);
  return (
    <RecordPage
      kind="Incident"
      question={{ operation: IncidentPageDocument, variables }}
      asked={asked}
      pick={({ incident }) => incident}
      name={({ name }) => name}
    >
      {({ kind, severity, component, description, from, fromPrecision, resolvedOn, pad, mission, station, impacts }) => (
        <>
          {description && <p class="lead">{description}</p>}
          <section aria-label="Facts">
            <Facts
              facts={[
                ['When', from && <Time time={from} precision={fromPrecision} />],
                ['Mended', resolvedOn && <When date={resolvedOn} />],
                ['To', capital(words(kind))],
                ['Severity', severity && capital(words(severity))],
                ['Part', component],
                ['Pad', pad && <NodeLink node={pad}>{`${pad.name}, ${pad.site.name}`}</NodeLink>],
                ['Mission', mission && <NodeLink node={mission}>{mission.name}</NodeLink>],
                ['Station', station?.name],
              ]}
            />
          </section>
          <Impacts impacts={impacts} />
        </>
      )}
    </RecordPage>
  );
}

function Impacts({ impacts }: { impacts: NonNullable<IncidentPageQuery['incident']>['impacts'] }) {
  if (impacts.length === 0) return null;
  return (
    <section aria-labelledby="impacts">
      <h2 id="impacts">What it is said to have changed</h2>
      <ul class="rows">
        {impacts.map(({ slug, kind, statement, plannedFrom, movedTo, actual, mission, claimant }) => (
          <li key={slug}>
            <span>{words(kind)}</span>
            <span>
              {mission && (
                <>
                  <NodeLink node={mission}>{mission.name}</NodeLink>:{' '}
                </>
              )}
              {statement}
              <small>
                by the word of{' '}
                <NodeLink node={claimant}>
                  {claimant.__typename === 'Agency' ? (claimant.shortName ?? claimant.name) : claimant.name}
                </NodeLink>
                {plannedFrom && movedTo && (
                  <>
                    ; from <When date={plannedFrom} /> to <When date={movedTo} />
                  </>
                )}
                {actual && (
                  <>
                    ; flew <When date={actual} />
                  </>
                )}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
