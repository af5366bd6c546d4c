import type { Endpoint } from '../../../server/contract.ts'
import type { ApiError, LooseInput } from '../api.ts'
import { answerFromPack } from './answers.ts'
import { keepForLater } from './later.ts'

/**
 * What stands in for the server where it cannot be reached.
 * @throws the error of the attempt, for what this device neither knows nor may keep
 */
export async function withoutSignal(
  error: ApiError,
  endpoint: Endpoint,
  input: LooseInput,
): Promise<Response> {
  if (endpoint.method !== 'GET') return keepForLater(error, endpoint, input)
  return Response.json(await answerFromPack(endpoint.url, input, error))
}
