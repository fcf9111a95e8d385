import { Page } from '../../parts/page';

/** For addresses that lead nowhere; the server answers them with 404. */
export default function NotFound() {
  return (
    <Page kicker="404" title="Nothing is on record here" lead="The address names a page or a record that there is not, or no longer.">
      <p>
        Search for it above, or begin at the <a href="/">front page</a>.
      </p>
    </Page>
  );
}
