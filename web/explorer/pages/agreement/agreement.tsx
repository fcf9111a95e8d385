import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { AgreementPageDocument } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Parties } from '../../parts/rows';
import { When } from '../../parts/when';
import { capital, words } from '../../parts/words';

export default function AgreementPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(AgreementPageDocument, variables);
  return (
    <RecordPage
      kind="Agreement"
      question={{ operation: AgreementPageDocument, variables }}
      asked={asked}
      pick={({ agreement }) => agreement}
      name={({ name }) => name}
    >
      {({ kind, domain, terms, signedOn, inForceFrom, expiresOn, endedOn, parties, amends, amendments, seats }) => (
        <>
          {terms && <p class="lead">{terms}</p>}
          <section aria-label="Facts">
            <Facts
              facts={[
                ['Kind', capital(words(kind))],
                ['About', capital(words(domain))],
                ['Between', parties.length > 0 && <Parties parties={parties} />],
                ['Signed', signedOn && <When date={signedOn} />],
                ['In force', inForceFrom && <When date={inForceFrom} />],
                ['Lapses', expiresOn && <When date={expiresOn} />],
                ['Ended', endedOn && <When date={endedOn} />],
                ['Amends', amends && <NodeLink node={amends}>{amends.name}</NodeLink>],
                [
                  'Amended by',
                  amendments.map((amendment) => (
                    <div key={amendment.slug}>
                      <NodeLink node={amendment}>{amendment.name}</NodeLink>
                      {amendment.signedOn && (
                        <>
                          , <When date={amendment.signedOn} />
                        </>
                      )}
                    </div>
                  )),
                ],
              ]}
            />
          </section>
          {seats.length > 0 && (
            <section aria-labelledby="seats">
              <h2 id="seats">Seats flown under it</h2>
              <ul class="rows">
                {seats.map(({ id, person, upMission, flownFor }) => (
                  <li key={id}>
                    <span>{upMission && <NodeLink node={upMission}>{upMission.name}</NodeLink>}</span>
                    <span>
                      <NodeLink node={person}>{person.name}</NodeLink>
                      {flownFor && <small>for {flownFor.shortName ?? flownFor.name}</small>}
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
