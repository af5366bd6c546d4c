import { useQuery } from '@tanstack/react-query'
import { listCampaigns } from '../../../../server/campaigns/contract.ts'
import type { Scope } from '../../../../server/reports/contract.ts'
import type { ScopeKind } from '../../../../server/reports/rules.ts'
import { inLanguage } from '../../i18n/bilingual.ts'
import { useLanguage, useT } from '../../i18n/use-t.ts'
import { queryFor } from '../../queries.ts'
import { mayWriteStatewideReports } from '../../session/report-roles.ts'
import { useSession } from '../../session/session-context.ts'
import { useTerritory } from '../../territory.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Checkbox, Select } from '../../ui/inputs.tsx'
import styles from './list.module.css'

type Props = { scope: Scope; onChange: (scope: Scope) => void }

/** What the report is about: only what she may write of is offered. */
export function ScopeFields({ scope, onChange }: Props) {
  const t = useT()
  const session = useSession()
  const { member } = session
  const territory = useTerritory()
  const isLead = member.roles.includes('lead') && member.regions.length > 0
  const statewide = mayWriteStatewideReports(session)
  const kinds: ScopeKind[] = [
    ...(isLead ? (['regions', 'county'] as const) : []),
    ...(statewide ? (['state', 'campaign'] as const) : []),
  ]
  const counties = territory.counties.filter(({ regionId }) => member.regions.includes(regionId))
  const campaigns = useQuery({ ...queryFor(listCampaigns, {}), enabled: statewide }).data?.items
  const first: Record<ScopeKind, () => Scope> = {
    regions: () => ({ kind: 'regions', regionIds: member.regions.slice(0, 1) }),
    county: () => ({ kind: 'county', countyFips: counties[0]?.fips ?? '' }),
    campaign: () => ({ kind: 'campaign', campaignId: campaigns?.[0]?.id ?? '' }),
    state: () => ({ kind: 'state' }),
  }
  return (
    <>
      {kinds.length > 1 && (
        <RadioChoice
          look="chips"
          legend={t('reports.new.scope')}
          options={kinds.map((value) => ({ value, label: t(`reports.new.scope.${value}`) }))}
          value={scope.kind}
          onChange={(kind) => onChange(first[kind]())}
        />
      )}
      {scope.kind === 'regions' && member.regions.length > 1 && (
        <RegionsField scope={scope} onChange={onChange} />
      )}
      {scope.kind === 'county' && (
        <Field label={t('reports.new.county')}>
          {(control) => (
            <Select
              {...control}
              value={scope.countyFips}
              onChange={({ target }) => onChange({ kind: 'county', countyFips: target.value })}
            >
              {counties.map(({ fips, name }) => (
                <option key={fips} value={fips}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {scope.kind === 'campaign' && <CampaignField scope={scope} onChange={onChange} />}
    </>
  )
}

function RegionsField({ scope, onChange }: Props) {
  const t = useT()
  const { member } = useSession()
  const { regions } = useTerritory()
  const chosen = scope.regionIds ?? []
  return (
    <fieldset>
      <legend className={styles.legend}>{t('reports.new.regions')}</legend>
      {regions
        .filter(({ id }) => member.regions.includes(id))
        .map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={({ target }) =>
              onChange({
                kind: 'regions',
                regionIds: target.checked ? [...chosen, id] : chosen.filter((one) => one !== id),
              })
            }
          />
        ))}
    </fieldset>
  )
}

function CampaignField({ scope, onChange }: Props) {
  const t = useT()
  const language = useLanguage()
  const campaigns = useQuery(queryFor(listCampaigns, {})).data?.items ?? []
  return (
    <Field label={t('reports.new.campaign')}>
      {(control) => (
        <Select
          {...control}
          value={scope.campaignId}
          onChange={({ target }) => onChange({ kind: 'campaign', campaignId: target.value })}
        >
          {campaigns.map(({ id, name }) => (
            <option key={id} value={id}>
              {inLanguage(name, language)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
