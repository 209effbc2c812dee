import { LEDGER_LABELS, type PrivacyFindingView } from '@huixiang/contracts';
import type { Role } from '@huixiang/domain';
import { ERRORS } from './errors.en';

/** Every sentence of the screens that is not a word of the field (those are `LABELS` of the domain). */
export const WORDS = {
  product: 'Huixiang',
  motto: 'Voices get answers',
  pages: {
    desk: 'Desk',
    events: 'Events',
    search: 'Search',
    duty: 'Duty',
    cases: 'Cases',
    clocks: 'Clocks',
    rules: 'Rules',
    reviews: 'Reviews',
    overview: 'Overview',
    assessment: 'Assessment',
    accountability: 'Accountability',
    briefings: 'Briefings',
    ledger: 'Ledger',
    sources: 'Sources',
    system: 'System',
  },
  pageGroups: {
    hearing: 'Monitoring',
    answering: 'Response',
    judging: 'Results',
    keeping: 'Operations',
  },
  live: { on: 'Live', off: 'Offline, reconnecting' },
  errors: ERRORS,
  /** What each role does, for whoever gives it. */
  roleDuties: {
    officer: 'Monitors, handles alerts, opens and closes cases, manages sources',
    leader: 'Reads the overview and assessments, decides on accountability, opens cases',
    evaluator: 'Assesses and exports, reads accountability, verifies the ledger',
    handler: 'Accepts cases, drafts and publishes responses',
    reviewer: 'Reviews drafts for content, secrecy and privacy',
    administrator: 'Manages units, accounts and sources, reads the ledger, sees no case content',
  } satisfies Record<Role, string>,
  ledger: LEDGER_LABELS,
  witnessRefusals: {
    split: 'two different roots for the same number of entries; the ledger has two versions',
    inconsistent: 'does not follow from what was seen before; the ledger was rewritten',
    backwards: 'shorter than what was seen before; the ledger was cut off',
    not_signed: 'not signed by this ledger',
  } as Readonly<Record<string, string>>,
  ledgerFaults: {
    entry_altered: 'Entry altered',
    missing_entry: 'Entry missing',
    bad_signature: 'Checkpoint signature does not match',
  } as Record<string, string>,
  /** In which role somebody had a hand in what is answered for. */
  personRoles: {
    accepted: 'accepted',
    drafted: 'drafted',
    reviewed: 'reviewed',
    published: 'published',
  },
  /** What a release says of a person. */
  privacyKinds: {
    id_number: 'ID number',
    mobile: 'mobile number',
    landline: 'home phone number',
    bank_card: 'bank card number',
    address: 'home address',
    name: 'name',
    minor: 'identity of a minor',
    illness: 'illness',
  } satisfies Record<PrivacyFindingView['kind'], string>,
  /** What is wrong with a source, and what to do about it. */
  sourceFailures: {
    bad_address: { what: 'Address is not valid', todo: 'Check and correct the address.' },
    address_refused: {
      what: 'Address leads to an internal or restricted network',
      todo: 'If it is a source of your own, ask an administrator to add its host name and port to FEED_ALLOWED_HOSTS.',
    },
    dns: {
      what: 'Domain name not found',
      todo: 'The site may have been shut down; open it in a browser to check.',
    },
    connection: {
      what: 'Cannot connect, or cut off midway',
      todo: 'Mostly a passing fault of the site; the system tries again by itself.',
    },
    tls_expired: {
      what: 'Site certificate has expired',
      todo: 'Ask the site to renew it; the source then recovers by itself.',
    },
    tls_untrusted: {
      what: 'Site certificate is not trusted',
      todo: 'It is mostly self-signed or lacks an intermediate certificate; ask the site to complete it.',
    },
    tls_name: {
      what: 'Site certificate is for another domain',
      todo: 'Check the address, or contact the site.',
    },
    tls: {
      what: 'Secure connection failed',
      todo: 'The site may support only outdated encryption; contact the site.',
    },
    timeout: {
      what: 'Too slow to respond, stopped waiting',
      todo: 'The system tries again by itself; if it keeps happening, contact the site.',
    },
    too_large: {
      what: 'Document is too large',
      todo: 'Ask the site for a feed with fewer items.',
    },
    corrupt_body: {
      what: 'Compressed content is damaged',
      todo: 'Mostly a passing fault of the site; the system tries again by itself.',
    },
    too_many_redirects: {
      what: 'Too many redirects',
      todo: 'Use “Test read” to see where they lead, and enter the final address.',
    },
    not_found: {
      what: 'Address does not exist (404)',
      todo: 'The site may have been redesigned; find the feed again from its home page.',
    },
    gone: {
      what: 'Site says this source is gone for good (410)',
      todo: 'Look for another source; if it comes back, you can resume it by hand.',
    },
    forbidden: {
      what: 'Site refuses access',
      todo: 'Ask the site to put this system on its allow list.',
    },
    throttled: {
      what: 'Site asks to come back later',
      todo: 'The system waits until the time the site gives.',
    },
    server_error: {
      what: 'Site has an error of its own',
      todo: 'Mostly a passing fault; the system tries again by itself.',
    },
    bad_status: {
      what: 'Site returned an unknown status',
      todo: 'Use “Test read” to see what it returned.',
    },
    empty: {
      what: 'Returned content is empty',
      todo: 'Mostly a passing fault of the site; if it keeps happening, contact the site.',
    },
    html_page: {
      what: 'Returned a web page, not a feed',
      todo: 'It may need a sign-in or have been redesigned; use “Find feeds” to find the address again.',
    },
    not_a_feed: {
      what: 'Content is not a feed',
      todo: 'Check the address, or use “Test read” to see what was received.',
    },
    bad_json: {
      what: 'Looks like JSON but cannot be read',
      todo: 'Ask the site to correct the format.',
    },
    too_slow: {
      what: 'Document is too complex, reading timed out',
      todo: 'It may be built to do harm; check where it comes from.',
    },
    not_admitted: {
      what: 'Document could not be stored',
      todo: 'The system will try again; if it keeps happening, contact your administrator.',
    },
  } as Record<string, { readonly what: string; readonly todo: string }>,
  encodingGrounds: {
    utf8: 'the content is valid UTF-8',
    mark: 'marked at the start of the document',
    header: 'as the response header says',
    declaration: 'as the document itself says',
    likeliest: 'what is declared cannot be trusted, so judged by the content',
  } as Record<string, string>,
  feedFormats: {
    rss090: 'RSS 0.90',
    rss091: 'RSS 0.91',
    rss092: 'RSS 0.92',
    rss10: 'RSS 1.0',
    rss20: 'RSS 2.0',
    rss: 'RSS',
    atom03: 'Atom 0.3',
    atom10: 'Atom 1.0',
    json1: 'JSON Feed 1.0',
    json11: 'JSON Feed 1.1',
  } as Record<string, string>,
  readers: {
    'rss-parser': 'Well formed, read by the standard',
    tolerant: 'Not quite well formed, read leniently',
    json: 'Read as JSON Feed',
  } as Record<string, string>,
  readingProblems: {
    not_well_formed: 'Document is not well formed; read as far as possible',
    truncated: 'Document did not arrive whole',
    encoding_label: 'Declared encoding is wrong',
    mixed_encodings: 'Document mixes two encodings; judged part by part',
    bad_bytes: 'Unreadable bytes left out',
    bad_date: 'Publication time cannot be trusted; first seen counts instead',
    blank_item: 'Item has no title or text; not stored',
    too_many_items: 'Too many items; only the first 5000 were read',
  } as Record<string, string>,
} as const;
