import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { PersonPageDocument, type PersonPageQuery } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Sanctions } from '../../parts/rows';
import { Span, Time, When } from '../../parts/when';
import { words } from '../../parts/words';

export default function PersonPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(PersonPageDocument, variables);
  return (
    <RecordPage
      kind="Person"
      question={{ operation: PersonPageDocument, variables }}
      asked={asked}
      pick={({ person }) => person}
      name={({ name }) => name}
    >
      {({ nativeName, bornOn, nationalities, affiliations, flights, sanctions }) => (
        <>
          <Facts
            facts={[
              ['In own script', nativeName],
              ['Born', bornOn && <When date={bornOn} />],
              ['Citizen of', nationalities.map(({ country }) => country.name).join(', ') || null],
              [
                'Served',
                affiliations.map(({ agency, title, role, from, to }) => (
                  <div key={agency.slug + role + (from?.text ?? '')}>
                    <NodeLink node={agency}>{agency.shortName ?? agency.name}</NodeLink>, {title ?? words(role)} (
                    <Span from={from} to={to} />)
                  </div>
                )),
              ],
            ]}
          />
          <Flights flights={flights} />
          <Sanctions sanctions={sanctions.nodes} of={sanctions.totalCount} onTarget />
        </>
      )}
    </RecordPage>
  );
}

function Flights({ flights }: { flights: NonNullable<PersonPageQuery['person']>['flights'] }) {
  if (flights.length === 0) return null;
  return (
    <section aria-labelledby="flights">
      <h2 id="flights">Flights</h2>
      <ul class="rows">
        {flights.map(({ id, role, upFlightName, upMission, downMission, agreement }) => (
          <li key={id}>
            <span>
              {upMission?.launch?.time ? <Time time={upMission.launch.time} precision={upMission.launch.timePrecision} /> : 'undated'}
            </span>
            <span>
              {upMission ? <NodeLink node={upMission}>{upMission.name}</NodeLink> : upFlightName}
              <small>
                {role && words(role)}
                {downMission?.landing?.time && (
                  <>
                    ; down{' '}
                    {downMission.slug !== upMission?.slug && (
                      <>
                        on <NodeLink node={downMission}>{downMission.name}</NodeLink>,{' '}
                      </>
                    )}
                    <Time time={downMission.landing.time} precision={downMission.landing.precision} />
                  </>
                )}
                {agreement && (
                  <>
                    ; seat under <NodeLink node={agreement}>{agreement.name}</NodeLink>
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
