import { useLocation } from 'preact-iso';

/** A form like any other: without the script's help it would lead to the same page. */
export function SearchBox() {
  const { route, path, query } = useLocation();
  const asked = path === '/search' ? (query['q'] ?? '') : '';
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('q')).trim();
    if (words) route(`/search?q=${encodeURIComponent(words)}`);
  };
  return (
    <search>
      <form action="/search" onSubmit={onSubmit}>
        <input
          key={asked}
          type="search"
          name="q"
          defaultValue={asked}
          placeholder="Search the record"
          aria-label="Search the record"
          maxLength={200}
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
