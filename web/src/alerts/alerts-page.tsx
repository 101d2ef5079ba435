import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import { useMay } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import type { Alert, NewAlert, ServerClient } from '../client/server-contract.js'
import { instantInWords } from '../record/dates.js'
import { Secret } from '../settings/secret.js'
import { NewAlertForm } from './new-alert-form.js'
import { questionInWords } from './questions.js'

/** Saved questions: each fills a feed and, where one was given, calls a webhook. */
export function AlertsPage() {
  const { server } = useClient()
  useTitle('Alerts')
  return (
    <main id="main" className="page">
      <h1>Alerts</h1>
      <p className="basis measure">
        A question that is asked of every new record. What it finds goes to a feed of its own and, if you
        like, to an address of yours.
      </p>
      {server === null ? (
        <p className="empty">Alerts need the server. Start the desk with parley serve.</p>
      ) : (
        <Alerts server={server} />
      )}
    </main>
  )
}

function Alerts({ server }: { readonly server: ServerClient }) {
  const queries = useQueryClient()
  const mayAdd = useMay('analyst')
  const [, setGiven] = useSearchParams()
  const [secret, setSecret] = useState<string | null>(null)
  const alerts = useQuery({ queryKey: ['alerts'], queryFn: () => server.alerts() })
  const add = useMutation({
    mutationFn: (alert: NewAlert) => server.addAlert(alert),
    onSuccess: (made) => {
      setSecret(made.secret)
      setGiven({}, { replace: true })
      return queries.invalidateQueries({ queryKey: ['alerts'] })
    },
  })
  return (
    <>
      {secret === null ? null : (
        <Secret
          value={secret}
          what="The secret that signs what is sent to your address"
          onDone={() => setSecret(null)}
        />
      )}
      {alerts.error !== null ? (
        <ErrorNote error={alerts.error} retry={() => void alerts.refetch()} />
      ) : alerts.data === undefined ? (
        <Loading what="your alerts" />
      ) : alerts.data.length === 0 ? (
        <p className="empty">
          You have saved no question yet. Save one below, or choose “Tell me of answers” beside a move of a
          story.
        </p>
      ) : (
        <ul className="lines cards">
          {alerts.data.map((alert) => (
            <li key={alert.id}>
              <AlertLine alert={alert} server={server} />
            </li>
          ))}
        </ul>
      )}
      {mayAdd ? (
        <NewAlertForm
          key={add.data?.id ?? 'first'}
          busy={add.isPending}
          error={add.error}
          onAdd={(alert) => add.mutate(alert)}
        />
      ) : null}
    </>
  )
}

function AlertLine({ alert, server }: { readonly alert: Alert; readonly server: ServerClient }) {
  const queries = useQueryClient()
  const client = useClient()
  const stories = useQuery({ queryKey: ['stories', 'all'], queryFn: () => client.stories({ state: 'all' }) })
  const remove = useMutation({
    mutationFn: () => server.deleteAlert(alert.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['alerts'] }),
  })
  const { title, story, question, webhook, failure, feed, createdAt } = alert
  const named = stories.data?.items.find(({ id }) => id === story)
  return (
    <>
      <p className="label">{title}</p>
      <p>
        {questionInWords(question.on)}
        {question.claim === undefined ? '' : ', for one line'} ·{' '}
        {story === null ? (
          'in every story'
        ) : (
          <Link to={`/stories/${story}`}>{named?.title ?? 'one story'}</Link>
        )}
      </p>
      <p className="note">
        <a href={feed}>Feed of what it found</a> · saved {instantInWords(createdAt)}
        {webhook === null ? '' : ` · also sent to ${webhook}`}
      </p>
      {failure === null ? null : (
        <p>
          <span aria-hidden="true">✕</span> It could not be sent: {failure.message}{' '}
          <span className="note">{instantInWords(failure.at)}</span>
        </p>
      )}
      <p className="buttons">
        <button type="button" disabled={remove.isPending} onClick={() => remove.mutate()}>
          Delete<span className="unseen">: {title}</span>
        </button>
      </p>
      {remove.error === null ? null : <ErrorNote error={remove.error} />}
    </>
  )
}
