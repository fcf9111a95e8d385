import type { GraphQLError } from 'graphql';

/**
 * What GraphQL says of an error, without the value that it is about: that may be long, secret, or made to be repeated.
 * Names of fields, types and variables stay, so that the mistake can be found.
 */
export function withoutValues({ message }: GraphQLError): string {
  // `Variable "$first" got invalid value "three" at "first.a"; Int cannot represent non-integer value: "three"`
  const variable = /^(Variable "\$(\w+)") got invalid value /.exec(message);
  if (!variable) return bare(message);
  const [, where, reason] = REASON.exec(message) ?? [];
  return `${variable[1]}${where ? ` at "${where}"` : ''}: ${bare(reason ?? 'it is not of the type that the operation declares.')}`;
}

// Reasons as GraphQL and our scalars begin them: the value before them may hold anything.
const REASON =
  /(?: at "([\w.[\]]+)")?; ((?:(?:Int|Float|String|Boolean|ID) cannot represent|Expected (?:type|value|non-nullable)|Enum "|Value "|Field "|A (?:Date|DateTime|URL) must)[^;]*)$/;

const bare = (message: string) =>
  message
    .replace(/( cannot represent [^:]*? value): .*$/s, '$1.')
    .replace(/^Expected value of type ("[^"]*"), found .*$/s, 'Expected a value of type $1.')
    .replace(/^Expected type ("[^"]*") to be an object.*$/s, 'Expected type $1 to be an object.')
    .replace(/^Value ".*" does not exist in ("[^"]*" enum).*$/s, 'This value does not exist in $1.')
    .replace(/(String|BlockString) ".*"(, |\.)/s, '$1$2')
    .replace(/^Unknown operation named .*$/s, 'The document has no operation of that name.');
