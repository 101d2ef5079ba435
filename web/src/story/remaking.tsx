/** Says that a newer record is being made; it comes by itself. */
export function Remaking({ pending }: { readonly pending: boolean }) {
  return (
    <p className="remaking" role="status">
      {pending ? 'The record is being made again …' : ''}
    </p>
  )
}
