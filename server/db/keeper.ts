import type pg from 'pg'

/**
 * The owner of the tables is under row-level security, too: it reads and writes notes only on connections that say
 * why. Without a reason such a statement fails, rather than find nothing.
 */
export function keeping(
  owner: pg.PoolConfig,
  why: 'migration' | 'demo' | 'keys' | 'backup' | 'doctor',
): pg.PoolConfig {
  return { ...owner, options: `${owner.options ?? ''} -c condado.keeper=${why}`.trim() }
}
