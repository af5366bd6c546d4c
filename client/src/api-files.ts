import type { Endpoint } from '../../server/contract.ts'
import { type Input, proved, urlOf } from './api.ts'

/** Calls an endpoint whose answer is a file. Rejects when it breaks off. */
export async function callForFile<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
): Promise<{ file: Blob; name: string }> {
  const response = await proved(endpoint, input)
  const [, name = ''] =
    /filename="(.+?)"/.exec(response.headers.get('content-disposition') ?? '') ?? []
  return { file: await response.blob(), name }
}

/** Where an endpoint that is read answers: for links that keep a file. */
export function addressOf(endpoint: Endpoint, params: Record<string, string>): string {
  return urlOf(endpoint.url, params)
}
