import {
  type CaseFacts,
  REVIEW_KINDS,
  type Refusal,
  type ReleaseKind,
  type ReleaseSituation,
  type ReleaseStep,
  type Review,
  casePhase,
  caseRefusal,
  releaseRefusal,
  releaseState,
} from '@huixiang/domain';
import type { Act } from './lives';

interface Text {
  readonly kind: ReleaseKind;
  version: number;
  submitted: boolean;
  clean: boolean;
  readonly authors: number[];
  readonly reviews: (Review & { readonly at: number })[];
  publishedAt: number | null;
  withdrawnAt: number | null;
}

type CaseAct = Extract<Act, { readonly act: 'accept' | 'close' | 'draft' | 'reopen' }>;
type TextAct = Exclude<Act, CaseAct>;
type Of<T extends Act['act']> = Extract<Act, { readonly act: T }>;

const at = (time: number | null) => (time === null ? null : new Date(time));

/**
 * Leads a life step by step by what the domain allows, and holds what came of it against what may never be: it
 * knows nothing of the rules but these.
 *
 * @returns what is wrong; empty where nothing is
 */
export function faultsOf(life: readonly Act[]): readonly string[] {
  return leadLife(life).end();
}

/** Texts a life got as far as publishing: lives in which nothing is published say little. */
export function publishedIn(life: readonly Act[]): number {
  return leadLife(life).published;
}

function leadLife(life: readonly Act[]): Life {
  const led = new Life();
  for (const [now, act] of life.entries()) led.lead(act, now);
  return led;
}

class Life {
  readonly #faults: string[] = [];
  readonly #texts: Text[] = [];
  #accepted: number | null = null;
  #closed: number | null = null;
  #reopened: number | null = null;

  get published(): number {
    return this.#texts.filter(({ publishedAt }) => publishedAt !== null).length;
  }

  lead(act: Act, now: number): void {
    if (isOfCase(act)) this.#ofCase(act, now);
    else this.#ofText(act, now);
  }

  end(): readonly string[] {
    const closed = casePhase(this.#facts()) === 'closed';
    if (closed !== (this.#closed !== null)) this.#faults.push('the phase is not what happened');
    for (const text of this.#texts) {
      const withdrawn = releaseState(this.#situation(text).release) === 'withdrawn';
      if (withdrawn !== (text.withdrawnAt !== null))
        this.#faults.push('the state of a text is not what happened');
    }
    return this.#faults;
  }

  #ofCase(act: CaseAct, now: number): void {
    const step = act.act === 'close' ? { kind: act.act, reason: act.reason } : { kind: act.act };
    const refused = caseRefusal(step, this.#facts());
    if (refused !== null) return this.#asks(refused, 'case.closing_blocked', 'gaps');
    if (act.act === 'reopen') return this.#reopen(now);
    if (this.#closed !== null) this.#faults.push(`${act.act} after closing`);
    if (act.act === 'accept') this.#accepted = now;
    if (act.act === 'close') this.#close(act, now);
    if (act.act === 'draft') this.#draft(act);
  }

  #close({ reason }: Of<'close'>, now: number): void {
    const owes =
      this.#accepted === null ||
      this.#standing('first').length * this.#standing('result').length === 0;
    if (reason === null && owes)
      this.#faults.push('closed without what it owed and without a reason');
    this.#closed = now;
  }

  #reopen(now: number): void {
    if (this.#closed === null) this.#faults.push('taken up again though it was not closed');
    [this.#closed, this.#accepted, this.#reopened] = [null, null, now];
  }

  #draft({ kind, by, clean }: Of<'draft'>): void {
    if (this.#accepted === null) this.#faults.push('drafted before it was accepted');
    this.#texts.push({
      kind,
      clean,
      version: 1,
      submitted: false,
      authors: [by],
      reviews: [],
      publishedAt: null,
      withdrawnAt: null,
    });
  }

  #ofText(act: TextAct, now: number): void {
    const text = this.#texts.at(-1);
    if (text === undefined) return;
    const refused = releaseRefusal(stepOf(act, text, now), this.#situation(text));
    if (refused !== null) return this.#asks(refused, 'release.not_cleared', 'missing');
    apply(act, text, now);
    if (act.act === 'publish') this.#published(text, act);
    if (act.act === 'submit' && !text.clean && act.exception === null)
      this.#faults.push('work news was handed in without a reason');
  }

  /** What may never be of a text that was just published. */
  #published(text: Text, { proof, late }: Of<'publish'>): void {
    const passed = text.reviews.filter(({ version }) => version === text.version);
    const firsts = this.#standing('first').length;
    const tellsOn = text.kind === 'continuing' || text.kind === 'result';
    const never: readonly (readonly [boolean, string])[] = [
      [this.#closed !== null, 'published after closing'],
      [(text.publishedAt ?? 0) < (this.#reopened ?? 0), 'published before it was taken up again'],
      [!proof, 'published without proof'],
      [late > 0, 'published in the future'],
      [passed.some((one) => one.at > (text.publishedAt ?? 0)), 'published before its clearance'],
      [passed.some(({ verdict }) => verdict === 'returned'), 'published though returned'],
      [REVIEW_KINDS.some((kind) => !passed.some((one) => one.kind === kind)), 'a check is missing'],
      [passed.some(({ by }) => text.authors.includes(by)), 'passed by its author'],
      [text.kind === 'first' && firsts > 1, 'two first releases stand'],
      [tellsOn && firsts === 0, 'told on before the first'],
    ];
    this.#faults.push(...never.filter(([is]) => is).map(([, what]) => what));
  }

  /** A refusal says what is missing. */
  #asks(refused: Refusal, code: Refusal['code'], what: string): void {
    if (refused.code === code && !Array.isArray(refused.details[what]))
      this.#faults.push(`${code} does not say what is missing`);
  }

  #standing(kind: ReleaseKind): readonly Text[] {
    return this.#texts.filter(
      ({ kind: its, publishedAt, withdrawnAt }) =>
        its === kind &&
        publishedAt !== null &&
        withdrawnAt === null &&
        publishedAt >= (this.#reopened ?? 0),
    );
  }

  #facts(): CaseFacts {
    return {
      level: 'III',
      acceptedAt: at(this.#accepted),
      closedAt: at(this.#closed),
      reopenedAt: at(this.#reopened),
      openCommitments: 0,
      cluesOwed: false,
      usedChannels: [],
      firstReleaseAt: at(this.#standing('first')[0]?.publishedAt ?? null),
      resultAt: at(this.#standing('result')[0]?.publishedAt ?? null),
    };
  }

  #situation(text: Text): ReleaseSituation {
    const { kind, version, submitted, reviews, authors, clean } = text;
    const [publishedAt, withdrawnAt] = [at(text.publishedAt), at(text.withdrawnAt)];
    return {
      kind,
      channel: 'government_site',
      placed: [],
      cosigners: [],
      corrects: false,
      release: { version, submitted, reviews, publishedAt, withdrawnAt },
      authors,
      clearedAt: at(lastReview(text)),
      case: this.#facts(),
      text: { missing: [], workNews: clean ? [] : ['强调'], personal: [], never: [] },
    };
  }
}

function isOfCase(act: Act): act is CaseAct {
  return ['accept', 'close', 'draft', 'reopen'].includes(act.act);
}

function lastReview({ reviews, version }: Text): number | null {
  const own = reviews.filter((review) => review.version === version).map((review) => review.at);
  return own.length === 0 ? null : Math.max(...own);
}

function stepOf(act: TextAct, text: Text, now: number): ReleaseStep {
  switch (act.act) {
    case 'review': {
      const { by, check, verdict, note } = act;
      const version = act.old ? text.version - 1 : text.version;
      return { kind: 'review', by, check, version, verdict, note };
    }
    case 'publish':
      return {
        kind: 'publish',
        proof: act.proof,
        conference: true,
        at: new Date(now + act.late),
        now: new Date(now),
      };
    case 'submit':
      return { kind: 'submit', exception: act.exception };
    default:
      return { kind: act.act };
  }
}

function apply(act: TextAct, text: Text, now: number): void {
  switch (act.act) {
    case 'revise':
      text.version += 1;
      text.submitted = false;
      text.clean = act.clean;
      text.authors.push(act.by);
      break;
    case 'submit':
    case 'take_back':
      text.submitted = act.act === 'submit';
      break;
    case 'review': {
      const { check: kind, verdict, by } = act;
      text.reviews.push({ kind, version: text.version, verdict, by, at: now });
      break;
    }
    case 'publish':
      text.publishedAt = now + act.late;
      break;
    case 'withdraw':
      text.withdrawnAt = now;
  }
}
