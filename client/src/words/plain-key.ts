/** What a word says in plain letters, for its key. @param room for so many of them */
export function plainKey(label: string, room: number): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  return plain.slice(0, room).replace(/^_|_$/g, '')
}
