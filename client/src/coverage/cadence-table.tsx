import type { Cadence } from '../../../server/coverage/rules.ts'
import { sectors } from '../../../server/institutions/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { NumbersTable } from '../ui/numbers-table.tsx'
import { draftOf, influences, keyOf } from './cadence-draft.ts'

/** How often whom, for those who do not set it. */
export function CadenceTable({ cadences }: { cadences: readonly Cadence[] }) {
  const t = useT()
  const days = draftOf(cadences)
  const groups = sectors.map((sector) => ({
    title: t(`sector.${sector}`),
    numbers: influences.map((influence) => {
      const every = days[keyOf(sector, influence)]
      return {
        label: t(`influence.${influence}`),
        value: every
          ? t('coverage.cadence.every', { days: Number(every) })
          : t('coverage.cadence.none'),
      }
    }),
  }))
  return <NumbersTable groups={groups} least="90px" />
}
