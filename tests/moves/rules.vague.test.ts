import { expect, test } from 'vitest'
import { type Cause, causes, vague } from '../../server/moves/rules.ts'

test('to whom an entry is hidden, a cause says only whether days passed or something was entered', () => {
  const days: readonly Cause[] = ['expired', 'past_due', 'stalled', 'too_old', 'passed']
  for (const cause of causes) expect(vague(cause)).toBe(days.includes(cause) ? 'passed' : 'entered')
})
