export function Footer() {
  return (
    <footer class="foot">
      <p>
        Every record names its sources; what is disputed stays disputed. Everything here comes from one <a href="/graphql">GraphQL API</a>:
        each picture leads to its query.
      </p>
      <p>Facts: CC BY 4.0. Code: MIT. Map: Natural Earth.</p>
    </footer>
  );
}
