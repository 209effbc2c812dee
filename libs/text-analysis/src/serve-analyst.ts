import { parentPort } from 'node:worker_threads';
import { type Analysis, type TextToAnalyse, analyseAll } from './analyse';
import type { AnalystRequest, Answer } from './analyst';
import { gazetteerOf } from './places/gazetteer';
import { queryWords } from './segmentation/search-words';
import { learnWords } from './segmentation/segment';

/**
 * The thread's side of an `Analyst`: answers in the order of the requests; the dictionary is loaded with the first text.
 * @param shape what is sent of an analysis: a text of JSON is copied, of an object every part is written and read again
 */
export function serveAnalyst<T>(shape: (analysis: Analysis, text: TextToAnalyse) => T): void {
  let gazetteer = gazetteerOf([]);

  /** All together, which is faster; one by one where one of them cannot be read, so that the others are. */
  const answersTo = (texts: readonly TextToAnalyse[]): readonly Answer<T>[] => {
    try {
      return analyseAll(texts, gazetteer).map((analysis, i) => ({
        analysis: shape(analysis, texts[i]!),
      }));
    } catch (error) {
      if (texts.length === 1) return [{ error: String(error) }];
      return texts.flatMap((text) => answersTo([text]));
    }
  };

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
}
