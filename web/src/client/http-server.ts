import type { HttpCalls } from './http-call.js'
import type { ServerClient } from './server-contract.js'

/** Accounts, alerts and the shape of stories, over HTTP. */
export function createHttpServer({ call }: HttpCalls): ServerClient {
  const story = (id: string) => `/stories/${encodeURIComponent(id)}`
  return {
    mergeStory: (id, into, why) =>
      call(`${story(id)}/merge`, {
        method: 'POST',
        body: { into, why: why === '' ? null : why },
        what: 'The stories could not be merged',
      }),
    splitStory: (id, { reports, title, why }) =>
      call(`${story(id)}/split`, {
        method: 'POST',
        body: { reports, title, why: why === '' ? null : why },
        what: 'The reports could not be split off',
      }),
    undoStoryEvent: (id, event) =>
      call(`${story(id)}/events/${event}/undo`, { method: 'POST', what: 'It could not be undone' }),
    alerts: () => call('/alerts', { what: 'Your alerts could not be loaded' }),
    addAlert: (body) => call('/alerts', { method: 'POST', body, what: 'The alert could not be kept' }),
    deleteAlert: (id) =>
      call(`/alerts/${encodeURIComponent(id)}`, {
        method: 'DELETE',
        what: 'The alert could not be deleted',
      }),
    accounts: () => call('/accounts', { what: 'The accounts could not be loaded' }),
    addAccount: (body) => call('/accounts', { method: 'POST', body, what: 'The account could not be made' }),
    changeAccount: (id, body) =>
      call(`/accounts/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        body,
        what: 'The account could not be changed',
      }),
    tokens: () => call('/tokens', { what: 'Your tokens could not be loaded' }),
    addToken: (body) => call('/tokens', { method: 'POST', body, what: 'The token could not be made' }),
    revokeToken: (id) =>
      call(`/tokens/${encodeURIComponent(id)}`, {
        method: 'DELETE',
        what: 'The token could not be revoked',
      }),
    audit: (before) =>
      call(before === undefined ? '/audit' : `/audit?before=${before}`, {
        what: 'The log could not be loaded',
      }),
  }
}
