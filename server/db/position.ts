/** A place in the log that the database writes and its replicas replay, as PostgreSQL writes it: `16/B374D848`. */
export type Position = string

const shape = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/

/** Undefined for what is none: it may come from outside. */
export function positionOf(text: string): Position | undefined {
  return shape.test(text) ? text : undefined
}

/** The later of two, where there are two. */
export function later(a: Position | undefined, b: Position | undefined): Position | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return numberOf(a) < numberOf(b) ? b : a
}

function numberOf(position: Position): bigint {
  const [high = '0', low = '0'] = position.split('/')
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`)
}
