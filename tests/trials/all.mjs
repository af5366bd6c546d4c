// npm run test:field: the trials of the phone in the field at their full numbers, of which npm test runs 2 % by the
// same code. All that they need comes with the project; they take about two hours on two cores.
//
//   N      how much of the full numbers, in percent (100 unless given)
//   SEED   other dice; each trial prints the ones it threw
//
//   trials/line            5,000 entries over a line that loses, cuts, delays, doubles and reorders
//   trials/kills           2,000 entries saved offline; 50 kills of the server, 20 of the database
//   trials/browser-kills   50 kills of the browser after it said that an entry is kept
//   trials/histories       1,000 histories of three phones and a browser
//
// Arguments choose among them: N=10 npm run test:field -- trials/kills
process.env.N ??= '100'
if (process.argv.length < 3) process.argv.push('trials/')
await import('../setup/run.mjs')
