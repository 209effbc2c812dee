import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Picture } from '../charts/draw-chart';

/** A picture on the first sheet of a workbook, its upper left corner in this cell (counted from 0). */
export interface PlacedPicture extends Picture {
  readonly column: number;
  readonly row: number;
  /** What it shows, for who does not see it. */
  readonly alt: string;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const SHEET_RELATIONS = 'xl/worksheets/_rels/sheet1.xml.rels';
const TYPES = '[Content_Types].xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const EMU_PER_POINT = 12_700;

/**
 * The workbook with pictures on its first sheet (ECMA-376 part 1, §20.5). ExcelJS writes rows as they come but no drawings with
 * them, and with drawings it needs seven times the memory.
 */
export function addPictures(workbook: Uint8Array, pictures: readonly PlacedPicture[]): Buffer {
  const files = unzipSync(workbook);
  const change = (path: string, work: (xml: string) => string) => {
    files[path] = strToU8(work(strFromU8(files[path] ?? new Uint8Array())));
  };
  change(SHEET, (xml) =>
    xml.replace(/(<legacyDrawing|<tableParts|<\/worksheet>)/, '<drawing r:id="rIdDrawing"/>$1'),
  );
  change(SHEET_RELATIONS, (xml) =>
    (xml === '' ? relationsOf('') : xml).replace(
      '</Relationships>',
      `<Relationship Id="rIdDrawing" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    ),
  );
  change(TYPES, (xml) =>
    xml
      .replace(/<Default Extension="png"[^>]*>/, '')
      .replace(
        '</Types>',
        '<Default Extension="png" ContentType="image/png"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
      ),
  );
  files['xl/drawings/drawing1.xml'] = strToU8(drawingOf(pictures));
  files['xl/drawings/_rels/drawing1.xml.rels'] = strToU8(
    relationsOf(
      pictures
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/image" Target="../media/drawn${i + 1}.png"/>`,
        )
        .join(''),
    ),
  );
  pictures.forEach(({ png }, i) => (files[`xl/media/drawn${i + 1}.png`] = Uint8Array.from(png)));
  return Buffer.from(zipSync(files, { level: 6 }));
}

function relationsOf(relations: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${PACKAGE}">${relations}</Relationships>`;
}

function drawingOf(pictures: readonly PlacedPicture[]): string {
  const anchors = pictures.map(({ column, row, width, height, alt }, i) => {
    const [cx, cy] = [width * EMU_PER_POINT, height * EMU_PER_POINT].map(Math.round);
    return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${cx}" cy="${cy}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${i + 1}" name="图 ${i + 1}" descr="${alt}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId${i + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}">${anchors.join('')}</xdr:wsDr>`;
}
