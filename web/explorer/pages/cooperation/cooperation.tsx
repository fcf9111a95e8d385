import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { CooperationPageDocument } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Parties } from '../../parts/rows';
import { Span } from '../../parts/when';
import { capital, words } from '../../parts/words';

export default function CooperationPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(CooperationPageDocument, variables);
  return (
    <RecordPage
      kind="Cooperation"
      question={{ operation: CooperationPageDocument, variables }}
      asked={asked}
      pick={({ cooperation }) => cooperation}
      name={({ name }) => name}
    >
      {({ domain, parties, phases, access, replacedBy }) => (
        <>
          <Facts
            facts={[
              ['About', capital(words(domain))],
              ['Between', parties.length > 0 && <Parties parties={parties} />],
              [
                'Gave',
                access.map(({ what, agency, country }) => (
                  <div key={what + (agency?.slug ?? country?.name)}>
                    {what} to {agency ? <NodeLink node={agency}>{agency.shortName ?? agency.name}</NodeLink> : country?.name}
                  </div>
                )),
              ],
              ['Replaced by', replacedBy],
            ]}
          />
          {phases.length > 0 && (
            <section aria-labelledby="phases">
              <h2 id="phases">Its phases</h2>
              <ul class="rows">
                {phases.map(({ state, note, from, to }) => (
                  <li key={state + (from?.text ?? '')}>
                    <span>
                      <Span from={from} to={to} />
                    </span>
                    <span>
                      <strong>{capital(words(state))}</strong>
                      {note && <small>{note}</small>}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </RecordPage>
  );
}
