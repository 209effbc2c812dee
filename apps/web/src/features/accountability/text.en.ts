import type { TEXT as SOURCE } from './text.zh';

export const TEXT: typeof SOURCE = {
  proposalHint:
    'Aimed at the handling unit. The responsible unit makes its statement first, then a competent authority other than the proposer decides. Late and withdrawn responses are proposed automatically.',
  findCase: 'Type a number, title or unit to search',
  caseOption: (number, title, unit) => `${number} ${title} (${unit})`,
  caseLabel: 'Case',
  chooseOne: 'Choose one',
  grounds: 'Grounds',
  failing: 'Failing',
  failingHint:
    'Once accountability is decided, false reporting and concealment each cost 10 points; nothing is deducted before',
  facts: 'Facts',
  atLeastTen: 'At least 10 characters',
  ruleExample: 'e.g. State Council General Office [2016] No. 61, answer what the public asks',
  basis: 'Basis',
  atLeastFour: 'At least 4 characters',
  proposeAccountability: 'Propose accountability',
  proposeAction: 'Propose',
  undecided: 'Undecided',
  decided: 'Decided',
  closed: 'Closed',
  processHint:
    'The system proposes on the facts, the responsible unit makes a statement, and a competent authority decides; an appeal is decided by someone else',
  searchHint: 'Unit, case title or number',
  searchLedger: 'Search the accountability ledger',
  status: 'Status',
  addProposal: 'Propose',
  exportList: 'Export',
  noProposals: 'No proposals to decide. Cases past a time limit appear here automatically.',
  undecidedCount: (count) => `Undecided (${count})`,
  noDecisions: 'No decisions yet',
  decidedCount: (count) => `Decided and closed (${count})`,
};
