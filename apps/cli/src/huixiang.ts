import { EVENTS_USAGE, eventsCommand } from './events-command';
import { FEED_USAGE, feedCommand } from './feed-command';
import { TEXT_USAGE, textCommand } from './text-command';
import { VERIFY_USAGE, verifyCommand } from './verify-command';
import { WITNESS_USAGE, witnessCommand } from './witness/witness-command';

/** The folder the person stands in; npm runs scripts from the project's. */
const cwd = process.env['INIT_CWD'] ?? process.cwd();

async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'verify') return verifyCommand(rest, cwd);
  if (command === 'witness') return witnessCommand(rest, cwd);
  if (command === 'feed') return feedCommand(rest, cwd);
  if (command === 'text') return textCommand(rest);
  if (command === 'events') return eventsCommand(rest);
  console.log(
    `${VERIFY_USAGE}\n\n${WITNESS_USAGE}\n\n${FEED_USAGE}\n\n${TEXT_USAGE}\n\n${EVENTS_USAGE}`,
  );
  return command === undefined || command === '--help' ? 0 : 2;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`不能执行：${(error as Error).message}`);
    process.exitCode = 2;
  },
);
