/** The width of an average letter, as a share of the size: fonts differ, so rather too much. */
const letter = 0.56

/** A sentence in lines of at most `width` units, set in letters of `size` units. SVG breaks no lines itself. */
export function wrapped(sentence: string, width: number, size: number): string[] {
  const room = Math.floor(width / (size * letter))
  const lines: string[] = []
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
