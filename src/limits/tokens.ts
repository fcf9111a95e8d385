import { Lexer, Source, TokenKind } from 'graphql';
import { coded } from '../errors.js';
import { LIMITS } from './limits.js';

/**
 * Counts before the parser builds anything, which a document of any length would have it do.
 * @throws MAX_TOKENS or MAX_DIRECTIVES; what is no token is left for the parser to tell.
 */
export function countTokens(document: string | Source): void {
  const lexer = new Lexer(typeof document === 'string' ? new Source(document) : document);
  let directives = 0;
  for (let tokens = 0; ; tokens++) {
    if (tokens > LIMITS.tokens) throw coded('MAX_TOKENS', `A document may have at most ${LIMITS.tokens} tokens: ask in several requests.`);
    try {
      lexer.advance();
    } catch {
      return;
    }
    if (lexer.token.kind === TokenKind.EOF) return;
    // Counted here as well as in shape.ts: what is nothing but directives should hear of those.
    if (lexer.token.kind === TokenKind.AT && ++directives > LIMITS.directives) throw tooManyDirectives();
  }
}

export const tooManyDirectives = () => coded('MAX_DIRECTIVES', `A document may have at most ${LIMITS.directives} directives.`);
