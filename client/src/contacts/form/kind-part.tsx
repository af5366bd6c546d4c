import { contactKinds, outcomes } from '../../../../server/contacts/rules.ts'
import { addDays, dayInAlabama } from '../../../../server/days.ts'
import { useT } from '../../i18n/use-t.ts'
import { RadioChoice } from '../../ui/choice.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { kindIcons, outcomeIcons } from '../kinds.ts'
import { FormPart } from './form-part.tsx'
import { OwnKindChoice } from './own-kind-choice.tsx'
import type { PartProps } from './part.ts'
import { RepeatLast } from './repeat-last.tsx'

export function KindPart(props: PartProps) {
  const { draft, change, errors } = props
  const t = useT()
  const today = dayInAlabama(new Date())
  return (
    <FormPart title={t('log.kind')} field="kind" error={errors.kind && t(errors.kind)}>
      {draft.kind === null && draft.institutions.length > 0 && <RepeatLast {...props} />}
      <RadioChoice
        look="tiles"
        legend={t('log.kind')}
        hideLegend
        options={contactKinds.map((value) => ({
          value,
          label: t(`contactKind.${value}`),
          symbol: <Icon name={kindIcons[value]} size={26} />,
        }))}
        value={draft.kind ?? undefined}
        onChange={(kind) => change({ kind, ownKind: null })}
      />
      {draft.kind !== null && (
        <OwnKindChoice
          kind={draft.kind}
          value={draft.ownKind ?? null}
          onChange={(ownKind) => change({ ownKind })}
        />
      )}
      {draft.kind !== null && (
        <RadioChoice
          legend={t('log.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            symbol: <Icon name={outcomeIcons[value]} size={22} />,
          }))}
          value={draft.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      {draft.kind !== null && (
        <div data-field="happenedOn">
          <DayChoice
            legend={t('log.when')}
            options={[
              { label: t('common.today'), day: today },
              { label: t('common.yesterday'), day: addDays(today, -1) },
            ]}
            value={draft.happenedOn}
            onChange={(happenedOn) => change({ happenedOn })}
            max={today}
            error={errors.happenedOn && t(errors.happenedOn)}
          />
        </div>
      )}
    </FormPart>
  )
}
