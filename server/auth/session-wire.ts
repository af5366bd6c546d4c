import type { App } from '../app-type.ts'
import { readSettings } from '../counties/settings.ts'
import { openRecoveryOf } from '../recovery/store.ts'
import { toOwnWords } from '../words/own.ts'
import { ownLabels } from '../words/store.ts'
import type { Session } from './contract.ts'
import type { SessionMember } from './session-store.ts'

/** What a browser is told of the member who is signed in. */
export async function toSession(app: App, member: SessionMember): Promise<Session> {
  const [{ demo, thresholds }, recovery, labels] = await Promise.all([
    readSettings(app.db),
    openRecoveryOf(app.db, member.id),
    ownLabels(app.db),
  ])
  return {
    member: {
      id: member.id,
      name: member.name,
      login: member.login,
      organization: { id: member.organizationId, name: member.organizationName },
      roles: member.roles,
      regions: member.regions,
      language: member.language,
      hasPassword: member.hasPassword,
      hasPasskey: member.hasPasskey,
      hasCode: member.hasCode,
      recoveryCodesLeft: member.recoveryCodesLeft,
    },
    settled: member.settled,
    expiresAt: member.expiresAt,
    idleMinutes: member.sharedScreen ? member.sharedIdleMinutes : null,
    demo,
    thresholds,
    words: toOwnWords(labels),
    recovery: recovery ?? null,
  }
}
