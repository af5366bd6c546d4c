import type { ContactListed } from '../../../server/contacts/contract.ts'
import { contactKindWord } from '../i18n/contact-kind-word.ts'
import type { Translate } from '../i18n/use-t.ts'

type Titled = Pick<ContactListed, 'kind' | 'ownKind' | 'outcome' | 'institutions'>

/** "Meeting · Marshall County Sheriff’s Office", and what became of it where it did not take place. */
export function contactTitle(
  t: Translate,
  { kind, ownKind, outcome, institutions }: Titled,
): string {
  const what = contactKindWord(t, ownKind ?? kind)
  const held = outcome === 'held' ? what : `${what} (${t(`outcome.${outcome}`).toLowerCase()})`
  return `${held} · ${institutions.map(({ name }) => name).join(', ')}`
}
