import { useRoute } from 'preact-iso';
import { useAnswer } from '../../client/use-answer';
import { SearchPageDocument, type SearchPageQuery } from '../../generated/operations';
import { Answered } from '../../parts/answered';
import { NodeLink } from '../../parts/node-link';
import { Page } from '../../parts/page';
import { Behind } from '../../parts/picture';
import { count, title } from '../../parts/words';

type Hit = SearchPageQuery['search']['nodes'][number];

export default function SearchPage() {
  const query = useRoute().query['q']?.trim() ?? '';
  if (!/[\p{L}\p{N}]/u.test(query)) {
    return (
      <Page kicker="Search" title="What are you looking for?">
        <p>Write a name in the box above: a mission, a person, a pad, a law. Scripts and transliterations do not matter.</p>
      </Page>
    );
  }
  return <Found key={query} query={query} />;
}

function Found({ query }: { query: string }) {
  const variables = { query, first: 40 };
  const asked = useAnswer(SearchPageDocument, variables);
  return (
    <Page kicker="Search" title={`“${query}”`}>
      <Answered asked={asked} what="what was found">
        {({ search: { totalCount, nodes } }) => (
          <>
            <p role="status">
              {totalCount === 0
                ? 'Nothing on record has all these words. Fewer or shorter words find more.'
                : `${count(totalCount, 'record')}, the best first.`}
            </p>
            <ol class="rows">
              {nodes.map((hit) => (
                <li key={hit.node.__typename + ('slug' in hit.node ? hit.node.slug : hit.title)}>
                  <span>{title(hit.node.__typename).replace(/^Agency$/, 'Organisation')}</span>
                  <span>
                    <NodeLink node={hit.node}>{name(hit)}</NodeLink>
                  </span>
                </li>
              ))}
            </ol>
            {totalCount > nodes.length && <p class="note">{`The best ${nodes.length} are shown; more words find less.`}</p>}
            <Behind
              question={{ operation: SearchPageDocument, variables }}
              csv={{ operation: SearchPageDocument, variables: { query } }}
              what={`Search for ${query}`}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Sanctions have no name: they are told by who imposes them on whom. */
const name = ({ title: found, node }: Hit) =>
  node.__typename === 'Sanction' ? `${node.program.authority.shortName ?? node.program.authority.name} on ${node.target.name}` : found;
