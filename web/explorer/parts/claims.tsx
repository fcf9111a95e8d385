import { group } from 'd3-array';
import type { ClaimPartsFragment } from '../generated/operations';
import { Evidence } from './evidence';
import { NodeLink } from './node-link';
import { SourceLink } from './sources';
import { When } from './when';
import { title } from './words';

/** Claims by the question that they answer, side by side; questions with rival answers first. */
export function Claims({ claims, of }: { claims: ClaimPartsFragment[]; of: number }) {
  if (claims.length === 0) return null;
  const questions = [...group(claims, ({ property }) => property)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">Who says what</h2>
      {questions.map(([property, answers]) => (
        <Question key={property} property={property} claims={answers} />
      ))}
      {of > claims.length && <p class="note">{`${claims.length} of ${of} claims; the query has the rest.`}</p>}
    </section>
  );
}

export function Question({
  property,
  heading = title(property),
  claims,
}: {
  property: string;
  heading?: string;
  claims: ClaimPartsFragment[];
}) {
  return (
    <section class="question" aria-labelledby={`question-${property}`}>
      <h3 id={`question-${property}`}>{heading}</h3>
      <ul class="claims">
        {claims.map((claim) => (
          <li key={claim.slug}>
            <ClaimCard claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const RANKS = { PREFERRED: 'best founded', NORMAL: undefined, DEPRECATED: 'known to be wrong' };

function ClaimCard({ claim }: { claim: ClaimPartsFragment }) {
  const { claimant, statement, rank, attribution, assertedOn, retractedOn, source } = claim;
  const name = claimant.__typename === 'Agency' ? (claimant.shortName ?? claimant.name) : claimant.name;
  return (
    <article class={`claim ${rank.toLowerCase()}`}>
      <header>
        <strong>
          <NodeLink node={claimant}>{name}</NodeLink>
        </strong>
        {attribution === 'UNATTRIBUTED' && <span class="tag">names nobody</span>}
        {RANKS[rank] && <span class="tag">{RANKS[rank]}</span>}
        {assertedOn && <When date={assertedOn} />}
      </header>
      <p class="said">{statement}</p>
      {retractedOn && (
        <p class="note">
          Taken back <When date={retractedOn} />
        </p>
      )}
      <Evidence evidence={claim.evidence} />
      <footer>
        {attribution === 'ASSERTED' ? '' : 'in '}
        <SourceLink source={source} />
      </footer>
    </article>
  );
}
