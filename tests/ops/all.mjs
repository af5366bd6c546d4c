// npm run test:ops: several app servers, a replica and a pooler at their full numbers, of which npm test runs 2 % by
// the same code. The replica is made by the embedded PostgreSQL; the pooler's trial needs a `pgbouncer` in PATH and
// is skipped, with that reason, where there is none. About ten minutes on two cores.
//
//   N      how much of the full numbers, in percent (100 unless given)
//   SEED   other dice
//
//   ops/servers    three app servers behind a balancer, ended and killed in turn under load
//   ops/replica    a streaming replica that waits, stops and comes back
//   ops/pooler     PgBouncer in transaction mode
//   ops/lines      a database that restarts, lines that are cut, a clock that jumps, an orderly end, memory
//
// Arguments choose among them: N=10 npm run test:ops -- ops/servers
process.env.N ??= '100'
if (process.argv.length < 3) process.argv.push('ops/')
await import('../setup/run.mjs')
