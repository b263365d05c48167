/** What one line of a file is by its shape. */
export type Shape =
  | 'code'
  | 'comment'
  | 'pair'
  | 'lone-key'
  | 'item'
  | 'section'
  | 'file'
  | 'log'
  | 'stamped'
  | 'tag'
  | 'other';

/** Lines that are not blank, each with its shape. */
export interface ShapedLine {
  readonly shape: Shape;
  readonly text: string;
  readonly indent: number;
}

const LONGEST = 400;
const MOST = 1200;

/** The lines of a sample by their shape; comments over several lines are followed to their end. */
export function shapedLines(sample: string): ShapedLine[] {
  const out: ShapedLine[] = [];
  let comment: string | undefined;
  for (const line of sample.split('\n', MOST)) {
    const text = line.trim().slice(0, LONGEST);
    if (text === '') continue;
    const indent = line.length - line.trimStart().length;
    if (comment !== undefined) {
      if (text.includes(comment)) comment = undefined;
      out.push({ shape: 'comment', text, indent });
      continue;
    }
    const opened = openedComment(text);
    comment = opened;
    out.push({ shape: opened === undefined ? shapeOf(text) : 'comment', text, indent });
  }
  return out;
}

/** The sign that will end a comment which begins in this line and goes on. */
function openedComment(text: string): string | undefined {
  for (const [open, close] of [
    ['/*', '*/'],
    ['"""', '"""'],
    ["'''", "'''"],
    ['<!--', '-->'],
    ['=begin', '=end'],
    ['=pod', '=cut'],
    ['=head1', '=cut'],
  ] as const) {
    if (text.startsWith(open) && !text.slice(open.length).includes(close)) return close;
  }
  return undefined;
}

const FILE = [
  /^[-dlbcps](?:[r-][w-][xsStT-]){3}[+.@]?\s+\d/,
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\s+\d{1,2}:\d\d(?::\d\d)?\s*(?:[ap]m?)?\s+(?:<DIR>|[\d.,]+)\s/i,
  /^(?:Volume (?:in drive \w|Serial Number) |Directory of \w:\\|\d[\d.,]* (?:File|Dir)\(s\)\s)/i,
  /^\S{1,12}\s+(?:<DIR>|\S{1,4})\s+[\d.,]*\s+\d\d[/.-]\d\d[/.-]\d\d(?:\d\d)?\s+\d{1,2}:\d\d/i,
  /^(?:[|│]\s*)*(?:[├└|+`][─-]{1,3}\s)\S/,
  /^(?:[\w.~:-]*[/\\])+[^\s/\\]*$/,
  /^[^\s/\\:*?"<>|=(){}]{1,80}\.(?:txt|html?|docx?|rtf|pdf|zip|gz|jpe?g|gif|png|mp3|avi|epub|mobi|lit|pdb|exe|dll|c|h|py|js|css|xml|log|bak|md)(?:$|\s+[\d(<-])/i,
  /^\S.{0,100}\s{2,}\d{1,2}-[A-Z][a-z]{2}-\d{4}\s+\d\d:\d\d\s+(?:-|[\d.]+[kKMG]?)/,
  /^[\d,.]+[kKMG]?\t?\s*\.{0,2}\/\S+$/,
  /^[\w.-]{1,40}\s+[\d,]{3,}\s{2,}\S/,
];
const LOGGED =
  /^(?:[[(<]?\d{4}[-/.]\d\d[-/.]\d\d[T _,]\d\d[:.]\d\d|\[?\d\d?[/-](?:\d\d?|[A-Z][a-z]{2})[/-]\d{2,4}[ :,]\d\d:\d\d|\d{1,3}(?:\.\d{1,3}){3}\s|\[?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.{1,20}\d\d:\d\d:\d\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+\d{1,2}\s\d\d:\d\d:\d\d\s|\[?\d\d:\d\d:\d\d|--\d{4}-\d\d-\d\d|\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|NOTICE|FATAL|TRACE)\b)/;
const OF_MACHINES =
  /\b(?:INFO|WARN(?:ING)?|ERROR|DEBUG|NOTICE|FATAL|TRACE|CRIT)\b|\[(?:info|warn|error|notice|debug|crit)\w*[\]:]|HTTP\/[12]|\w\[\d+\]:|0x[\da-f]{4,}|"(?:GET|POST|HEAD) |(?:^|\s)\/[\w.-]+\/[\w.-]+|https?:\/\/|\b(?:exit(?:ed)? (?:code|status)|bytes|connection|timeout|pid|port) ?\d|\b(?:\d{1,3}\.){3}\d{1,3}\b|\w+\.(?:exe|dll|c|py|pl|php|java)\b/;
/** A day and a time to the second, and nobody who speaks. */
const STAMPED = /^\W{0,2}\d{1,4}[-/.]\d\d?[-/.]\d{1,4}[T _,]\d\d:\d\d:\d\d\S*\s+(?!<)(?!\S{1,20}:\s)/;
const TRACE =
  /^(?:at [\w.$<>]+\(|Traceback \(|File ".{1,200}", line \d+|Exception in thread|Caused by: |[\w.]+(?:Error|Exception): )/;

const CODE = [
  /^(?:[{}()[\]]+[;,)]*$|[)}\]]+\s*(?:else|catch|finally|while)?\b.{0,60}[;{(]$|#\s*(?:include|define|ifn?def|endif|pragma|undef|elif)\b|#!\/|@[\w.]+(?:\(.*\))?$|<\?(?:php)?|\?>|diff --git |@@ -|\+\+\+ |--- [ab]\/|[+-]{1}\s{2,}\S)/,
  /^(?:from [\w.]+ import |import [\w.{}*,\s'"/@]+(?:;|$|from )|export (?:default|const|function|class|\w+=)|return\b.*[;()[\]\w'"]$|raise \w|print(?:f|ln)?\s*[("']|echo ["'$-]|(?:fi|done|esac|then|do|end|else|pass|break|continue|endif|begin);?$|function\s*\w*\s*\(|sub \w+\s*\{?$|(?:my|our|local) [$@%(]|(?:var|let|const|val) [\w{[$]+.*=|(?:public|private|protected|static|void|int|char|double|float|bool|boolean|string|unsigned|long|struct|enum|typedef|final|abstract|virtual)\b.*[;{(),=]|using [\w.:]+;|namespace [\w.:]+|package [\w.:]+;?$|use [\w:]+.*;|require\b.*;|(?:end|begin|procedure|program|unit|uses)\b.*;)/,
  /^(?:(?:async )?def|class) \w+.*:\s*(?:#.*)?$|^(?:if|elif|for|while|with|except|try|else|finally)\b.*[()=[\].<>!].*:\s*$|^(?:try|else|finally|except):$/,
  /^(?:if|for|foreach|while|switch|unless|elsif|else if|until)\s*\(.*|^(?:if|while|until) \[.*|^for \w+ in .*;?(?: do)?$|^case .*(?: in|:)$|^(?:cd|rm|cp|mv|mkdir|sed|awk|grep|sudo|tar|gzip|wget|curl|chmod|chown|export|source|set|alias|unset) [-\w$"'./~]+.*$/,
  /^[\w$@%.\]['"\->:*&]{1,60}\s*(?:[+\-*/|&.:?]?=|=>|<-|\+\+|--)\s*\S.*$/,
  /^(?:await |return |new |else )?[\w$.>:-]{1,60}\(.*[);,{]*$/,
  /^(?:CREATE|INSERT|ALTER|DROP|SELECT|UPDATE|DELETE|GRANT|LOCK|UNLOCK|PRIMARY KEY|UNIQUE KEY|KEY|FROM|WHERE|VALUES|CONSTRAINT|FOREIGN KEY|ORDER BY|GROUP BY|BEGIN|COMMIT)\b(?=.*[`(;=,]|\s\w+$)/i,
  /^[`"[]?\w+[`"\]]?\s+(?:int|integer|varchar|text|char|date|datetime|timestamp|bool|boolean|serial|float|decimal|enum|tinyint|smallint|bigint|mediumtext|longtext|blob)\b.*,?$/i,
  /^[\w-]{2,40}\s*:\s*[^;]{1,150};(?:\s*\/\*.*)?$|^[.#@:*\w[][^{};]{0,150}\{$|^(?:[\w:*[\]="-]{0,40}[.#:*[>][\w.#:*[\]=">~ +-]{1,100}|h[1-6]|[abpu]l?|t[dhr]|li|div|span|body|html|table|input),$|^[.#@*\w][^{}]{0,100}\{.*\}$/,
];

/** Batch files of DOS. */
const BATCH =
  /^@?(?:echo (?:off|on)\b|set \w+=|if (?:not )?(?:exist|errorlevel|"?%)|goto :?\w+$|call \S+\.|pause$|cls$|cd [\\.]|(?:del|copy|xcopy|md|ren) \S*[\\.*])|^:\w+$/i;

function shapeOf(text: string): Shape {
  if (FILE.some((pattern) => pattern.test(text))) return 'file';
  const logged = LOGGED.test(text);
  if ((logged && OF_MACHINES.test(text)) || TRACE.test(text)) return 'log';
  if (logged && STAMPED.test(text)) return 'stamped';
  if (/^<[/!?]?[\w:-]+[^<>]*>/.test(text) && /[/?\]-]>$|<\/[\w:-]+>$|^<[^<>\s]+(?:\s[\w:-]+\s*=.*)?>$/.test(text))
    return 'tag';
  if (
    /^(?:\/\/|\/\*|\*\/|\*\s|#(?!!|\s*(?:include|define|if|else|end))|--\s|;{1,3}\s|'''|"""|<!--|@?rem\b|REM\b|dnl\b)/.test(
      text,
    )
  )
    return 'comment';
  if (/^\[[^\]]{1,80}\]$/.test(text)) return 'section';
  if (/[;{}]\s*(?:\/[/*].*)?$/.test(text) && /[=(){}$<>]|->|::|^\w+;$/.test(text)) return 'code';
  if (BATCH.test(text) || CODE.some((pattern) => pattern.test(text))) return 'code';
  if (/^(?:- )?["']?[\w./@$-]{1,60}["']?\s*:$/.test(text)) return 'lone-key';
  if (/^(?:- |export )?["']?[\w./@$*-]{1,60}["']?(?:\s*=|:\s)\s*\S?/.test(text)) return 'pair';
  return /^- \S/.test(text) ? 'item' : 'other';
}
