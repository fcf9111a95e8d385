import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { MissionPageDocument, type MissionPageQuery } from '../../generated/operations';
import { Facts, Listed } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Time } from '../../parts/when';
import { capital, words } from '../../parts/words';
import { Context } from './context';
import { Crew } from './crew';
import { Slips } from './slips';

type Mission = NonNullable<MissionPageQuery['mission']>;

export default function MissionPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(MissionPageDocument, variables);
  return (
    <RecordPage
      kind="Mission"
      question={{ operation: MissionPageDocument, variables }}
      asked={asked}
      pick={({ mission }) => mission}
      name={({ name }) => name}
    >
      {(mission) => (
        <>
          <MissionFacts mission={mission} />
          <Crew title="Crew" seats={mission.crew} other="downMission" mission={mission.name} />
          <Crew title="Came down on it" seats={mission.returning} other="upMission" mission={mission.name} />
          {mission.launch && <Slips slips={mission.launch.slips} />}
          <Incidents incidents={mission.incidents} />
          {mission.diplomaticContext && <Context context={mission.diplomaticContext} />}
        </>
      )}
    </RecordPage>
  );
}

function MissionFacts({
  mission: { kind, spacecraft, spacecraftName, destination, partners, launch, landing, dockings },
}: {
  mission: Mission;
}) {
  return (
    <Facts
      facts={[
        ['For', capital(words(kind))],
        ['Craft', spacecraft && (spacecraftName ? `${spacecraft.name} (${spacecraftName})` : spacecraft.name)],
        ['Bound for', destination?.name],
        ['Launched', launch?.time && <Time time={launch.time} precision={launch.timePrecision} />],
        ['Outcome', launch && capital(words(launch.outcome))],
        ['COSPAR', launch?.cospar],
        ['Vehicle', launch?.vehicle?.name],
        ['From', launch?.pad && <NodeLink node={launch.pad}>{`${launch.pad.name}, ${launch.pad.site.name}`}</NodeLink>],
        [
          'Partners',
          partners.length > 0 && (
            <Listed>
              {partners.map(({ agency, role }) => (
                <>
                  <NodeLink node={agency}>{agency.shortName ?? agency.name}</NodeLink> ({words(role)})
                </>
              ))}
            </Listed>
          ),
        ],
        ...dockings.map(({ from, fromPrecision, to, toPrecision, station, port }): [string, preact.ComponentChildren] => [
          'Docked',
          <>
            {from && <Time time={from} precision={fromPrecision} />} at {station.name}
            {port && `, ${port.name}`}
            {to && (
              <>
                , left <Time time={to} precision={toPrecision} />
              </>
            )}
          </>,
        ]),
        ['Landed', landing?.time && <Time time={landing.time} precision={landing.precision} />],
        ['Place', landing?.place],
      ]}
    />
  );
}

function Incidents({ incidents }: { incidents: Mission['incidents'] }) {
  if (incidents.length === 0) return null;
  return (
    <section aria-labelledby="incidents">
      <h2 id="incidents">What went wrong</h2>
      <ul class="rows">
        {incidents.map((incident) => (
          <li key={incident.slug}>
            <span>{incident.from && <Time time={incident.from} precision={incident.fromPrecision} />}</span>
            <span>
              <NodeLink node={incident}>{incident.name}</NodeLink>
              {incident.severity && <small>{capital(words(incident.severity))}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
