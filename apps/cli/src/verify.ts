import { verifyCommand } from './verify-command';

/** `huixiang verify` as one file without dependencies, for an inspector's machine. */
verifyCommand(process.argv.slice(2), process.cwd()).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`不能核验：${(error as Error).message}`);
    process.exitCode = 2;
  },
);
