import { useSearchParams } from 'wouter'
import { sectors } from '../../../server/institutions/rules.ts'
import { useSession } from '../session/session-context.ts'

/** How many days ahead one may look. */
export const horizons = ['7', '30', '90'] as const

/** Which part of the state: her own regions, all of it, or one region by its key. */
export type Where = 'mine' | 'all' | (string & {})

/** What the page is about, kept in the address: it survives a reload, and the way back from logging. */
export function usePart() {
  const { regions } = useSession().member
  const [search, setSearch] = useSearchParams()
  const usual: Where = regions.length > 0 ? 'mine' : 'all'
  const where = search.get('region') ?? usual
  const sector = sectors.find((one) => one === search.get('sector'))
  const within = horizons.find((one) => one === search.get('within')) ?? '30'
  return {
    where,
    sector,
    within,
    change: (part: Partial<Record<'region' | 'sector' | 'within', string>>) =>
      setSearch(
        (before) => {
          const given = { ...Object.fromEntries(before), ...part }
          return Object.entries(given).filter(([, value]) => value !== '')
        },
        { replace: true },
      ),
    /** The same as the API asks for it. */
    part: {
      ...(where === 'mine' ? { mine: true } : where === 'all' ? {} : { region: where }),
      ...(sector && { sector }),
      withinDays: Number(within),
    },
  }
}
