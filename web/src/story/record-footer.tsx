import { use } from 'react'
import { Quoted } from './line.js'
import { StoryContext } from './story-context.js'

/** What made the record, what it left out and why, and what could not be read. */
export function RecordFooter() {
  const {
    record: { generator, notices, brief },
  } = use(StoryContext)
  return (
    <footer className="record-footer">
      {notices.length === 0 ? null : (
        <ul>
          {notices.map(({ level, path, message }) => (
            <li key={`${path} ${message}`}>
              {level === 'error' ? 'Error' : 'Warning'}
              {path === null ? '' : `, ${path}`}: {message}
            </li>
          ))}
        </ul>
      )}
      {brief.leftOut.length === 0 ? null : (
        <details>
          <summary>{brief.leftOut.length} sentences were left out of the brief, each with its reason</summary>
          <ul className="lines">
            {brief.leftOut.map(({ text, why }) => (
              <li key={`${why} ${text}`}>
                <Quoted>{text}</Quoted> <span className="note">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        Made by {generator.name} {generator.version}; reader: {generator.model}; facts about the world as of{' '}
        {generator.world}. Every line of the brief was checked against the words it cites.
      </p>
    </footer>
  )
}
