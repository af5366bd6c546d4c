/** Said at every start, so that no file in the cluster decides otherwise. */
export const settings = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '60',
  idle_in_transaction_session_timeout: '60s',
  unix_socket_permissions: '0700',
  // a small machine's cores belong to many requests; parallel queries also need more /dev/shm than containers have
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  jit: 'off',
  // notes must not end up in a log: neither the statement that failed nor the values in its detail
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '',
  lc_messages: 'C',
  log_timezone: 'UTC',
  timezone: 'UTC',
}

/** For tests: nothing in it outlives the run. */
export const throwawaySettings = {
  ...settings,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}
