import { createBrowserRouter, type RouteObject, useRouteError } from 'react-router'
import { Shell } from './shell.js'
import { ErrorNote, Loading } from './states.js'

function Broken() {
  return (
    <main id="main" className="page">
      <h1>This screen could not be shown</h1>
      <ErrorNote error={useRouteError()} retry={() => location.reload()} />
    </main>
  )
}

function NotFound() {
  return (
    <main id="main" className="page">
      <h1>There is no such page</h1>
      <p>
        <a href="/">Go to the stories</a>
      </p>
    </main>
  )
}

/** The screens of stories and reports, whoever keeps them. */
function storyScreens(): RouteObject[] {
  return [
    {
      path: 'stories/:storyId',
      lazy: async () => ({ Component: (await import('../story/story-page.js')).StoryPage }),
    },
    {
      path: 'stories/:storyId/review',
      lazy: async () => ({ Component: (await import('../review/review-page.js')).ReviewPage }),
    },
    {
      path: 'reports/:reportId',
      lazy: async () => ({ Component: (await import('../report/report-page.js')).ReportPage }),
    },
  ]
}

/** Every screen is its own file, so that the first one asked for loads no other. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <Broken />,
      hydrateFallbackElement: <Loading what="the desk" />,
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('../stories/stories-page.js')).StoriesPage }),
        },
        ...storyScreens(),
        {
          path: 'stories/:storyId/reports',
          lazy: async () => ({
            Component: (await import('../story-reports/reports-page.js')).StoryReportsPage,
          }),
        },
        {
          path: 'search',
          lazy: async () => ({ Component: (await import('../search/search-page.js')).SearchPage }),
        },
        {
          path: 'sources',
          lazy: async () => ({ Component: (await import('../sources/sources-page.js')).SourcesPage }),
        },
        {
          path: 'alerts',
          lazy: async () => ({ Component: (await import('../alerts/alerts-page.js')).AlertsPage }),
        },
        {
          path: 'settings',
          lazy: async () => ({ Component: (await import('../settings/settings-page.js')).SettingsPage }),
        },
        {
          path: 'login',
          lazy: async () => ({ Component: (await import('../settings/login-page.js')).LoginPage }),
        },
        {
          path: 'local',
          lazy: async () => ({ Component: (await import('../local/local-layout.js')).LocalLayout }),
          children: [
            {
              index: true,
              lazy: async () => ({ Component: (await import('../local/local-page.js')).LocalPage }),
            },
            ...storyScreens(),
          ],
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ])
}
