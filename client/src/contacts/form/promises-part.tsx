import { useT } from '../../i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import type { Promised } from './draft.ts'
import { newPromise } from './draft-parts.ts'
import { fieldOf } from './form-errors.ts'
import { FormPart } from './form-part.tsx'
import type { PartProps } from './part.ts'
import { PromiseFields } from './promise-fields.tsx'

/** What they promised: any number of commitments. */
export function PromisesPart(props: PartProps) {
  const t = useT()
  const { draft, change, goTo } = props
  const { commitments } = draft

  function add() {
    const begun = newPromise()
    change({ commitments: [...commitments, begun] })
    goTo(fieldOf(begun.id, 'text'))
  }

  const put = (promise: Promised) =>
    change({ commitments: commitments.map((one) => (one.id === promise.id ? promise : one)) })

  return (
    <FormPart title={t('log.promises')} field="promises">
      {commitments.map((promise, index) => (
        <PromiseFields
          key={promise.id}
          {...props}
          promise={promise}
          number={index + 1}
          onChange={put}
          onRemove={() => {
            change({ commitments: commitments.filter((one) => one !== promise) })
            goTo('promises')
          }}
        />
      ))}
      <div>
        <Button icon="log" onClick={add}>
          {t(commitments.length === 0 ? 'log.promise.add' : 'log.promise.another')}
        </Button>
      </div>
    </FormPart>
  )
}
