import { GlobalFonts, type SKRSContext2D, createCanvas } from '@napi-rs/canvas';
import * as echarts from 'echarts';
import { FONT_FILES } from './fonts';

const FONT = 'Huixiang Sans';
let measuring: SKRSContext2D | undefined;

/** Once per process or thread: ECharts has no canvas of its own outside a browser. */
function prepare(): SKRSContext2D {
  if (measuring !== undefined) return measuring;
  for (const file of [FONT_FILES.sans, FONT_FILES.sansBold])
    if (GlobalFonts.registerFromPath(file, FONT) === null)
      throw new Error(`the font ${file} could not be read`);
  const context = createCanvas(1, 1).getContext('2d');
  echarts.setPlatformAPI({
    // Its types know the browser's canvas only; this one has all of it that is drawn with.
    createCanvas: (() => createCanvas(32, 32)) as never,
    measureText: (text, font) => {
      context.font = font ?? `12px "${FONT}"`;
      return { width: context.measureText(text).width };
    },
  });
  measuring = context;
  return context;
}

/** A picture, as PNG, and its size in points. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as on the screen, without a browser and without fonts of the machine's own. */
export function drawChart(
  option: echarts.EChartsOption,
  { width, height }: { readonly width: number; readonly height: number },
): Picture {
  prepare();
  const sharpness = 2;
  const canvas = createCanvas(width * sharpness, height * sharpness);
  const chart = echarts.init(canvas as never, null, {
    width,
    height,
    devicePixelRatio: sharpness,
  });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: '#fff',
      textStyle: { fontFamily: FONT },
      ...option,
    });
    return { png: canvas.toBuffer('image/png'), width, height };
  } finally {
    chart.dispose();
  }
}
