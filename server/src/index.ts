/** The server: the API, live updates, accounts, exports, feeds, alerts and MCP over one store and its workers. */
export { isSigned, SIGNATURE } from './alerts/sign.js'
export { type AlertSettings, startAlerts } from './alerts/start-alerts.js'
export { createApp } from './app.js'
export type {
  Arrived,
  DeadJob,
  DeskWork,
  QueueCount,
  RecordView,
  ServerContext,
  TextGiven,
  Upload,
} from './context.js'
export { createDeskWork } from './desk-work.js'
export { MANIFEST } from './exports/bundle.js'
export { serveMcp } from './mcp/serve-mcp.js'
export { type RunningServer, ServeError, type ServerOptions, startServer } from './start-server.js'
