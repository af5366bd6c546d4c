import type { Candidate } from '../../../server/campaigns/contract.ts'

/** Somebody who could be asked: an institution as a whole, one seat in it, or one person whatever she holds. */
export type Choosable = {
  key: string
  name: string
  detail: string | null
  counties: readonly string[]
  isTarget: boolean
  institutionId: string
  seatId: string | null
  personId: string | null
}

export const units = ['institutions', 'seats', 'people'] as const
export type Unit = (typeof units)[number]

/** Those found, as institutions, seat by seat, or person by person. */
export function choosables(candidates: readonly Candidate[], unit: Unit): Choosable[] {
  if (unit === 'institutions') return candidates.map(institutionOf)
  if (unit === 'seats') return candidates.flatMap(seatsOf)
  // who holds several seats is one person
  const people = candidates.flatMap(peopleOf).map((one) => [one.key, one] as const)
  return [...new Map(people.toReversed()).values()].reverse()
}

function institutionOf({ institution, seats, counties, isTarget }: Candidate): Choosable {
  return {
    key: institution.id,
    name: institution.name,
    detail: seats.length === 1 ? (seats[0]?.person?.name ?? null) : null,
    counties,
    isTarget,
    institutionId: institution.id,
    seatId: null,
    personId: null,
  }
}

function seatsOf({ institution, seats, counties }: Candidate): Choosable[] {
  return seats.map((seat) => ({
    key: seat.id,
    name: seat.person?.name ?? seat.title,
    detail: seat.person ? `${seat.title} · ${institution.name}` : institution.name,
    counties,
    isTarget: seat.isTarget,
    institutionId: institution.id,
    seatId: seat.id,
    personId: null,
  }))
}

function peopleOf({ institution, seats, counties }: Candidate): Choosable[] {
  return seats.flatMap(({ title, person }) =>
    person
      ? [
          {
            key: person.id,
            name: person.name,
            detail: `${title} · ${institution.name}`,
            counties,
            isTarget: person.isTarget,
            institutionId: institution.id,
            seatId: null,
            personId: person.id,
          },
        ]
      : [],
  )
}
