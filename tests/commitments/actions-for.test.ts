import { describe, expect, test } from 'vitest'
import { actionsFor } from '../../client/src/commitments/actions-for.ts'
import {
  filterOf,
  questionOf,
  searchOf,
  statesOf,
} from '../../client/src/commitments/promise-filter.ts'
import { fileProblem, isWhole, noProof } from '../../client/src/commitments/proof.ts'
import { type CommitmentState, commitmentStates } from '../../server/commitments/rules.ts'

describe('what is best done next with a promise', () => {
  const lead = { mayPropose: true, waits: false }
  const other = { mayPropose: false, waits: false }
  const next = (state: CommitmentState, mayEdit: boolean, who: typeof lead) =>
    actionsFor({ state, mayEdit }, who).next

  test.each<[CommitmentState, boolean, typeof lead, string | undefined]>([
    ['open', true, lead, 'progress'],
    ['in_progress', true, other, 'progress'],
    ['stalled', true, lead, 'progress'],
    ['open', false, lead, 'verdict_proposed'],
    ['due', true, lead, 'verdict_proposed'],
    ['due', true, other, 'evidence'],
    ['due', true, { mayPropose: true, waits: true }, undefined],
    ['due', false, other, undefined],
    ['kept', true, lead, undefined],
    ['withdrawn', true, lead, undefined],
  ])('%s, editable %s, %o: %s', (state, mayEdit, who, expected) => {
    expect(next(state, mayEdit, who)).toBe(expected)
  })

  test('nothing is offered twice, and nobody ends what she may not edit', () => {
    for (const state of commitmentStates)
      for (const mayEdit of [true, false])
        for (const mayPropose of [true, false])
          for (const waits of [true, false]) {
            const { next: first, others } = actionsFor({ state, mayEdit }, { mayPropose, waits })
            const all = first ? [first, ...others] : others
            expect(new Set(all).size).toBe(all.length)
            if (!mayEdit) expect(all.filter((kind) => kind !== 'verdict_proposed')).toEqual([])
            if (!mayPropose || waits) expect(all).not.toContain('verdict_proposed')
          }
  })
})

describe('what proves an event, on the form', () => {
  const file = (size: number, type: string) => new File([new Uint8Array(size)], 'a', { type })
  test.each([
    [10_485_760, 'image/jpeg', undefined],
    [10_485_761, 'image/jpeg', 'tooLarge'],
    [10, 'image/heic', 'wrongType'],
    // some phones do not say what it is: the server looks
    [10, '', undefined],
  ])('%i bytes of %j: %s', (size, type, expected) => {
    expect(fileProblem(file(size, type))).toBe(expected)
  })

  test('is whole when there is something to send', () => {
    expect(isWhole(noProof)).toBe(true)
    expect(isWhole({ ...noProof, kind: 'link', link: 'example.org' })).toBe(false)
    expect(isWhole({ ...noProof, kind: 'link', link: ' https://example.org/a ' })).toBe(true)
    expect(isWhole({ ...noProof, kind: 'record' })).toBe(false)
    expect(isWhole({ ...noProof, kind: 'file' })).toBe(false)
    expect(isWhole({ ...noProof, kind: 'file', file: file(5, 'image/png') })).toBe(true)
  })
})

describe('the filter of the promises in the address', () => {
  test('survives the way there and back', () => {
    for (const address of ['', 'state=broken', 'sector=police&where=01095&mine=yes'])
      expect(`${searchOf(filterOf(new URLSearchParams(address)))}`).toBe(address)
    expect(filterOf(new URLSearchParams('state=gone')).group).toBeUndefined()
  })

  test('becomes a question that the server takes', () => {
    const question = (address: string) => questionOf(filterOf(new URLSearchParams(address)))
    expect(question('where=01095')).toEqual({ county: '01095' })
    expect(question('where=top-of-alabama&mine=yes')).toEqual({
      region: 'top-of-alabama',
      mine: true,
    })
    expect(question('sector=weather')).toEqual({})
  })

  test('has every state in one group', () => {
    expect(Object.values(statesOf).flat().sort()).toEqual([...commitmentStates].sort())
  })
})
