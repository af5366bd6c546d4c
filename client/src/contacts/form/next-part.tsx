import { dayInAlabama } from '../../../../server/days.ts'
import { useT } from '../../i18n/use-t.ts'
import { useSession } from '../../session/session-context.ts'
import { Button } from '../../ui/button.tsx'
import type { NextStep } from './draft.ts'
import { newStep } from './draft-parts.ts'
import { fieldOf } from './form-errors.ts'
import { FormPart } from './form-part.tsx'
import type { PartProps } from './part.ts'
import { StepFields } from './step-fields.tsx'

/** What's next: follow-ups, hers unless she hands them on. */
export function NextPart({ draft, change, errors, goTo }: PartProps) {
  const t = useT()
  const { member } = useSession()
  const { followUps } = draft

  function add() {
    const begun = newStep({ id: member.id, name: member.name }, dayInAlabama(new Date()))
    change({ followUps: [...followUps, begun] })
    goTo(fieldOf(begun.id, 'text'))
  }

  const put = (step: NextStep) =>
    change({ followUps: followUps.map((one) => (one.id === step.id ? step : one)) })

  return (
    <FormPart title={t('log.next')} field="next">
      {followUps.map((step, index) => (
        <StepFields
          key={step.id}
          step={step}
          number={index + 1}
          errors={errors}
          onChange={put}
          onRemove={() => {
            change({ followUps: followUps.filter((one) => one !== step) })
            goTo('next')
          }}
        />
      ))}
      <div>
        <Button icon="log" onClick={add}>
          {t(followUps.length === 0 ? 'log.step.add' : 'log.step.another')}
        </Button>
      </div>
    </FormPart>
  )
}
