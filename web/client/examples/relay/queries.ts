// Read by Relay's compiler only. In an application the query stands beside its component, and the bundler's plugin puts the artifact in its place.
import relay from 'relay-runtime';

export const launchesQuery = () => relay.graphql`
  query queriesLaunchesQuery($site: String!, $first: Int = 3) {
    launches(first: $first, filter: { site: { eq: $site }, outcome: { in: [SUCCESS] } }) @connection(key: "launches_launches") {
      edges { node { id cospar vehicle { name } } }
    }
  }
`;
