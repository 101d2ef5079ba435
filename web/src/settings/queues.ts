/** The server's queues, by what they do. */
export const QUEUE: Readonly<Record<string, string>> = {
  'check-source': 'Look at sources',
  'fetch-item': 'Fetch reports',
  'read-report': 'Read reports',
  'join-story': 'Sort into stories',
  'build-record': 'Make records',
  'tell-alert': 'Send alerts',
}
