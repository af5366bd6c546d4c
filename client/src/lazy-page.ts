import { type ComponentType, lazy } from 'react'
import type { Feature } from './i18n/catalogs.ts'
import { messagesAhead, needMessages } from './i18n/i18n.ts'

/**
 * A page, or what else is not always there, that is loaded when it is opened, together with what it says. `features` are those whose
 * sentences it uses; tests/i18n/catalogs.test.ts knows when one is missing. `ahead` has it on its way before it is opened.
 */
export function lazyPage<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
  features: readonly Feature[] = [],
) {
  const page = lazy(async () => {
    const [module] = await Promise.all([load(), needMessages(features)])
    return { default: module[name] }
  })
  // what fails is told when it is opened
  const ahead = () => void Promise.all([load(), messagesAhead(features)]).catch(() => {})
  return Object.assign(page, { ahead })
}
