import type { IncomingMessage } from 'node:http';
import { type DocumentNode, getOperationAST } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../errors.js';
import { recordOf } from '../log/request.js';

/** What the transport hands to every hook. */
interface Transport {
  req: IncomingMessage;
}

/** Notes for the log and the metrics which operation a request asks for and the codes of its errors. */
export function toldOperations(): Plugin<object, Transport> {
  const note = (document: DocumentNode, { req, params, viewer }: Noted) => {
    const operation = getOperationAST(document, params.operationName);
    const record = recordOf(req);
    if (operation) record.operation = { type: operation.operation, name: operation.name?.value };
    if (viewer?.key) record.key = viewer.key.id;
  };
  return {
    onExecute: ({ args }) => note(args.document, args.contextValue as unknown as Noted),
    onSubscribe: ({ args }) => note(args.document, args.contextValue as unknown as Noted),
    onResultProcess({ result, serverContext }) {
      if (isAsyncIterable(result) || Array.isArray(result)) return;
      const record = recordOf(serverContext.req);
      for (const { extensions } of result.errors ?? []) record.codes.add(extensions.code as ErrorCode);
    },
  };
}

interface Noted extends Transport {
  params: { operationName?: string };
  viewer?: { key: { id: string } | null };
}
