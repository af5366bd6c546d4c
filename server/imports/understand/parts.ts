/** What parts several from one another, and nothing else: no name has it. */
const parting = /\s*[;\n|/]\s*/
/** What names have in them as well: `Parks and Recreation`. */
const joining = /\s*[,+&]\s*|\s+(?:and|y|e)\s+/i

/**
 * The several that a cell names, each recognised by `knows`. Where only names' own words part them, every part has to be;
 * where a stroke or a semicolon does, one is enough, and the others are asked about one by one. Null: it is one.
 */
export function partsOf(text: string, knows: (part: string) => boolean): string[] | null {
  const strokes = whole(text.split(parting))
  const parts = strokes.flatMap((part) => {
    if (knows(part)) return [part]
    const words = whole(part.split(joining))
    return words.length > 1 && words.every(knows) ? words : [part]
  })
  return parts.length > 1 && parts.some(knows) ? parts : null
}

function whole(parts: readonly string[]): string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
