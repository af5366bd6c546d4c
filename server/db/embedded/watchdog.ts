/**
 * A shell that runs the program given as its arguments and ends it with SIGINT, PostgreSQL's fast shutdown, when the
 * pipe at its standard input closes: because we ask for it, or because we are no more, however that came about.
 * - It repeats the signal, because a program that is only being loaded ignores it.
 * - Only the program keeps descriptor 3, the lock.
 * - A signal to the whole group is for us alone: we then end the database in order.
 */
export const watchdog = `
trap '' HUP INT QUIT TERM
exec 4<&0
"$@" </dev/null 4<&- &
program=$!
exec 3>&-
{ read -r _ <&4; while kill -INT $program; do sleep 1; done; } 2>/dev/null &
watch=$!
exec 4<&-
wait $program 2>/dev/null
code=$?
kill -KILL $watch
exit $code
`
