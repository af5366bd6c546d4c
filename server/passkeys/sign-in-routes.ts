import type { App } from '../app-type.ts'
import { problem } from '../errors.ts'
import { countStrangersChallenge } from '../limits/hooks.ts'
import { newChallenge } from './challenge-store.ts'
import { challengeSignIn } from './contract.ts'
import { requestOptions } from './options.ts'
import { siteOf } from './site.ts'

/** What a stranger may ask for: a challenge. It says nothing of who has a passkey here. */
export async function passkeySignInRoutes(app: App, options: { publicUrl: string }) {
  const site = siteOf(options.publicUrl)
  app.route({
    ...challengeSignIn,
    preHandler: countStrangersChallenge(app),
    handler: async (_request, reply) => {
      if (!site) throw problem('passkeys_need_a_name')
      const challenge = await newChallenge(app.db, { purpose: 'sign_in' })
      return reply.code(201).send(requestOptions(site.rpId, challenge, []))
    },
  })
}
