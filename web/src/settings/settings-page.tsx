import { useClient } from '../app/client.js'
import { useMay, useSession } from '../app/use-session.js'
import { useTitle } from '../app/use-title.js'
import { Account } from './account.js'
import { Accounts } from './accounts.js'
import { Audit } from './audit.js'
import { DeskSettings } from './desk-settings.js'
import { Tokens } from './tokens.js'
import { Work } from './work.js'
import '../styles/settings.css'

/** Who is logged in, what can be set, what the desk does in the background; for admins, who may come in. */
export function SettingsPage() {
  const { server } = useClient()
  const session = useSession()
  const isAdmin = useMay('admin')
  const shared = session?.mode === 'shared' && session.account !== null
  useTitle('Settings')
  return (
    <main id="main" className="page">
      <h1>Settings</h1>
      <Account />
      <DeskSettings />
      <Work />
      {server !== null && shared ? <Tokens server={server} /> : null}
      {server !== null && shared && isAdmin ? <Accounts server={server} /> : null}
      {server !== null && isAdmin ? <Audit server={server} /> : null}
    </main>
  )
}
