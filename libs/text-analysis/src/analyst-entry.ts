import { parentPort } from 'node:worker_threads';
import { analyseAll } from './analyse';
import type { AnalystRequest } from './analyst';
import { gazetteerOf } from './places/gazetteer';
import { learnWords } from './segmentation/segment';

let gazetteer = gazetteerOf([]);

/** Answers in the order of the requests; the dictionary is loaded with the first text. */
parentPort?.on('message', (request: AnalystRequest) => {
  if (request.kind === 'places') {
    gazetteer = gazetteerOf(request.places);
    learnWords(request.places.map((place) => place.name));
    return;
  }
  parentPort?.postMessage(analyseAll(request.texts, gazetteer));
});
