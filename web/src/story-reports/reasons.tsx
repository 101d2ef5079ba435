/** Why a report is in a story: a reason alone stands in the line, more of them behind a word. */
export function Reasons({ why }: { readonly why: readonly string[] }) {
  const [only] = why
  if (only === undefined) return null
  if (why.length === 1) return <p className="note">{only}</p>
  return (
    <details className="note">
      <summary>{why.length} reasons</summary>
      <ul>
        {why.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </details>
  )
}
