import type { County } from '../../../server/counties/contract.ts'
import type { OverrideAspect } from '../../../server/overrides/rules.ts'
import { SetByHand } from '../overrides/set-by-hand.tsx'
import { mayOverride } from '../session/roles.ts'
import { useSession } from '../session/session-context.ts'

type Props = { county: County; aspect: OverrideAspect; isNow: boolean }

/** What a lead set by hand beside one status of a county; set and taken back where it is seen as it is now. */
export function CountyOverride({ county, aspect, isNow }: Props) {
  const session = useSession()
  return (
    <SetByHand
      countyFips={county.fips}
      aspect={aspect}
      computed={county[aspect].value}
      set={county.set[aspect]}
      mayChange={isNow && mayOverride(session, county.region.id)}
    />
  )
}
