import { parse } from 'graphql';
import type { IncidentKind, Severity } from '../generated/prisma/enums.js';
import { stableId } from './stable-id.js';

export const INCIDENTS = parse(`query ($filter: IncidentFilter, $first: Int) {
  list: incidents(filter: $filter, first: $first) {
    totalCount
    nodes {
      slug name kind severity description from knownFrom
      sources { url title publisher }
      impacts { knownFrom statement }
    }
  }
}`);

export interface Incident {
  slug: string;
  name: string;
  kind: IncidentKind;
  severity: Severity | null;
  description: string | null;
  from: Date | null;
  knownFrom: Date;
  sources: { url: string | URL; title: string; publisher: string }[];
  impacts: { knownFrom: Date; statement: string }[];
}

/** What it is said to have changed is news of the incident. */
export const changedAt = ({ knownFrom, impacts }: Incident): Date =>
  impacts.reduce((last, impact) => (impact.knownFrom > last ? impact.knownFrom : last), knownFrom);

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: string): string =>
  value
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
    .replaceAll(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);

type Attributes = Record<string, string>;
const tag = (name: string, attributes: Attributes, content?: string) => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<${name}${given.join('')}${content === undefined ? '/>' : `>${content}</${name}>`}`;
};
const element = (name: string, value: string) => tag(name, {}, escaped(value));

/**
 * An Atom feed (RFC 4287), what became known last at its top.
 * @param self its own address; `origin` the server's, for links to the API.
 */
export function atomOf(incidents: readonly Incident[], { self, origin }: { self: string; origin: string }): string {
  const latest = incidents.toSorted(
    (one, other) => changedAt(other).getTime() - changedAt(one).getTime() || (one.slug < other.slug ? -1 : 1),
  );
  const head = [
    element('id', `urn:uuid:${stableId('Feed', 'incidents')}`),
    element('title', 'Incidents in spaceflight'),
    element('updated', (latest[0] ? changedAt(latest[0]) : new Date(0)).toISOString()),
    tag('author', {}, element('name', 'Rendezvous')),
    tag('link', { rel: 'self', type: 'application/atom+xml', href: self }),
  ];
  const entries = latest.map((incident) => tag('entry', {}, `\n    ${entryOf(incident, origin).join('\n    ')}\n  `));
  const feed = tag('feed', { xmlns: 'http://www.w3.org/2005/Atom' }, `\n  ${[...head, ...entries].join('\n  ')}\n`);
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function entryOf(incident: Incident, origin: string): string[] {
  const { slug, name, kind, severity, description, sources, impacts } = incident;
  const told = [description, ...impacts.map(({ statement }) => statement)].filter(Boolean).join('\n');
  return [
    element('id', `urn:uuid:${stableId('Incident', slug)}`),
    element('title', name),
    element('updated', changedAt(incident).toISOString()),
    tag('link', { rel: 'alternate', type: 'text/html', href: `${origin}/incident/${slug}` }),
    ...sources.map(({ url, title, publisher }) => tag('link', { rel: 'via', href: String(url), title: `${publisher}: ${title}` })),
    tag('category', { term: kind, label: kind.toLowerCase().replaceAll('_', ' ') }),
    ...(severity ? [tag('category', { term: severity, label: severity.toLowerCase() })] : []),
    element('summary', told || name),
  ];
}
