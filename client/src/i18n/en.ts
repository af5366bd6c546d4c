import { common } from './en/common.ts'
import { nav } from './en/nav.ts'
import { session } from './en/session.ts'
import { status } from './en/status.ts'

/** Every sentence of the app in English; each feature adds its own file here and in es.ts. */
export const en = { ...common, ...nav, ...session, ...status }

export type Messages = typeof en
