import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { AgencyPageDocument, type LinkOfAgencyFragment } from '../../generated/operations';
import { Facts } from '../../parts/facts';
import { NodeLink } from '../../parts/node-link';
import { RecordPage } from '../../parts/record-page';
import { Launches, Sanctions } from '../../parts/rows';
import { Span, When } from '../../parts/when';
import { capital, words } from '../../parts/words';

export default function AgencyPage() {
  const variables = { slug: useRoute().params['slug'] ?? '' };
  const asked = useAnswer(AgencyPageDocument, variables);
  return (
    <RecordPage
      kind="Organisation"
      question={{ operation: AgencyPageDocument, variables }}
      asked={asked}
      pick={({ agency }) => agency}
      name={({ name }) => name}
    >
      {({
        shortName,
        kind,
        country,
        foundedOn,
        dissolvedOn,
        parents,
        subsidiaries,
        predecessors,
        successors,
        affiliations,
        launches,
        sanctions,
      }) => (
        <>
          <Facts
            facts={[
              ['Called', shortName],
              ['Kind', capital(words(kind))],
              ['Country', country?.name],
              ['Founded', foundedOn && <When date={foundedOn} />],
              ['Dissolved', dissolvedOn && <When date={dissolvedOn} />],
              ['Belongs to', links(parents, 'other')],
              ['Holds', links(subsidiaries, 'agency')],
              ['Succeeded', links(predecessors, 'other')],
              ['Was succeeded by', links(successors, 'agency')],
            ]}
          />
          <Sanctions sanctions={sanctions.nodes} of={sanctions.totalCount} onTarget />
          {affiliations.length > 0 && (
            <section aria-labelledby="people">
              <h2 id="people">People</h2>
              <ul class="rows">
                {affiliations.map(({ person, title, role, from, to }) => (
                  <li key={person.slug + role + (from?.text ?? '')}>
                    <span>
                      <Span from={from} to={to} />
                    </span>
                    <span>
                      <NodeLink node={person}>{person.name}</NodeLink>
                      <small>{title ?? words(role)}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Launches launches={launches.nodes} of={launches.totalCount} />
        </>
      )}
    </RecordPage>
  );
}

/** The organisations at one end of links; nothing where there is none. */
function links(of: LinkOfAgencyFragment[], end: 'agency' | 'other') {
  return of.map((link) => (
    <div key={link[end].slug + (link.from?.text ?? '')}>
      <NodeLink node={link[end]}>{link[end].shortName ?? link[end].name}</NodeLink>
      {link.share !== null && `, ${link.share} %`}
      {(link.from || link.to) && (
        <>
          {' '}
          (<Span from={link.from} to={link.to} />)
        </>
      )}
    </div>
  ));
}
