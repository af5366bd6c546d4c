import type { Messages } from './en.ts'
import { common } from './es/common.ts'
import { nav } from './es/nav.ts'
import { session } from './es/session.ts'
import { status } from './es/status.ts'

export const es: Record<keyof Messages, string> = { ...common, ...nav, ...session, ...status }
