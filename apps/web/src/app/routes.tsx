import type { SessionView } from '@huixiang/contracts';
import { Suspense, lazy } from 'react';
import { Link, Navigate, Route, Routes as Router } from 'react-router';
import { Refusal } from '../components/refusal';
import { useSession } from '../lib/session';
import { Layout } from './layout';
import { HOME } from './pages';
import { TEXT } from './text.zh';

const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in.page').then((m) => ({ default: m.SignInPage })),
);
const PasswordDuePage = lazy(() =>
  import('../features/sign-in/password-due.page').then((m) => ({ default: m.PasswordDuePage })),
);
const DeskPage = lazy(() =>
  import('../features/desk/desk.page').then((m) => ({ default: m.DeskPage })),
);
const EventsPage = lazy(() =>
  import('../features/events/events.page').then((m) => ({ default: m.EventsPage })),
);
const EventPage = lazy(() =>
  import('../features/events/event.page').then((m) => ({ default: m.EventPage })),
);
const SearchPage = lazy(() =>
  import('../features/search/search.page').then((m) => ({ default: m.SearchPage })),
);
const CasesPage = lazy(() =>
  import('../features/cases/cases.page').then((m) => ({ default: m.CasesPage })),
);
const CasePage = lazy(() =>
  import('../features/cases/case.page').then((m) => ({ default: m.CasePage })),
);
const ReviewsPage = lazy(() =>
  import('../features/reviews/reviews.page').then((m) => ({ default: m.ReviewsPage })),
);
const ClocksPage = lazy(() =>
  import('../features/clocks/clocks.page').then((m) => ({ default: m.ClocksPage })),
);
const RulesPage = lazy(() =>
  import('../features/rules/rules.page').then((m) => ({ default: m.RulesPage })),
);
const OverviewPage = lazy(() =>
  import('../features/overview/overview.page').then((m) => ({ default: m.OverviewPage })),
);
const AssessmentPage = lazy(() =>
  import('../features/assessment/assessment.page').then((m) => ({ default: m.AssessmentPage })),
);
const SignedAssessmentPage = lazy(() =>
  import('../features/assessment/signed.page').then((m) => ({ default: m.SignedAssessmentPage })),
);
const AccountabilityPage = lazy(() =>
  import('../features/accountability/accountability.page').then((m) => ({
    default: m.AccountabilityPage,
  })),
);
const BriefingsPage = lazy(() =>
  import('../features/briefings/briefings.page').then((m) => ({ default: m.BriefingsPage })),
);
const BriefingPage = lazy(() =>
  import('../features/briefings/briefing.page').then((m) => ({ default: m.BriefingPage })),
);
const LedgerPage = lazy(() =>
  import('../features/ledger/ledger.page').then((m) => ({ default: m.LedgerPage })),
);
const DutyPage = lazy(() =>
  import('../features/duty/duty.page').then((m) => ({ default: m.DutyPage })),
);
const SourcesPage = lazy(() =>
  import('../features/sources/sources.page').then((m) => ({ default: m.SourcesPage })),
);

const SourcePage = lazy(() =>
  import('../features/sources/source.page').then((m) => ({ default: m.SourcePage })),
);

const SystemPage = lazy(() =>
  import('../features/system/system.page').then((m) => ({ default: m.SystemPage })),
);

const WallPage = lazy(() =>
  import('../features/wall/wall.page').then((m) => ({ default: m.WallPage })),
);

/** Every address of the product. Without a session each of them is the sign-in, which leads back to it. */
export function Routes() {
  const session = useSession();
  // Known in a moment; a sign that turns would only flash.
  if (session === undefined) return <div className="opening" aria-busy="true" />;
  return (
    <Suspense fallback={<div className="opening" aria-busy="true" />}>
      <Signed session={session} />
    </Suspense>
  );
}

function Signed({ session }: { session: SessionView | null }) {
  if (session === null) return <SignInPage />;
  if (session.passwordDue) return <PasswordDuePage session={session} />;
  return (
    <Router>
      <Route path="wall" element={<WallPage />} />
      <Route element={<Layout session={session} />}>
        <Route index element={<Navigate to={HOME[session.role]} replace />} />
        <Route path="desk" element={<DeskPage />} />
        <Route path="events" element={<EventsPage />} />
        <Route path="events/:id" element={<EventPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="cases" element={<CasesPage />} />
        <Route path="cases/:id" element={<CasePage />} />
        <Route path="reviews" element={<ReviewsPage />} />
        <Route path="clocks" element={<ClocksPage />} />
        <Route path="rules" element={<RulesPage />} />
        <Route path="overview" element={<OverviewPage />} />
        <Route path="assessment" element={<AssessmentPage />} />
        <Route path="assessments/:id" element={<SignedAssessmentPage />} />
        <Route path="accountability" element={<AccountabilityPage />} />
        <Route path="briefings" element={<BriefingsPage />} />
        <Route path="briefings/:id" element={<BriefingPage />} />
        <Route path="ledger" element={<LedgerPage />} />
        <Route path="duty" element={<DutyPage />} />
        <Route path="sources" element={<SourcesPage />} />
        <Route path="sources/:id" element={<SourcePage />} />
        <Route path="system" element={<SystemPage />} />
        <Route path="*" element={<NothingHere />} />
      </Route>
    </Router>
  );
}

function NothingHere() {
  return (
    <Refusal title={TEXT.pageNotFound}>
      <Link to="/">{TEXT.backHome}</Link>
    </Refusal>
  );
}
