import { useT } from '../i18n/use-t.ts'
import { RadioChoice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import styles from './commitment.module.css'
import { FileField } from './file-field.tsx'
import { type Proof, proofKinds } from './proof.ts'
import { RecordField } from './record-field.tsx'

type Props = { institutionId: string; proof: Proof; onChange: (proof: Proof) => void }

/** A link, a public record or a file, beside the words. */
export function ProofFields({ institutionId, proof, onChange }: Props) {
  const t = useT()
  return (
    <div className={styles.form}>
      <RadioChoice
        look="chips"
        legend={t('commitments.proof.how')}
        options={proofKinds.map((value) => ({ value, label: t(`commitments.proof.${value}`) }))}
        value={proof.kind}
        onChange={(kind) => onChange({ ...proof, kind })}
      />
      {proof.kind === 'link' && (
        <Field label={t('commitments.link')} hint={t('commitments.link.hint')}>
          {(control) => (
            <TextInput
              {...control}
              type="url"
              inputMode="url"
              maxLength={2000}
              placeholder="https://"
              value={proof.link}
              onChange={({ target }) => onChange({ ...proof, link: target.value })}
            />
          )}
        </Field>
      )}
      {proof.kind === 'record' && (
        <RecordField
          institutionId={institutionId}
          value={proof.recordId}
          onChange={(recordId) => onChange({ ...proof, recordId })}
        />
      )}
      {proof.kind === 'file' && (
        <FileField file={proof.file} onChange={(file) => onChange({ ...proof, file })} />
      )}
    </div>
  )
}
