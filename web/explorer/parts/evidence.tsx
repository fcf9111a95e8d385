import type { ClaimPartsFragment } from '../generated/operations';
import { NodeLink } from './node-link';
import { words } from './words';

const STANCES = { SUPPORTS: 'For it', CONTRADICTS: 'Against it', QUALIFIES: 'To be read with' };

/** What a claim has to be held against: what else is on record. */
export function Evidence({ evidence }: { evidence: ClaimPartsFragment['evidence'] }) {
  if (evidence.length === 0) return null;
  return (
    <ul class="evidence">
      {evidence.map(({ stance, note, claim, node }) => (
        <li key={(claim?.slug ?? node?.__typename ?? '') + note} class={stance.toLowerCase()}>
          <strong>{STANCES[stance]}:</strong> {note ?? claim?.statement}
          {node && 'slug' in node && (
            <>
              {' '}
              (<NodeLink node={node}>{words(node.__typename.replace(/(?<=[a-z])[A-Z]/g, ' $&'))}</NodeLink>)
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
