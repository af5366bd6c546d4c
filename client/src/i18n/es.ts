import type { Messages } from './en.ts'
import { assessments } from './es/assessments.ts'
import { commitments } from './es/commitments.ts'
import { common } from './es/common.ts'
import { contacts } from './es/contacts.ts'
import { counties } from './es/counties.ts'
import { followUps } from './es/follow-ups.ts'
import { institutions } from './es/institutions.ts'
import { map } from './es/map.ts'
import { nav } from './es/nav.ts'
import { people } from './es/people.ts'
import { reasons } from './es/reasons.ts'
import { records } from './es/records.ts'
import { session } from './es/session.ts'
import { status } from './es/status.ts'

export const es: Record<keyof Messages, string> = {
  ...commitments,
  ...common,
  ...contacts,
  ...followUps,
  ...counties,
  ...map,
  ...nav,
  ...institutions,
  ...people,
  ...records,
  ...assessments,
  ...reasons,
  ...session,
  ...status,
}
