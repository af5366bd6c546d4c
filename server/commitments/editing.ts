import { mayEdit } from '../auth/policy.ts'
import { keepInReach } from '../auth/reach.ts'
import { type Sensitivity, sensitivities } from '../contacts/rules.ts'
import { type Day, dayInAlabama } from '../days.ts'
import { badField } from '../errors.ts'
import type { Editing } from '../merging/edit.ts'
import type { Said, Shape } from '../merging/rules.ts'
import { keyToWrite } from '../sealed/store.ts'
import type { CommitmentFacts } from './contract.ts'
import type { EvidenceGrade } from './rules.ts'
import { moveHistory } from './seal-store.ts'
import * as store from './store.ts'

/** A commitment as its versions say it; no text where that is erased. */
export interface SaidCommitment extends Said {
  institutionId: string
  personId: string | null
  countyFips: string
  text: string | null
  madeOn: Day
  dueOn: Day | null
  evidence: EvidenceGrade
  sensitivity: Sensitivity
}

const shape = {
  institutionId: 'value',
  personId: 'value',
  countyFips: 'value',
  text: { text: 4_000, mayBeEmpty: false },
  madeOn: 'value',
  dueOn: 'value',
  evidence: 'value',
  sensitivity: { strictest: sensitivities },
} as const satisfies Shape

type Its = NonNullable<Awaited<ReturnType<typeof store.lockCommitment>>>

export const commitmentEditing: Editing<Its> & Required<Pick<Editing<Its>, 'remove'>> = {
  record: 'commitment',
  shape,
  lock: ({ trx, reads }, id) =>
    reads ? store.findCommitment(trx, id) : store.lockCommitment(trx, id, 'also removed'),
  mayEdit: ({ member }, its) => mayEdit(member, its.guarded),
  check: (_editor, said) => void columnsOf(said as SaidCommitment),
  write: async ({ trx, member, actor, keyring }, id, its, said, hash, action) => {
    const now = { ...columnsOf(said as SaidCommitment), facts_hash: hash }
    const { sensitivity } = now
    const after = { ...its.guarded, countyFips: now.county_fips, sensitivity }
    keepInReach(member, after, mayEdit, sensitivity === 'restricted' ? 'sensitivity' : 'countyFips')
    const key = await keyToWrite(trx, keyring, 'commitment', id, sensitivity)
    const columns = { ...store.sealedColumns(key, its.version + 1, now), removed_at: null }
    const receipt = await store.updateCommitment(trx, actor, id, columns, action)
    await moveHistory(trx, keyring, id, its.sensitivity, sensitivity)
    return { receipt, touched: [its.institutionId, now.institution_id] }
  },
  remove: async ({ trx, actor }, id, its) => {
    await store.takeBackCommitment(trx, actor, id)
    const { version, recordedAt } = its
    return { receipt: { id, version, recordedAt }, touched: [its.institutionId] }
  },
}

/** What facts say. @param sensitivity unless they say so themselves: saying nothing never opens anything up */
export function saidOf(facts: CommitmentFacts, sensitivity: Sensitivity): SaidCommitment {
  return {
    institutionId: facts.institutionId,
    personId: facts.personId ?? null,
    countyFips: facts.countyFips,
    text: facts.text.trim(),
    madeOn: facts.madeOn ?? dayInAlabama(new Date()),
    dueOn: facts.dueOn ?? null,
    evidence: facts.evidence ?? 'private',
    sensitivity: facts.sensitivity ?? sensitivity,
  }
}

/** @throws 400 */
export function columnsOf(said: SaidCommitment) {
  if (said.dueOn && said.dueOn < said.madeOn) throw badField('dueOn', 'Due before it was promised')
  return {
    institution_id: said.institutionId,
    person_id: said.personId,
    county_fips: said.countyFips,
    text: said.text ?? '',
    made_on: said.madeOn,
    due_on: said.dueOn,
    evidence: said.evidence,
    sensitivity: said.sensitivity,
  }
}
