import { dayInAlabama } from '../../../server/days.ts'
import { formatDay, formatInstant } from '../i18n/format.ts'
import { useT } from '../i18n/use-t.ts'
import { scalesOf } from '../map/layer.ts'
import { useSession } from '../session/session-context.ts'
import type { ShownMap } from './shown-map.ts'

/** What a sheet says of itself; `title` names the layer, `fileName` has no ending yet. */
export type SheetFacts = {
  title: string
  lines: readonly string[]
  source: string
  fileName: string
}

export function useSheetFacts({ view, layer, regions }: Omit<ShownMap, 'counties' | 'shown'>) {
  const t = useT()
  const { member } = useSession()
  const now = new Date()
  const today = dayInAlabama(now)
  const { asOf = today, known, sector, region } = view
  const facts: SheetFacts = {
    title: `${t('map.title')}: ${scalesOf(layer)
      .map((scale) => scale.title(t))
      .join(' + ')}`,
    lines: [
      [
        t('sheet.asOf', { day: formatDay(asOf) }),
        ...(known ? [t('sheet.knownOn', { day: formatDay(known) })] : []),
      ].join(' · '),
      ...(layer.about ? [layer.about(t)] : []),
      [
        ...(sector && layer.bySector ? [t(`sector.${sector}`)] : []),
        ...(region ? [regions.get(region) ?? region] : []),
      ].join(' · '),
    ].filter((line) => line !== ''),
    source: t('sheet.source', { name: member.name, when: formatInstant(now.toISOString()) }),
    fileName: [
      'condado',
      view.layer,
      ...[layer.bySector && sector, region].filter(Boolean),
      asOf,
    ].join('-'),
  }
  return facts
}
