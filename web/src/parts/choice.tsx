import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'

/** One of a few ways to look at the same thing, as a row of buttons; arrow keys move between them. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
}) {
  return (
    <ToggleButtonGroup
      className="choice"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(([key]) => keys.has(key))
        if (chosen !== undefined) onChange(chosen[0])
      }}
    >
      {options.map(([key, name]) => (
        <ToggleButton key={key} id={key}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
