import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { SanctionPageDocument } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Span, When } from '../../parts/when';
import { capital, words } from '../../parts/words';

export default function SanctionPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(SanctionPageDocument, variables);
  return (
    <RecordPage
      kind="Sanction"
      question={{ operation: SanctionPageDocument, variables }}
      asked={asked}
      pick={({ sanction }) => sanction}
      name={({ target, program }) => `${program.authority.shortName ?? program.authority.name} on ${target.name}`}
    >
      {({ types, listedOn, startsOn, endsOn, reason, target, program }) => (
        <>
          {reason && <p class="lead">{reason}</p>}
          <section aria-label="Facts">
            <Facts
              facts={[
                [
                  'On',
                  <NodeLink key="target" node={target}>
                    {target.name}
                  </NodeLink>,
                ],
                [
                  'By',
                  <NodeLink key="authority" node={program.authority}>
                    {program.authority.name}
                  </NodeLink>,
                ],
                ['Forbids', capital(types.map(words).join(', '))],
                ['Listed', listedOn && <When date={listedOn} />],
                ['In effect', startsOn && <When date={startsOn} />],
                ['Ended', endsOn && <When date={endsOn} />],
                ['Programme', program.name],
                ['Law', program.legalInstrument],
              ]}
            />
          </section>
          {program.exemptions.length > 0 && (
            <section aria-labelledby="exemptions">
              <h2 id="exemptions">What the programme leaves open</h2>
              <ul class="rows">
                {program.exemptions.map(({ slug, name, allows, from, to }) => (
                  <li key={slug}>
                    <span>
                      <Span from={from} to={to} />
                    </span>
                    <span>
                      {name}
                      <small>{allows}</small>
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
