import { common } from './common.ts'
import { nav } from './nav.ts'
import { status } from './status.ts'

/** What every screen may say: loaded at the start. */
export const core = { ...common, ...nav, ...status }
