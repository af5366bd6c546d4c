import { sensitivities } from '../../../server/contacts/rules.ts'
import type { Retention } from '../../../server/retention/contract.ts'
import { retainedKinds } from '../../../server/retention/rules.ts'
import { useT } from '../i18n/use-t.ts'
import { NumbersTable } from '../ui/numbers-table.tsx'

/** For how many days words are kept, for leadership to read. */
export function PeriodsTable({ periods }: Pick<Retention, 'periods'>) {
  const t = useT()
  const groups = retainedKinds.map((kind) => ({
    title: t(`retention.kind.${kind}`),
    why: t(`retention.kind.${kind}.from`),
    numbers: sensitivities.map((sensitivity) => {
      const its = periods.find((one) => one.kind === kind && one.sensitivity === sensitivity)
      return {
        label: t(`sensitivity.${sensitivity}`),
        value: t('retention.days', { days: its?.days ?? 0 }),
      }
    }),
  }))
  return <NumbersTable groups={groups} least="150px" />
}
