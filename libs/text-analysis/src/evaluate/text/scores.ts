/** An answer given, with how sure it was, beside the right one; answers are indices of classes. */
export interface Answer {
  readonly right: number;
  readonly given: number;
  readonly probability: number;
}

export interface Scores {
  readonly n: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly calibrationError: number;
}

export function scoresOf(answers: readonly Answer[], classes: readonly number[]): Scores {
  return {
    n: answers.length,
    accuracy: answers.filter(({ right, given }) => right === given).length / answers.length,
    macroF1: classes.reduce((sum, one) => sum + f1(answers, one), 0) / classes.length,
    calibrationError: calibrationError(answers),
  };
}

function f1(answers: readonly Answer[], one: number): number {
  const both = answers.filter(({ right, given }) => right === one && given === one).length;
  const either =
    answers.filter(({ right }) => right === one).length +
    answers.filter(({ given }) => given === one).length;
  return either === 0 ? 0 : (2 * both) / either;
}

const BINS = 15;

/** Expected calibration error over 15 bins of equal width (Guo et al. 2017). */
function calibrationError(answers: readonly Answer[]): number {
  const gaps = new Array<number>(BINS).fill(0);
  for (const { right, given, probability } of answers) {
    const bin = Math.min(BINS - 1, Math.floor(probability * BINS));
    gaps[bin]! += probability - (right === given ? 1 : 0);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / answers.length;
}

/** How often each class was given for each. */
export function confusion(
  answers: readonly Answer[],
  names: readonly string[],
): Record<string, Record<string, number>> {
  return Object.fromEntries(
    names.map((name, right) => [
      name,
      Object.fromEntries(
        names.map((other, given) => [
          other,
          answers.filter((one) => one.right === right && one.given === given).length,
        ]),
      ),
    ]),
  );
}
