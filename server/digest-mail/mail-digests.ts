import type { App } from '../app-type.ts'
import { findAwayMember } from '../auth/member-store.ts'
import { hashToken, newToken } from '../auth/secrets.ts'
import { type Day, dayInAlabama } from '../days.ts'
import { digestOf } from '../digest/digest.ts'
import { lastWeek } from '../digest/rules.ts'
import { digestAddressPlace } from '../sealed/key-store.ts'
import { addressOf } from './address-store.ts'
import { letterOf } from './letter.ts'
import { forgetOldMails, membersToMail, settleMail, takeMail } from './mail-store.ts'
import type { Post } from './post.ts'
import { isMailingTime, type MailState } from './rules.ts'

/**
 * Sends the digests of last week that are still to be sent, one after the other: each once, however many app servers do
 * this. Where the server that takes mail is away, the next hour tries again.
 * @throws AggregateError after the others are sent, where a digest could not be made
 * @returns how many went out
 */
export async function mailDigests(
  app: App,
  post: Post,
  publicUrl: string,
  now: Date,
): Promise<number> {
  if (!isMailingTime(now)) return 0
  const today = dayInAlabama(now)
  const week = lastWeek(today)
  await forgetOldMails(app.db, week)
  const members = await membersToMail(app.db, week)
  if (members.length === 0) return 0
  // a mail that breaks off half way is not tried again: better not to begin with one
  await post.verify()
  let sent = 0
  const failures: unknown[] = []
  for (const memberId of members) {
    try {
      const state = await mailOne(app, post, publicUrl, { memberId, week, today })
      if (state === 'sent') sent += 1
    } catch (error) {
      // the others get theirs; hers is tried again in an hour
      failures.push(error)
    }
  }
  app.log.info({ sent, asked: members.length }, 'digests of the week were mailed')
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} digests failed`)
  return sent
}

interface One {
  memberId: string
  week: Day
  today: Day
}

/** @returns undefined when another app server has it */
async function mailOne(
  app: App,
  post: Post,
  publicUrl: string,
  { memberId, week, today }: One,
): Promise<MailState | undefined> {
  const token = newToken()
  const tries = await takeMail(app.db, memberId, week, hashToken(token))
  if (tries === undefined) return undefined
  let state: Exclude<MailState, 'sending'> = 'later'
  try {
    state = await send()
  } finally {
    await settleMail(app.db, memberId, week, state, tries)
  }
  return state

  async function send(): Promise<Exclude<MailState, 'sending'>> {
    const member = await findAwayMember(app.db, memberId)
    const found = await addressOf(app.db, memberId)
    // she was cut off, or has ended it, since the list was read
    if (!member || !found?.addressSealed) return 'nothing'
    const digest = await digestOf(app, member, week, today)
    const letter = letterOf(digest, member.language, publicUrl)
    if (!letter) return 'nothing'
    const to = app.keyring.open(digestAddressPlace(memberId), found.addressSealed).toString()
    const { outcome, why } = await post.send(letter, {
      to,
      language: member.language,
      key: `digest ${memberId} ${week}`,
      unsubscribe: `${publicUrl}/unsubscribe/${token}`,
    })
    if (why) app.log.warn({ outcome, why, tries }, 'a digest could not be mailed')
    if (outcome === 'sent' || outcome === 'later') return outcome
    return 'given_up'
  }
}
