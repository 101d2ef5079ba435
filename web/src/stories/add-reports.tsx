import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { Button, DropZone, type FileDropItem, FileTrigger } from 'react-aria-components'
import { useClient } from '../app/client.js'
import { ErrorNote } from '../app/states.js'
import type { Arrival, NewReports } from '../client/contract.js'
import { Choice } from '../parts/choice.js'

type Way = 'text' | 'files' | 'addresses' | 'feeds'

/** Reports come by pasting a text, dropping files, giving addresses of pages or following feeds. */
export function AddReports() {
  const client = useClient()
  const queries = useQueryClient()
  const [way, setWay] = useState<Way>('text')
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([])
  const add = useMutation({
    mutationFn: (input: NewReports) => client.addReports(input),
    onSuccess: (arrived) => {
      setArrivals(arrived)
      void queries.invalidateQueries({ queryKey: ['jobs'] })
      return queries.invalidateQueries({ queryKey: ['stories'] })
    },
  })
  const follow = useMutation({
    mutationFn: (addresses: readonly string[]) =>
      Promise.all(addresses.map((address) => client.addSource({ kind: 'feed', address }))),
    onSuccess: (_, addresses) =>
      setArrivals(
        addresses.map((name) => ({ name, state: 'queued', notice: 'The feed is followed from now on.' })),
      ),
  })
  const busy = add.isPending || follow.isPending
  const error = way === 'feeds' ? follow.error : add.error
  return (
    <section aria-labelledby="add-title" className="add">
      <h2 id="add-title">Add reports</h2>
      <Choice
        label="How to add reports"
        value={way}
        onChange={setWay}
        options={[
          ['text', 'Paste a text'],
          ['files', 'Drop files'],
          ['addresses', 'Addresses'],
          ['feeds', 'Feeds'],
        ]}
      />
      {way === 'text' ? <PasteForm busy={busy} onAdd={(input) => add.mutate(input)} /> : null}
      {way === 'files' ? <Files busy={busy} onAdd={(files) => add.mutate({ files })} /> : null}
      {way === 'addresses' ? (
        <Addresses
          key="addresses"
          label="Addresses of pages, one a line"
          action="Fetch them"
          busy={busy}
          onAdd={(addresses) => add.mutate({ addresses })}
        />
      ) : null}
      {way === 'feeds' ? (
        <Addresses
          key="feeds"
          label="Addresses of feeds (RSS, Atom, JSON Feed), one a line"
          action="Follow them"
          busy={busy}
          onAdd={(addresses) => follow.mutate(addresses)}
        />
      ) : null}
      {busy ? (
        <p className="loading" role="status">
          Sending …
        </p>
      ) : null}
      {error === null ? null : <ErrorNote error={error} />}
      <Arrivals arrivals={arrivals} />
    </section>
  )
}

function PasteForm({ busy, onAdd }: { readonly busy: boolean; readonly onAdd: (input: NewReports) => void }) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const field = (name: string) => String(data.get(name) ?? '').trim()
    const given = ['title', 'source', 'published', 'url'].flatMap((name) =>
      field(name) === '' ? [] : [[name, field(name)] as const],
    )
    onAdd({ text: field('text'), ...Object.fromEntries(given) })
  }
  return (
    <form className="form" onSubmit={submit}>
      <div>
        <label htmlFor={`${id}-text`}>Text of the report</label>
        <textarea id={`${id}-text`} name="text" rows={7} required />
      </div>
      <div className="row">
        <div>
          <label htmlFor={`${id}-title`}>Title</label>
          <input id={`${id}-title`} name="title" />
        </div>
        <div>
          <label htmlFor={`${id}-source`}>Who published it</label>
          <input id={`${id}-source`} name="source" />
        </div>
        <div>
          <label htmlFor={`${id}-published`}>Published on</label>
          <input id={`${id}-published`} name="published" type="date" />
        </div>
        <div>
          <label htmlFor={`${id}-url`}>Address</label>
          <input id={`${id}-url`} name="url" type="url" />
        </div>
      </div>
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          Read it
        </button>
        <span className="note">Without a date the other reports are asked for it.</span>
      </p>
    </form>
  )
}

const ACCEPTED = ['.txt', '.md', '.html', '.htm', '.pdf', '.docx', '.eml', '.json', '.zip']

function Files({
  busy,
  onAdd,
}: {
  readonly busy: boolean
  readonly onAdd: (files: readonly File[]) => void
}) {
  return (
    <DropZone
      className="drop"
      aria-label="Drop files here"
      isDisabled={busy}
      onDrop={async ({ items }) => {
        const files = items.filter((item): item is FileDropItem => item.kind === 'file')
        onAdd(await Promise.all(files.map((item) => item.getFile())))
      }}
    >
      <p>Drop files here: text, HTML, PDF, Word, mail, or a zip of them.</p>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={ACCEPTED}
        onSelect={(list) => list !== null && onAdd([...list])}
      >
        <Button>Choose files</Button>
      </FileTrigger>
    </DropZone>
  )
}

function Addresses({
  label,
  action,
  busy,
  onAdd,
}: {
  readonly label: string
  readonly action: string
  readonly busy: boolean
  readonly onAdd: (addresses: readonly string[]) => void
}) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('addresses') ?? '')
    const addresses = text.split(/\s+/).filter(Boolean)
    if (addresses.length > 0) onAdd(addresses)
  }
  return (
    <form className="form" onSubmit={submit}>
      <div>
        <label htmlFor={id}>{label}</label>
        <textarea id={id} name="addresses" rows={4} required placeholder="https://" spellCheck={false} />
      </div>
      <p className="buttons">
        <button type="submit" className="primary" disabled={busy}>
          {action}
        </button>
      </p>
    </form>
  )
}

const STATE: Readonly<Record<Arrival['state'], string>> = {
  queued: 'Taken in; it is being read',
  known: 'Already here',
  refused: 'Not taken',
}

function Arrivals({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  return (
    <div role="status">
      <ul className="lines arrivals">
        {arrivals.map(({ name, state, notice }) => (
          <li key={`${name} ${state}`}>
            <span className="label">{STATE[state]}</span> {name}
            {notice === undefined ? null : <span className="note"> {notice}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
