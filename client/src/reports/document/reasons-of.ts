import type { Change } from '../../../../server/moves/contract.ts'
import type { Cause } from '../../../../server/moves/rules.ts'
import { hasMessage } from '../../i18n/i18n.ts'

const shownAtMost = 4

/** Their sentence says what time did; only that nothing else was is left to say. */
const toldBySentence: readonly Cause[] = ['past_due', 'stalled', 'too_old']

/** What a report tells of why something moved: the weightiest, in the order of their days, what reads alike once. */
export function reasonsOf(changes: readonly Change[]) {
  const lines = new Map<string, Reason>()
  for (const { cause, before, after, decidedBy } of changes) {
    const reason = decidedBy ?? after ?? before
    if (!reason) continue
    const hidden = reason.entry === 'hidden' || !hasMessage(reason.text)
    const sentence = hidden ? 'because.hidden' : reason.text
    const shortened = !hidden && toldBySentence.includes(cause) ? 'passed' : cause
    const key = [reason.day, reason.institution.id, sentence, shortened].join()
    if (!lines.has(key)) lines.set(key, { ...reason, sentence, cause: shortened })
  }
  const shown = [...lines.values()].slice(0, shownAtMost)
  return {
    shown: shown.sort((a, b) => a.day.localeCompare(b.day)),
    more: lines.size - shown.length,
  }
}

type Reason = NonNullable<Change['after']> & { sentence: string; cause: Cause }
