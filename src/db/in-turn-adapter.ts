import { PrismaPg } from '@prisma/adapter-pg';

export type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
export type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Prisma's driver adapter, with the reads of a transaction one after another: reads that are asked for side by side share its connection, and pg 9 will no longer queue for it. */
export class InTurnAdapter extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  const query = transaction.queryRaw.bind(transaction);
  let last: Promise<unknown> = Promise.resolve();
  transaction.queryRaw = (params) => {
    const ask = () => query(params);
    const answer = last.then(ask, ask);
    last = answer;
    return answer;
  };
  return transaction;
}
