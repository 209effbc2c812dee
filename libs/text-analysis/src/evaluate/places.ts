import { gazetteerOf } from '../places/gazetteer';
import { divisionTitle, nationalPlaces } from '../places/national';
import { PLACE_CASES } from '../places/place-cases';
import { segment } from '../segmentation/segment';

/** `npm run evaluate -- places`: how many of our own sentences are given exactly their divisions, and which not. */
function main(): void {
  const gazetteer = gazetteerOf(nationalPlaces());
  const titles = (codes: readonly string[]) => codes.map(divisionTitle).join('、') || '无';
  const wrong = PLACE_CASES.flatMap(({ text, codes }) => {
    const found = gazetteer.find(segment(text));
    return [...found].sort().join() === [...codes].sort().join()
      ? []
      : [`${text} 应为 ${titles(codes)}，读作 ${titles(found)}`];
  });
  console.log(`${PLACE_CASES.length - wrong.length} of ${PLACE_CASES.length} right`);
  console.log(wrong.join('\n'));
}

main();
