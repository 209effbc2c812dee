import { type ErrorBody, errorBody } from '@huixiang/contracts';
import { DomainError } from '@huixiang/domain';
import type { z } from 'zod';
import { WORDS } from '../text/words.zh';
import { TEXT } from './text.zh';

/** A refusal of the server, or no answer at all (`offline`). */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorBody['code'] | 'offline',
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly requestId = '',
  ) {
    super(WORDS.errors[code]);
  }
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Reads from the API; what arrives is checked against its contract. */
export async function read<T extends z.ZodType>(
  path: string,
  schema: T,
  query: Query = {},
): Promise<z.infer<T>> {
  const response = await send(`/api${path}${queryString(query)}`, { method: 'GET' });
  return schema.parse(await response.json());
}

/** Asks for a change; returns the answer's body, if there is one. */
export async function change(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await send(`/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'x-huixiang': '1' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.status === 204 ? undefined : response.json();
}

/** Sends a file, and the other fields of its form; returns the answer's body. */
export async function upload(
  path: string,
  file: Blob,
  fields: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file);
  const response = await send(`/api${path}`, {
    method: 'POST',
    headers: { 'x-huixiang': '1' },
    body: form,
  });
  return response.json();
}

export function queryString(query: Query): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch {
    throw new ApiError('offline');
  }
  if (response.ok) return response;
  const refusal = errorBody.safeParse(await response.json().catch(() => null));
  if (!refusal.success) throw new ApiError('offline');
  throw new ApiError(refusal.data.code, refusal.data.details, refusal.data.requestId);
}

/** What to tell a person about an error: the sentence of its code, and the faults it names. */
export function explain(error: unknown): string {
  if (error instanceof DomainError) return WORDS.errors[error.code];
  if (!(error instanceof ApiError)) return WORDS.errors.internal;
  const faults = error.details['faults'];
  if (Array.isArray(faults)) {
    const messages = faults.map((fault: { message?: string }) => fault.message).filter(Boolean);
    return TEXT.messageWithFaults(error.message, messages.join(TEXT.semicolonJoin));
  }
  return error.code === 'internal'
    ? TEXT.messageWithId(error.message, error.requestId.slice(0, 8))
    : error.message;
}
