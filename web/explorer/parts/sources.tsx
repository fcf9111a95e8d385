import type { SourcePartsFragment } from '../generated/operations';
import { When } from './when';

/** Where the facts of a record come from. */
export function Sources({ sources }: { sources: SourcePartsFragment[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol class="sources">
        {sources.map((source) => (
          <li key={source.slug}>
            <SourceLink source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

export function SourceLink({ source: { publisher, title, url, publishedOn } }: { source: SourcePartsFragment }) {
  return (
    <>
      <cite>
        <a href={url} rel="noreferrer external">
          {title}
        </a>
      </cite>
      , {publisher}
      {publishedOn && (
        <>
          , <When date={publishedOn} />
        </>
      )}
    </>
  );
}
