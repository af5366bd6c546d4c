import type { core as en } from '../en/core.ts'
import { common } from './common.ts'
import { nav } from './nav.ts'
import { status } from './status.ts'

export const core: Record<keyof typeof en, string> = { ...common, ...nav, ...status }
