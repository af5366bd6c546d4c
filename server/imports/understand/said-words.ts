import { fold } from '../../search/rules.ts'
import { leaveOut, pastFollowUpChoices } from '../rules.ts'
import { type Asking, keyOf, type Place } from './asking.ts'
import type { Cells } from './cells.ts'

/** One of our own words in a cell; what is none of them is for a person to say. */
export function wordIn<Word extends string>(
  cells: Cells,
  field: 'kind' | 'outcome',
  unsaid: Word,
  words: readonly Word[],
  find: (text: string) => Word | undefined,
  asking: Asking,
): Word | 'open' | 'left_out' {
  const text = cells.text(field, 300)
  if (text === '') return unsaid
  const found = find(text)
  if (found) return found
  const proposals = () => words.map((value) => ({ value, label: '' }))
  const asked = { about: field, key: keyOf(field, fold(text)), text, proposals }
  const answer = asking.answer(cells.place, asked, (one) =>
    (words as readonly string[]).includes(one),
  )
  if (answer === undefined) return 'open'
  return answer === leaveOut ? 'left_out' : (answer as Word)
}

/** Another organization than hers: what she brings in is logged by hers, if she says so. */
export function organizationIn(
  cells: Cells,
  { asking, member }: { asking: Asking; member: { organizationName: string } },
): 'open' | 'left_out' | null {
  const text = cells.text('organization', 200)
  if (text === '' || fold(text) === fold(member.organizationName)) return null
  const asked = {
    about: 'organization' as const,
    key: keyOf('organization', fold(text)),
    text,
    proposals: () => [{ value: 'ours', label: member.organizationName }],
  }
  const answer = asking.answer(cells.place, asked, (one) => one === 'ours')
  if (answer === undefined) return 'open'
  return answer === leaveOut ? 'left_out' : null
}

/** Next steps of last year are not for this week's list unless somebody says so. */
export function pastIn(
  place: Place,
  asking: Asking,
): (typeof pastFollowUpChoices)[number] | 'unsaid' {
  const values: readonly string[] = pastFollowUpChoices
  const asked = {
    about: 'past_follow_ups' as const,
    key: keyOf('past_follow_ups', ''),
    text: '',
    proposals: () => values.map((value) => ({ value, label: '' })),
  }
  const answer = asking.answer(place, asked, (one) => values.includes(one))
  return (answer as (typeof pastFollowUpChoices)[number] | undefined) ?? 'unsaid'
}
