import type { ContactKind, Outcome } from '../../../server/contacts/rules.ts'
import type { IconName } from '../ui/icon.tsx'

export const kindIcons: Record<ContactKind, IconName> = {
  meeting: 'people',
  call: 'phone',
  visit: 'door',
  message: 'message',
  public_event: 'megaphone',
  action: 'placard',
  training: 'training',
}

export const outcomeIcons: Record<Outcome, IconName> = {
  held: 'check',
  attempted: 'missed',
  cancelled: 'calledOff',
  refused: 'refused',
}
