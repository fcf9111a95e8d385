import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { EventPageDocument, type EventPageQuery } from '../../generated/operations';
import { Facts, Listed } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { When } from '../../parts/when';
import { capital, words } from '../../parts/words';

type Actors = NonNullable<EventPageQuery['diplomaticEvent']>['actors'];

export default function EventPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(EventPageDocument, variables);
  return (
    <RecordPage
      kind="Diplomatic event"
      question={{ operation: EventPageDocument, variables }}
      asked={asked}
      pick={({ diplomaticEvent }) => diplomaticEvent}
      name={({ name }) => name}
    >
      {({ date, plover, domain, direction, description, actors, mission, incident, agreement }) => (
        <>
          {description && <p class="lead">{description}</p>}
          <section aria-label="Facts">
            <Facts
              facts={[
                ['When', <When key="when" date={date} />],
                ['Who', side(actors, 'SOURCE')],
                ['Towards', side(actors, 'TARGET')],
                ['Act', `${capital(words(plover))} (PLOVER)`],
                ['About', capital(words(domain))],
                ['Direction', capital(words(direction))],
                ['Mission', mission && <NodeLink node={mission}>{mission.name}</NodeLink>],
                ['Incident', incident && <NodeLink node={incident}>{incident.name}</NodeLink>],
                ['Agreement', agreement && <NodeLink node={agreement}>{agreement.name}</NodeLink>],
              ]}
            />
          </section>
        </>
      )}
    </RecordPage>
  );
}

function side(actors: Actors, side: Actors[number]['role']) {
  const of = actors.filter(({ role }) => role === side);
  return (
    of.length > 0 && (
      <Listed>
        {of.map(({ actor }) => (
          <NodeLink node={actor}>{actor.name}</NodeLink>
        ))}
      </Listed>
    )
  );
}
