import { parentPort } from 'node:worker_threads';
import { analyse } from './analyse';
import type { AnalystRequest } from './analyst';
import { gazetteerOf } from './places';
import { learnWords } from './segmentation/segment';

let gazetteer = gazetteerOf([]);

/** Answers in the order of the requests; the dictionary is loaded with the first text. */
parentPort?.on('message', (request: AnalystRequest) => {
  if (request.kind === 'places') {
    gazetteer = gazetteerOf(request.places);
    learnWords(request.places.map((place) => place.name));
    return;
  }
  parentPort?.postMessage(request.texts.map(({ title, body }) => analyse(title, body, gazetteer)));
});
