import type { ContactListed } from '../../../server/contacts/contract.ts'
import type { Translate } from '../i18n/use-t.ts'

type Titled = Pick<ContactListed, 'kind' | 'outcome' | 'institutions'>

/** "Meeting · Marshall County Sheriff’s Office", and what became of it where it did not take place. */
export function contactTitle(t: Translate, { kind, outcome, institutions }: Titled): string {
  const what = t(`contactKind.${kind}`)
  const held = outcome === 'held' ? what : `${what} (${t(`outcome.${outcome}`).toLowerCase()})`
  return `${held} · ${institutions.map(({ name }) => name).join(', ')}`
}
