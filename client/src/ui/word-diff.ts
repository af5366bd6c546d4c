export type Piece = { text: string; only: 'before' | 'after' | 'both' }

/** Beyond this a comparison word by word takes longer than anybody would look at it. */
const longest = 1_500

/** Two texts as pieces that both have, or only one of them; together they are the texts again. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length > longest || b.length > longest) {
    return joined([
      { text: before, only: 'before' },
      { text: after, only: 'after' },
    ])
  }
  const common = commonLengths(a, b)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i], b[j]]
    if (x !== undefined && x === y) {
      pieces.push({ text: x, only: 'both' })
      i += 1
      j += 1
    } else if (
      y === undefined ||
      (x !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      pieces.push({ text: x as string, only: 'before' })
      i += 1
    } else {
      pieces.push({ text: y, only: 'after' })
      j += 1
    }
  }
  return joined(pieces)
}

/** Words, and what stands between them. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? []
}

/** Of the rest from i and from j on: how many words they have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = rows[i] as number[]
      row[j] =
        a[i] === b[j]
          ? at(rows, i + 1, j + 1) + 1
          : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function at(rows: readonly (readonly number[])[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0
}

function joined(pieces: readonly Piece[]): Piece[] {
  const together: Piece[] = []
  for (const piece of pieces) {
    const last = together.at(-1)
    if (last?.only === piece.only) last.text += piece.text
    else if (piece.text !== '') together.push({ ...piece })
  }
  return together
}
