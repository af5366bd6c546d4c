/** Items under the key of each, or under each of its keys, in their order. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | readonly string[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    for (const key of [keyOf(item)].flat()) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
