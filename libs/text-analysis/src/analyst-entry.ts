import { parentPort } from 'node:worker_threads';
import { type TextToAnalyse, analyseAll } from './analyse';
import type { AnalystRequest, Answer } from './analyst';
import { gazetteerOf } from './places/gazetteer';
import { queryWords } from './segmentation/search-words';
import { learnWords } from './segmentation/segment';

let gazetteer = gazetteerOf([]);

/** Answers in the order of the requests; the dictionary is loaded with the first text. */
parentPort?.on('message', (request: AnalystRequest) => {
  if (request.kind === 'end') {
    parentPort?.close();
    return;
  }
  if (request.kind === 'places') {
    gazetteer = gazetteerOf(request.places);
    learnWords(request.places.map((place) => place.name));
    return;
  }
  parentPort?.postMessage(
    request.kind === 'query' ? queryWords(request.text) : answersTo(request.texts),
  );
});

/** All together, which is faster; one by one where one of them cannot be read, so that the others are. */
function answersTo(texts: readonly TextToAnalyse[]): readonly Answer[] {
  try {
    return analyseAll(texts, gazetteer).map((analysis) => ({ analysis }));
  } catch (error) {
    if (texts.length === 1) return [{ error: String(error) }];
    return texts.flatMap((text) => answersTo([text]));
  }
}
