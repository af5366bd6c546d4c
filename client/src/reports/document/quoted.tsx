/** Words of an entry: they stay in the language that somebody wrote them in. */
export function Quoted({ children }: { children: string }) {
  return <q data-quoted>{children}</q>
}
