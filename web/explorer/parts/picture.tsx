import type { ComponentChildren } from 'preact';
import { csvAddress, type Question, queryAddress } from '../client/addresses';

interface Props {
  title: string;
  /** How to read it. */
  caption: ComponentChildren;
  /** What it was made from. */
  question: Question;
  /** The same as a table, where an operation with a single connection tells it. */
  csv?: Question;
  children: ComponentChildren;
  /** The same in words or a table, for those who do not see the picture, and for those who want the figures. */
  text?: { summary: string; content: ComponentChildren };
}

/** A picture with its title, how to read it, and where to get what is in it. */
export function Picture({ title, caption, question, csv, children, text }: Props) {
  return (
    <figure class="picture">
      <figcaption>
        <h2>{title}</h2>
        <p>{caption}</p>
      </figcaption>
      {children}
      {text && (
        <details>
          <summary>{text.summary}</summary>
          {text.content}
        </details>
      )}
      <Behind question={question} {...(csv && { csv })} what={title} />
    </figure>
  );
}

/** The query behind something shown, and its table. */
export function Behind({ question, csv, what }: { question: Question; csv?: Question; what: string }) {
  return (
    <p class="behind">
      <a href={queryAddress(question)} aria-label={`The query behind “${what}”, in GraphiQL`}>
        Query
      </a>
      {csv && (
        <a href={csvAddress(csv)} download aria-label={`“${what}” as CSV`}>
          CSV
        </a>
      )}
    </p>
  );
}
