import { witnessCommand } from './witness/witness-command';

/** `huixiang witness` as one file without dependencies, for the witness's own machine. */
witnessCommand(process.argv.slice(2), process.cwd()).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`不能见证：${(error as Error).message}`);
    process.exitCode = 2;
  },
);
