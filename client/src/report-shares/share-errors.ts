import { passphraseAtLeast, shareDaysAtMost } from '../../../server/report-shares/rules.ts'

/** What is wrong with a link before it is made, by field; the keys of the sentences that say so. */
export function shareErrors({ days, passphrase }: { days: string; passphrase: string }) {
  const count = Number(days)
  const fits = Number.isInteger(count) && count >= 1 && count <= shareDaysAtMost
  const isShort = passphrase !== '' && passphrase.length < passphraseAtLeast
  return {
    days: fits ? undefined : ('shares.days.wrong' as const),
    passphrase: isShort ? ('shares.passphrase.short' as const) : undefined,
  }
}
