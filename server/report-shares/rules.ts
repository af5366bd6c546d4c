/** How long a link is good, in days, unless somebody says otherwise. */
export const shareDays = 30
export const shareDaysAtMost = 365

/** A passphrase shorter than this is guessed. */
export const passphraseAtLeast = 10
