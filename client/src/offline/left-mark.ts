/** Where it says that somebody left this browser (`leave.ts`), as long as the server does not know it. */
export const leftMark = 'condado.left'

/** Before anybody else comes in. @throws ApiError as long as the server does not know that she left */
export async function endWhatWasLeft(): Promise<void> {
  const how = localStorage.getItem(leftMark)
  if (how) await (await import('./left.ts')).endLeft(how)
}
