import { createServer } from 'node:net'
import type { Layout } from './layout.js'

/**
 * Settings of the embedded server, for a laptop. Given on the command line, so that they are those of the Parley
 * that starts it and no file drifts. Nothing here trades safety: fsync, full pages and synchronous commit stay on.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  max_connections: '50',
  autovacuum: 'on',
  // No replicas hang on it, so the log needs no more than recovery does.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  wal_compression: 'on',
  // After a crash every file is synced: one call for the file system instead of one for each of a thousand files.
  ...(process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {}),
  // Disks of laptops seek for nothing; compiling queries costs more than ours take.
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'on',
  // One file a weekday, begun anew after a week.
  log_filename: 'server-%u.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  // Errors are logged without their statements: those hold texts and passwords.
  log_min_error_statement: 'panic',
  log_min_messages: 'warning',
}

/** For data that nobody will miss: tests make and drop hundreds of databases. */
const CARELESS: Readonly<Record<string, string>> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
}

/** The arguments of `postgres` for this layout. */
export async function serverArguments(
  { data, logs, socket }: Layout,
  throwaway = false,
): Promise<readonly string[]> {
  const listening: Readonly<Record<string, string>> =
    process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String(await freePort()), unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: socket, unix_socket_permissions: '0700' }
  const settings = { ...SETTINGS, ...listening, ...(throwaway ? CARELESS : {}), log_directory: logs }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Windows only: a port that nobody uses now. Should somebody take it first, starting fails and is tried again. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
