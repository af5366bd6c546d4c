import { endSession } from '../../../server/auth/contract.ts'
import { ApiError, call } from '../api.ts'
import { forgetEverything } from './forget.ts'
import { cameBack } from './leave.ts'

/** Does what whoever left asked for. @throws ApiError as long as the server does not know: the door stays closed */
export async function endLeft(how: string): Promise<void> {
  if (how === 'forget') await forgetEverything()
  await call(endSession, {}).catch((error) => {
    if (!(error instanceof ApiError && error.status === 401)) throw error
  })
  cameBack()
}
