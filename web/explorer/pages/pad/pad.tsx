import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { type ControlFragment, PadPageDocument, type PadPageQuery } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Launches } from '../../parts/rows';
import { Span } from '../../parts/when';
import { capital, words } from '../../parts/words';

type Pad = NonNullable<PadPageQuery['pad']>;

export default function PadPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(PadPageDocument, variables);
  return (
    <RecordPage
      kind="Launch pad"
      question={{ operation: PadPageDocument, variables }}
      asked={asked}
      pick={({ pad }) => pad}
      name={({ name, site }) => `${name}, ${site.name}`}
    >
      {({ otherNames, latitude, longitude, site, control, statuses, certifications, launches }) => (
        <>
          <Facts
            facts={[
              ['Stands in', site.country.name],
              ['Also called', otherNames.join(', ') || null],
              ['At', latitude !== null && longitude !== null && place(latitude, longitude)],
              ...controls(control.length > 0 ? control : site.control),
            ]}
          />
          <Statuses statuses={statuses} />
          <Certifications certifications={certifications} />
          <Launches launches={launches.nodes} of={launches.totalCount} />
        </>
      )}
    </RecordPage>
  );
}

const place = (latitude: number, longitude: number) =>
  `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? 'W' : 'E'}`;

/** Who holds it, a fact for each. */
const controls = (held: ControlFragment[]) =>
  held.map(({ role, country, agency, terms, agreement, from, to }): [string, preact.ComponentChildren] => [
    capital(words(role)),
    <>
      {agency ? <NodeLink node={agency}>{agency.shortName ?? agency.name}</NodeLink> : country?.name} (<Span from={from} to={to} />)
      {agreement && (
        <>
          , by <NodeLink node={agreement}>{agreement.name}</NodeLink>
        </>
      )}
      {terms && <small class="note"> {terms}</small>}
    </>,
  ]);

function Statuses({ statuses }: { statuses: Pad['statuses'] }) {
  if (statuses.length === 0) return null;
  return (
    <section aria-labelledby="states">
      <h2 id="states">Its state, over time</h2>
      <ul class="rows">
        {statuses.map(({ slug, state, cause, restriction, from, to, incident }) => (
          <li key={slug}>
            <span>
              <Span from={from} to={to} />
            </span>
            <span>
              <strong>{capital(words(state))}</strong>
              {incident && (
                <>
                  : <NodeLink node={incident}>{incident.name}</NodeLink>
                </>
              )}
              {(cause ?? restriction) && <small>{[cause, restriction].filter(Boolean).join(' ')}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Certifications({ certifications }: { certifications: Pad['certifications'] }) {
  if (certifications.length === 0) return null;
  return (
    <section aria-labelledby="certifications">
      <h2 id="certifications">What may fly from it</h2>
      <ul class="rows">
        {certifications.map(({ slug, state, crewed, note, from, to, vehicle, spacecraft }) => (
          <li key={slug}>
            <span>
              <Span from={from} to={to} />
            </span>
            <span>
              {`${vehicle.name} with ${spacecraft.name}${crewed ? ', crewed' : ''}: `}
              <strong>{words(state)}</strong>
              {note && <small>{note}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
