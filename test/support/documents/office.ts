import { strToU8, type Zippable, zipSync } from 'fflate';
import { AUTHOR, escapeXml, type SampleParagraph, STORY, SUMMARY, styledRuns, TITLE } from './story.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word document as Word writes it: styles, properties, a deletion, a footnote, and a picture that lies on the web. */
export function makeDocx(story: readonly SampleParagraph[] = STORY, changed: Zippable = {}): Uint8Array {
  const body = story
    .map(({ kind, text }) => {
      const style = { heading: 'Heading1', quote: 'Quote', break: 'Centred', verse: '', text: '', note: '' }[kind];
      const runs = (kind === 'break' ? [{ text, style: '' }] : styledRuns(text)).map(
        (r) =>
          `<w:r>${r.style ? `<w:rPr><w:${r.style}/></w:rPr>` : ''}${r.text
            .split('\n')
            .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
            .join('<w:br/>')}</w:r>`,
      );
      return `<w:p><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}</w:pPr>${runs.join('')}</w:p>`;
    })
    .join('');
  const extra =
    '<w:p><w:del w:id="1"><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:t>Fin</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const style = (id: string, name: string, inner: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${extra}</w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `${XML}<w:styles>${style('Heading1', 'heading 1', '<w:rPr><w:b/></w:rPr>')}${style('Quote', 'Quote', '<w:rPr><w:i/></w:rPr>')}${style('Centred', 'Centred', '<w:pPr><w:jc w:val="center"/></w:pPr>')}</w:styles>`,
    ),
    'word/footnotes.xml': strToU8(
      `${XML}<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>A note on herring.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${XML}<Relationships><Relationship Id="r1" TargetMode="External" Target="http://example.invalid/picture.png"/></Relationships>`,
    ),
    'docProps/core.xml': strToU8(
      `${XML}<cp:coreProperties><dc:title>${escapeXml(TITLE)}</dc:title><dc:creator>${AUTHOR}</dc:creator><dc:description>${SUMMARY}</dc:description><cp:keywords>lamps, goats</cp:keywords><dcterms:created>2004-03-13T10:00:00Z</dcterms:created></cp:coreProperties>`,
    ),
    ...changed,
  });
}

const NAMESPACES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';

function odtBody(story: readonly SampleParagraph[], old: boolean): string {
  const level = old ? 'text:level' : 'text:outline-level';
  const note = old
    ? '<text:footnote><text:footnote-citation>1</text:footnote-citation><text:footnote-body><text:p>A note on herring.</text:p></text:footnote-body></text:footnote>'
    : '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note on herring.</text:p></text:note-body></text:note>';
  const paragraphs = story.map(({ kind, text }) => {
    const runs = (kind === 'break' ? [{ text, style: '' }] : styledRuns(text))
      .map((r) => {
        const words = r.text.split('\n').map(escapeXml).join('<text:line-break/>');
        return r.style ? `<text:span text:style-name="${r.style === 'i' ? 'T1' : 'T2'}">${words}</text:span>` : words;
      })
      .join('');
    if (kind === 'heading') return `<text:h ${level}="1" text:style-name="Heading_20_1">${runs}</text:h>`;
    const style = { quote: 'P2', break: 'P1' }[kind as string] ?? 'Text_20_body';
    return `<text:p text:style-name="${style}">${runs}</text:p>`;
  });
  return `<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>struck out</text:p></text:deletion></text:changed-region></text:tracked-changes>${paragraphs.join('')}<text:p text:style-name="Text_20_body">Fin${note}</text:p></office:text>`;
}

const odtStyles = (old: boolean): string => {
  const text = old ? 'style:properties' : 'style:text-properties';
  const paragraph = old ? 'style:properties' : 'style:paragraph-properties';
  return `<office:automatic-styles><style:style style:name="T1" style:family="text"><${text} fo:font-style="italic"/></style:style><style:style style:name="T2" style:family="text"><${text} fo:font-weight="bold"/></style:style><style:style style:name="P1" style:family="paragraph"><${paragraph} fo:text-align="center"/></style:style><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/></office:automatic-styles>`;
};

const ODT_META = `<office:meta><dc:title>${escapeXml(TITLE)}</dc:title><meta:initial-creator>${AUTHOR}</meta:initial-creator><dc:creator>Somebody Else</dc:creator><meta:creation-date>2004-03-13T10:00:00</meta:creation-date><dc:description>${SUMMARY}</dc:description><meta:keyword>lamps</meta:keyword><meta:keyword>goats</meta:keyword><dc:language>en-GB</dc:language></office:meta>`;

/** An OpenDocument text; `old` = one of OpenOffice 1 (`.sxw`). */
export function makeOdt(
  story: readonly SampleParagraph[] = STORY,
  { old = false, changed = {} }: { old?: boolean; changed?: Zippable } = {},
): Uint8Array {
  const body = old
    ? odtBody(story, old).replaceAll('office:text', 'office:body')
    : `<office:body>${odtBody(story, old)}</office:body>`;
  const type = old ? 'application/vnd.sun.xml.writer' : 'application/vnd.oasis.opendocument.text';
  return zipSync({
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(
      `${XML}<office:document-content ${NAMESPACES}>${odtStyles(old)}${body}</office:document-content>`,
    ),
    'styles.xml': strToU8(
      `${XML}<office:document-styles ${NAMESPACES}><office:styles><style:style style:name="Quotations" style:family="paragraph"/></office:styles></office:document-styles>`,
    ),
    'meta.xml': strToU8(`${XML}<office:document-meta ${NAMESPACES}>${ODT_META}</office:document-meta>`),
    ...changed,
  });
}

/** The same as one XML file. */
export const makeFodt = (story: readonly SampleParagraph[] = STORY): Uint8Array =>
  strToU8(
    `${XML}<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text">${ODT_META}${odtStyles(false)}<office:body>${odtBody(story, false)}</office:body></office:document>`,
  );
