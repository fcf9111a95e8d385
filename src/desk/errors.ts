import { coded } from '../errors.js';

/** What may be wrong with an input, as `UserError.code` tells it. */
export const USER_ERRORS = [
  'INVALID',
  'NOT_FOUND',
  'TAKEN',
  'CONFLICT',
  'IN_FUTURE',
  'TOO_EARLY',
  'UNCHANGED',
  'IN_USE',
  'NOT_OURS',
  'CLIENT_KEY_REUSED',
] as const;
export type UserErrorCode = (typeof USER_ERRORS)[number];

export interface UserError {
  code: UserErrorCode;
  /** The field of the input, and what is inside it. */
  path: string[];
  message: string;
}

/** The input is wrong, and nothing was written. */
export class Refused extends Error {
  constructor(readonly errors: UserError[]) {
    super(errors.map(({ message }) => message).join('; '));
  }
}

export const refused = (code: UserErrorCode, path: string[], message: string) => new Refused([{ code, path, message }]);

interface DatabaseError {
  code?: string;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } };
}

/** What the database refused, by its SQLSTATE: what the checks before could not see. */
const CONSTRAINTS: Record<string, UserError> = {
  '23P01': { code: 'CONFLICT', path: [], message: 'It overlaps what is on record: there can be only one at a time.' },
  '23505': { code: 'TAKEN', path: [], message: 'It is on record already.' },
  '23514': { code: 'INVALID', path: [], message: 'It breaks a rule of the record: an end cannot come before its beginning.' },
  '23502': { code: 'INVALID', path: [], message: 'Something that it cannot be without is missing.' },
  '23503': { code: 'NOT_FOUND', path: [], message: 'It refers to something that is not on record.' },
  // Of a range: the exclusion of overlaps knows days only, and takes a month or a year for its first.
  '22000': { code: 'INVALID', path: ['to'], message: 'The month or year of the end begins before the beginning: tell the day of the end.' },
  '23000': { code: 'TOO_EARLY', path: ['knownFrom'], message: 'News cannot be known earlier than what it replaces.' },
};
const NAMED: Record<string, UserError> = {
  PadStatus_one_at_a_time: {
    code: 'CONFLICT',
    path: ['from'],
    message: 'The pad has another status in this time: end that one first, or mend its dates.',
  },
  Claim_one_preferred: {
    code: 'CONFLICT',
    path: ['rank'],
    message: 'Another claim on this property is preferred already: rank that one lower first.',
  },
};

/**
 * The refusal that an error of the database stands for.
 * @returns the error itself when it is none.
 */
export function explained(error: unknown): unknown {
  const { code, meta } = error as DatabaseError;
  const { originalCode = '', originalMessage = '' } = meta?.driverAdapterError?.cause ?? {};
  const name = /constraint "(\w+)"/.exec(originalMessage)?.[1] ?? '';
  const told = NAMED[name] ?? CONSTRAINTS[originalCode];
  if (told) return new Refused([told]);
  // Lock not granted in time, or no connection for the transaction.
  if (originalCode === '55P03' || code === 'P2028') {
    return coded(
      'SERVICE_UNAVAILABLE',
      'Another write is going on. Try again in some seconds; with the same `clientKey` nothing is written twice.',
      {
        'Retry-After': '5',
      },
    );
  }
  return error;
}
