/** Keys of what says nothing of anybody: how the app looks on this device. */
const looks = /^condado\.(language|theme|installHint)$/

/**
 * Drops what this device knows, at sign-out: whatever lies in the clear, and the key of what is sealed. What waits to
 * be sent stays: it is sealed to the server, and nobody can read it here.
 */
export async function forgetEverything(): Promise<void> {
  for (const key of Object.keys(localStorage)) if (!looks.test(key)) localStorage.removeItem(key)
  sessionStorage.clear()
}
