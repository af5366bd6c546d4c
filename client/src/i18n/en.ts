import { assessments } from './en/assessments.ts'
import { commitments } from './en/commitments.ts'
import { common } from './en/common.ts'
import { contacts } from './en/contacts.ts'
import { counties } from './en/counties.ts'
import { followUps } from './en/follow-ups.ts'
import { institutions } from './en/institutions.ts'
import { map } from './en/map.ts'
import { nav } from './en/nav.ts'
import { people } from './en/people.ts'
import { reasons } from './en/reasons.ts'
import { records } from './en/records.ts'
import { session } from './en/session.ts'
import { status } from './en/status.ts'

/** Every sentence of the app in English; each feature adds its own file here and in es.ts. */
export const en = {
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

export type Messages = typeof en
