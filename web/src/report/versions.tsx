import { useQuery } from '@tanstack/react-query'
import { diffWordsWithSpace } from 'diff'
import { useMemo, useState } from 'react'
import { useClient } from '../app/client.js'
import { ErrorNote, Loading } from '../app/states.js'
import type { ReportAnswer } from '../client/contract.js'
import { instantInWords } from '../record/dates.js'

/** Another version of the report against this one, word by word. */
export function Versions({
  report,
  versions,
}: {
  readonly report: ReportAnswer['report']
  readonly versions: ReportAnswer['versions']
}) {
  const others = versions.filter(({ id }) => id !== report.id)
  const [chosen, setChosen] = useState(others.at(-1)?.id ?? '')
  const client = useClient()
  const other = useQuery({
    queryKey: ['report', chosen],
    queryFn: () => client.report(chosen),
    enabled: chosen !== '',
  })
  const changes = useMemo(() => {
    const text = other.data?.report.text
    if (text === undefined) return []
    const earlier = (versions.find(({ id }) => id === chosen)?.version ?? 0) < versionOf(report.id, versions)
    return earlier ? diffWordsWithSpace(text, report.text) : diffWordsWithSpace(report.text, text)
  }, [other.data, report, versions, chosen])
  return (
    <>
      <label className="field-label">
        Compare with{' '}
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {others.map(({ id, version, receivedAt }) => (
            <option key={id} value={id}>
              version {version}
              {receivedAt === '' ? '' : `, ${instantInWords(receivedAt)}`}
            </option>
          ))}
        </select>
      </label>
      {other.error !== null ? <ErrorNote error={other.error} /> : null}
      {other.isPending ? <Loading what="the other version" /> : null}
      <div className="words version-words">
        {changes.map(({ value, added, removed }, i) => {
          const key = `${i} ${value.slice(0, 8)}`
          if (added) return <ins key={key}>{value}</ins>
          return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
        })}
      </div>
    </>
  )
}

function versionOf(id: string, versions: ReportAnswer['versions']): number {
  return versions.find((version) => version.id === id)?.version ?? 0
}
