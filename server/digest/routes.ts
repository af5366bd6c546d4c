import type { App } from '../app-type.ts'
import { requires } from '../auth/sessions.ts'
import { momentOf } from '../counties/moment.ts'
import { badField } from '../errors.ts'
import { getDigest } from './contract.ts'
import { digestOf } from './digest.ts'
import { lastWeek } from './rules.ts'

export async function digestRoutes(app: App): Promise<void> {
  app.route({
    ...getDigest,
    preHandler: requires('read_statuses'),
    handler: ({ member, query }) => {
      const { asOf: today } = momentOf({})
      const { week = lastWeek(today) } = query
      if (week > today) throw badField('week', 'This week has not begun')
      return digestOf(app, member, week, today)
    },
  })
}
