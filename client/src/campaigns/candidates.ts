import type { Candidate } from '../../../server/campaigns/contract.ts'

/** Somebody who could be asked: an institution as a whole, or one seat in it. */
export type Choosable = {
  key: string
  name: string
  detail: string | null
  counties: readonly string[]
  isTarget: boolean
  institutionId: string
  seatId: string | null
}

export const units = ['institutions', 'seats'] as const
export type Unit = (typeof units)[number]

/** Those found, as institutions or seat by seat. */
export function choosables(candidates: readonly Candidate[], unit: Unit): Choosable[] {
  if (unit === 'institutions') {
    return candidates.map(({ institution, seats, counties, isTarget }) => ({
      key: institution.id,
      name: institution.name,
      detail: seats.length === 1 ? (seats[0]?.person?.name ?? null) : null,
      counties,
      isTarget,
      institutionId: institution.id,
      seatId: null,
    }))
  }
  return candidates.flatMap(({ institution, seats, counties }) =>
    seats.map((seat) => ({
      key: seat.id,
      name: seat.person?.name ?? seat.title,
      detail: seat.person ? `${seat.title} · ${institution.name}` : institution.name,
      counties,
      isTarget: seat.isTarget,
      institutionId: institution.id,
      seatId: seat.id,
    })),
  )
}
