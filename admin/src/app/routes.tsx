import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { benefitsPage } from '../pages/benefits/benefits.page';
import { experimentsPage } from '../pages/experiments/experiments.page';
import { jobsPage } from '../pages/jobs/jobs.page';
import { membersPage } from '../pages/members/members.page';
import { modelsPage } from '../pages/models/models.page';
import { overviewPage } from '../pages/overview/overview.page';
import { playgroundPage } from '../pages/playground/playground.page';
import { programPage } from '../pages/program/program.page';
import { ErrorPage, NoSuchPage } from './error-page';
import type { Page } from './page';
import { PermittedPage } from './permitted-page';
import { Shell } from './shell';

/** Every page of the console, in the order of the navigation. */
const PAGES: readonly Page[] = [
  overviewPage,
  membersPage,
  programPage,
  benefitsPage,
  experimentsPage,
  modelsPage,
  jobsPage,
  playgroundPage,
];

const routeOf = ({ path, permission, routes }: Page): RouteObject => ({
  path,
  element: <PermittedPage permission={permission} />,
  errorElement: <ErrorPage />,
  children: [...routes],
});

export const createRouter = () =>
  createBrowserRouter([
    {
      element: <Shell pages={PAGES} />,
      errorElement: <ErrorPage />,
      // Nothing to show while the first page is on its way: the shell is there at once.
      hydrateFallbackElement: <></>,
      children: [
        ...PAGES.map(routeOf),
        { path: 'sign-in', element: <SignedInAlready /> },
        { path: '*', element: <NoSuchPage /> },
      ],
    },
  ]);

/** The link that signs in leads on to the overview. */
function SignedInAlready() {
  return <Navigate to="/" replace />;
}
