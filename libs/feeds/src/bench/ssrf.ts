import { runSsrfRig } from './ssrf-rig';

/** `npm run bench -- ssrf`: ways to private addresses tried, and connections made (none). */
void runSsrfRig().then((reports) => {
  console.table(reports);
  process.exitCode = reports.every((one) => one.connections === 0 && one.refused === one.tried)
    ? 0
    : 1;
});
