// What a statement's file consists of: attachments, active content, signatures, tagged text.

const ATTACHED = {
  data: 'statement-of-compliance.json',
  entry: 'ledger-entry.json',
  proof: 'ledger-proof.txt',
};

/** All attachments by name, and what is wrong about them. */
async function attachments(pdf) {
  const files = new Map();
  const flaws = [];
  const names = await pdf.get(pdf.catalog.get('Names'));
  const listed = [];
  const collect = async (node, depth) => {
    if (!(node instanceof Map)) return;
    if (depth > 16) {
      flaws.push('the list of attachments is nested too deeply');
      return;
    }
    for (const kid of (await pdf.get(node.get('Kids'))) ?? []) await collect(await pdf.get(kid), depth + 1);
    const pairs = (await pdf.get(node.get('Names'))) ?? [];
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const specification = await pdf.get(pairs[i + 1]);
      if (!(specification instanceof Map)) continue;
      const key = pdfText(await pdf.get(pairs[i]));
      const own = pdfText(await pdf.get(specification.get('F')));
      if (key !== own) flaws.push(`an attachment is listed as '${key}' and calls itself '${own}'`);
      listed.push(specification);
    }
  };
  if (names instanceof Map) await collect(await pdf.get(names.get('EmbeddedFiles')), 0);
  for (const one of (await pdf.get(pdf.catalog.get('AF'))) ?? []) {
    const specification = await pdf.get(one);
    if (!listed.includes(specification)) flaws.push('an associated file is not among the attachments');
  }
  for (const specification of listed) {
    const name = pdfText(await pdf.get(specification.get('F'))) ?? '';
    const unicode = pdfText(await pdf.get(specification.get('UF')));
    if (unicode !== null && unicode !== name) flaws.push(`an attachment has two names, '${name}' and '${unicode}'`);
    const embedded = await pdf.get(specification.get('EF'));
    const streams = new Set();
    if (embedded instanceof Map) {
      for (const item of embedded.values()) {
        const stream = await pdf.get(item);
        if (stream instanceof Stream) streams.add(stream);
      }
    }
    if (streams.size !== 1) {
      flaws.push(`the attachment '${name}' has ${streams.size ? 'two contents' : 'no contents'}`);
      continue;
    }
    if (files.has(name)) flaws.push(`there are two attachments of the name '${name}'`);
    files.set(name, await pdf.decode([...streams][0]));
  }
  return { files, flaws };
}

const ACTIVE_ENTRIES = ['JS', 'JavaScript', 'AA', 'XFA', 'OCProperties', 'Launch', 'RichMediaContent', 'NeedsRendering'];
const ACTIVE_ANNOTATIONS = ['Movie', 'Screen', 'Sound', 'RichMedia', '3D', 'FileAttachment'];
const ACTIONS = ['Launch', 'JavaScript', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Named', 'Hide', 'ResetForm', 'SetOCGState', 'Rendition', 'Trans', 'GoTo3DView', 'Sound', 'Movie', 'Thread'];

/** Scripts, launch actions and the like, in every object of the file. */
async function activeContent(pdf) {
  const found = new Set();
  const look = (item, depth) => {
    if (depth > 300) found.add('objects nested more than 300 deep');
    else if (Array.isArray(item)) item.forEach((each) => look(each, depth + 1));
    else if (item instanceof Stream) look(item.dictionary, depth);
    else if (item instanceof Map) {
      for (const [name, value] of item) {
        if (ACTIVE_ENTRIES.includes(name)) found.add(`an entry /${name}`);
        look(value, depth + 1);
      }
      const kind = item.get('S')?.text;
      const action = item.get('Type')?.text === 'Action' || ACTIONS.includes(kind);
      if (action && kind && kind !== 'GoTo' && kind !== 'URI') found.add(`an action ${kind}`);
      if (ACTIVE_ANNOTATIONS.includes(item.get('Subtype')?.text) && item.has('Rect')) found.add(`an annotation ${item.get('Subtype').text}`);
    }
  };
  for (const number of pdf.table.keys()) look(await pdf.byNumber(number), 0);
  look(pdf.trailer, 0);
  return [...found].sort();
}

// ---- signatures

/** The signatures of the form, in the order in which they were made. */
async function signatures(pdf) {
  const found = [];
  const form = await pdf.get(pdf.catalog.get('AcroForm'));
  const fields = form instanceof Map ? (await pdf.get(form.get('Fields'))) ?? [] : [];
  for (const item of fields) {
    const field = await pdf.get(item);
    if (!(field instanceof Map) || (await pdf.get(field.get('FT')))?.text !== 'Sig') continue;
    const value = await pdf.get(field.get('V'));
    if (value instanceof Map) found.push(await signature(pdf, pdfText(await pdf.get(field.get('T'))) ?? '', value));
  }
  return found.sort((one, other) => one.end - other.end);
}

async function signature(pdf, field, value) {
  const contents = await pdf.get(value.get('Contents'));
  const result = {
    field,
    subFilter: (await pdf.get(value.get('SubFilter')))?.text ?? '',
    contents: contents instanceof Uint8Array ? contents : new Uint8Array(),
    claimed: pdfDate(pdfText(await pdf.get(value.get('M')))),
    end: 0,
    flaw: '',
  };
  const range = await pdf.get(value.get('ByteRange'));
  result.flaw = flawOf(range, pdf.bytes, result.contents);
  if (!result.flaw) {
    const [, gapFrom, gapTo, rest] = range;
    result.end = gapTo + rest;
    result.covered = new Uint8Array(gapFrom + rest);
    result.covered.set(pdf.bytes.subarray(0, gapFrom));
    result.covered.set(pdf.bytes.subarray(gapTo, result.end), gapFrom);
  }
  return result;
}

function flawOf(range, file, contents) {
  if (!Array.isArray(range) || range.length !== 4 || !range.every(Number.isInteger)) return 'its byte range does not have four whole numbers';
  const [first, gapFrom, gapTo, rest] = range;
  const end = gapTo + rest;
  if (first !== 0 || gapFrom < 1 || gapTo <= gapFrom || rest < 1 || end > file.length) return 'its byte range does not begin at the start and lie within the file';
  const gap = latin(file.subarray(gapFrom, gapTo));
  const digits = gap.slice(1, -1);
  const expected = [...contents].map((b) => b.toString(16).padStart(2, '0')).join('');
  const oneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase();
  if (gap[0] !== '<' || gap.at(-1) !== '>' || digits.toLowerCase() !== expected || !oneCase) return 'its byte range leaves out more than the signature itself';
  const tail = latin(file.subarray(Math.max(0, end - 7), end)).replace(/[\r\n]{0,2}$/, '');
  return tail.endsWith('%%EOF') ? '' : 'its byte range does not reach the end of a revision (%%EOF)';
}

function pdfDate(text) {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text ?? '');
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, sign, offsetHour, offsetMinute] = parts;
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute ?? 0)) : 0;
  return new Date(Date.UTC(+year, month - 1, +day, +hour, +minute, +second) - offset * 60000);
}

// ---- what a later revision may change: signatures, and what belongs to them

/** An object as text, references as they are, entries in one order. */
function canonical(item, without = []) {
  if (item instanceof Map) {
    return '<<' + [...item].filter(([key]) => !without.includes(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `/${key} ${canonical(value)}`).join(' ') + '>>';
  }
  if (Array.isArray(item)) return '[' + item.map((each) => canonical(each)).join(' ') + ']';
  if (item instanceof Reference) return `${item.number} ${item.generation} R`;
  if (item instanceof Name) return '/' + item.text;
  if (item instanceof Stream) return canonical(item.dictionary, ['Length']) + latin(item.raw);
  if (item instanceof Uint8Array) return '<' + latin(item) + '>';
  return String(item);
}

/** What the revisions behind the first signature changed that no signing changes. */
async function changesAfterSigning(pdf, all) {
  const ends = [...new Set([...all.filter((one) => !one.flaw).map((one) => one.end), pdf.bytes.length])].sort((a, b) => a - b);
  const changes = [];
  for (let i = 1; i < ends.length; i++) {
    try {
      const before = await Pdf.open(pdf.bytes.subarray(0, ends[i - 1]));
      const after = await Pdf.open(pdf.bytes.subarray(0, ends[i]));
      changes.push(...(await changesBetween(before, after)));
    } catch (broken) {
      if (!(broken instanceof Unusable)) throw broken;
      changes.push(`what was added is no update of the document (${broken.message})`);
    }
  }
  return changes;
}

async function changesBetween(before, after) {
  const place = (table, number) => JSON.stringify(table.get(number) ?? { free: true });
  const numbers = new Set([...before.table.keys(), ...after.table.keys()]);
  if ([...numbers].every((number) => place(before.table, number) === place(after.table, number))) {
    return [`${after.bytes.length - before.bytes.length} bytes follow that belong to no update`];
  }
  const comparison = new LaterRevision(before, after);
  return comparison.changes();
}

/** What an update changes that no signing changes. New objects matter only where they are reached. */
class LaterRevision {
  constructor(before, after) {
    this.before = before;
    this.after = after;
  }

  async changes() {
    const changes = [];
    for (const name of ['Root', 'Info', 'Encrypt']) {
      if (canonical(this.before.trailer.get(name)) !== canonical(this.after.trailer.get(name))) changes.push(`the file has another ${name}`);
    }
    this.security = new Set();
    await this.collect(this.before.catalog.get('DSS'), 0);
    this.form = await this.before.get(this.before.catalog.get('AcroForm'));
    this.lists = new Set([this.form instanceof Map ? this.form.get('Fields')?.number : undefined]);
    for (const { node } of await pagesOf(this.before)) this.lists.add(node.get('Annots')?.number);
    for (const [number, place] of this.before.table) {
      if (place.free) continue;
      const now = this.after.table.get(number);
      if (!now || now.free) changes.push(`object ${number} was removed`);
      else if (JSON.stringify(now) !== JSON.stringify(place)) {
        const said = await this.refusal(number);
        if (said) changes.push(said);
      }
    }
    return changes;
  }

  async collect(item, depth) {
    if (depth > 8) return;
    if (item instanceof Reference) {
      if (this.security.has(item.number)) return;
      this.security.add(item.number);
    }
    const value = await this.before.get(item);
    const kids = value instanceof Map ? [...value.values()] : Array.isArray(value) ? value : [];
    for (const kid of kids) await this.collect(kid, depth + 1);
  }

  async refusal(number) {
    const was = await this.before.byNumber(number);
    const is = await this.after.byNumber(number);
    if (canonical(was) === canonical(is) || this.security.has(number)) return '';
    if (this.lists.has(number)) return this.list(was, is);
    if (!(was instanceof Map) || !(is instanceof Map)) return `object ${number} was replaced`;
    if (number === this.before.trailer.get('Root').number) return this.catalog(was, is);
    if (number === this.before.catalog.get('AcroForm')?.number) return this.formChange(was, is);
    if (was.get('FT')?.text === 'Sig' && !was.has('V')) {
      const filled = ['V', 'AP', 'F', 'M', 'Lock'];
      return canonical(was, filled) === canonical(is, filled) ? '' : `the signature field in object ${number} was changed`;
    }
    if (was.get('Type')?.text === 'Page') {
      return canonical(was, ['Annots']) === canonical(is, ['Annots']) ? this.list(was.get('Annots'), is.get('Annots')) : `the page in object ${number} was changed`;
    }
    return `object ${number} was replaced`;
  }

  async catalog(was, is) {
    const ours = ['AcroForm', 'DSS', 'Extensions', 'Version'];
    if (canonical(was, ours) !== canonical(is, ours)) return 'the catalogue of the document was replaced';
    if (was.get('AcroForm') instanceof Reference) return canonical(was.get('AcroForm')) === canonical(is.get('AcroForm')) ? '' : 'the form of the document was replaced';
    const now = await this.after.get(is.get('AcroForm'));
    const old = was.get('AcroForm');
    return old instanceof Map && now instanceof Map ? this.formChange(old, now) : 'the form of the document was replaced';
  }

  async formChange(was, is) {
    const ours = ['Fields', 'SigFlags'];
    return canonical(was, ours) === canonical(is, ours) ? this.list(was.get('Fields'), is.get('Fields')) : 'the form of the document was changed';
  }

  /** Fields and annotations may be added, if they are signature fields that cannot be seen. */
  async list(was, is) {
    const old = (await this.before.get(was)) ?? [];
    const now = (await this.after.get(is)) ?? [];
    if (!Array.isArray(old) || !Array.isArray(now) || old.some((each, i) => canonical(each) !== canonical(now[i]))) return 'fields or annotations were removed or replaced';
    for (const item of now.slice(old.length)) {
      const added = await this.after.get(item);
      const corners = added instanceof Map ? await this.after.get(added.get('Rect')) : null;
      const unseen = corners == null || (corners.length === 4 && (corners[0] === corners[2] || corners[1] === corners[3]));
      if (!(added instanceof Map) || added.get('FT')?.text !== 'Sig' || !unseen) return 'a field or an annotation was added that can be seen or is no signature';
    }
    return '';
  }
}

async function pagesOf(pdf) {
  const pages = [];
  const seen = new Set();
  const walk = async (item, depth) => {
    const node = await pdf.get(item);
    if (!(node instanceof Map) || depth > 20 || seen.has(node)) throw new Unusable('file-broken', 'its pages are no tree');
    seen.add(node);
    const kids = await pdf.get(node.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) await walk(kid, depth + 1);
    else pages.push({ node, number: item instanceof Reference ? item.number : 0 });
    if (pages.length > 200) throw new Unusable('file-expands-too-far', 'more than 200 pages');
  };
  await walk(pdf.catalog.get('Pages'), 0);
  return pages;
}

// ---- tagged text

const blank = (text) => text.replace(/[\s\p{Z}]/gu, '') === '';
const HEADINGS = ['TH'];

/** The text of the pages in the order of the tags; null where the file is not tagged. */
async function taggedText(pdf) {
  const root = await pdf.get(pdf.catalog.get('StructTreeRoot'));
  if (!(root instanceof Map)) return null;
  const result = { blocks: [], decoration: [], unread: [] };
  const marked = new Map(); // page dictionary -> number -> text
  for (const { node } of await pagesOf(pdf)) {
    const page = await pageText(pdf, node);
    marked.set(node, page.marked);
    result.decoration.push(page.furniture);
    result.unread.push(...page.unread);
  }
  const visited = new Set();
  const take = (page, number) => {
    const text = marked.get(page)?.get(number) ?? '';
    marked.get(page)?.delete(number);
    return text;
  };
  const walk = async (item, page, into, depth) => {
    if (depth > 100) throw new Unusable('file-too-deep', 'its structure is nested more than 100 deep');
    const kid = await pdf.get(item);
    if (Array.isArray(kid)) for (const each of kid) await walk(each, page, into, depth);
    else if (Number.isInteger(kid)) into.push(take(page, kid));
    else if (kid instanceof Map) await element(kid, page, into, depth);
  };
  const element = async (node, page, into, depth) => {
    const here = (await pdf.get(node.get('Pg'))) ?? page;
    if (node.has('MCID')) {
      into.push(take(here, await pdf.get(node.get('MCID'))));
      return;
    }
    if (visited.has(node)) throw new Unusable('file-broken', 'its structure refers to itself');
    visited.add(node);
    if (node.has('ActualText')) result.unread.push('text that stands for other text');
    const kind = (await pdf.get(node.get('S')))?.text;
    if (kind === 'Span') {
      await walk(node.get('K'), here, into, depth + 1);
      return;
    }
    const pieces = [];
    const place = result.blocks.length;
    await walk(node.get('K'), here, pieces, depth + 1);
    const repeated = HEADINGS.includes(kind) && new Set(pieces).size === 1;
    const text = repeated ? pieces[0] : pieces.join('');
    if (!blank(text)) result.blocks.splice(place, 0, text);
  };
  await walk(root.get('K'), null, [], 0);
  for (const texts of marked.values()) for (const text of texts.values()) if (!blank(text)) result.unread.push(text);
  return result;
}

async function pageText(pdf, page) {
  const inherited = async (key) => {
    for (let node = page, i = 0; node instanceof Map && i < 20; node = await pdf.get(node.get('Parent')), i++) {
      if (node.has(key)) return pdf.get(node.get(key));
    }
    return null;
  };
  const resources = (await inherited('Resources')) ?? new Map();
  const contents = [await pdf.get(page.get('Contents'))].flat();
  const parts = [];
  for (const each of contents) {
    const stream = await pdf.get(each);
    if (stream instanceof Stream) parts.push(latin(await pdf.decode(stream)));
  }
  const bytes = Uint8Array.from(parts.join('\n'), (c) => c.charCodeAt(0));
  return new ContentReader(pdf, resources).read(bytes);
}

/** Runs the operators of a page that concern text and its marks. */
class ContentReader {
  constructor(pdf, resources) {
    this.pdf = pdf;
    this.resources = resources;
    this.fonts = new Map();
    this.marks = [];
    this.marked = new Map();
    this.furniture = '';
    this.unread = [];
    this.font = null;
    this.saved = [];
    this.mode = 0;
  }

  async read(bytes) {
    const lexer = new Lexer(bytes);
    let operands = [];
    for (;;) {
      lexer.skip();
      if (lexer.at >= bytes.length) break;
      const item = lexer.object();
      if (!(item instanceof Keyword)) operands.push(item);
      else {
        if (item.text === 'BI') throw new Unusable('file-misshapen', 'an image within the text of a page');
        await this.operate(item.text, operands);
        operands = [];
      }
    }
    return { marked: this.marked, furniture: this.furniture, unread: this.unread };
  }

  async operate(operator, operands) {
    switch (operator) {
      case 'q': this.saved.push([this.font, this.mode]); break;
      case 'Q': [this.font, this.mode] = this.saved.pop() ?? [this.font, this.mode]; break;
      case 'Tf': this.font = await this.fontOf(operands[0]?.text); break;
      case 'Tr': this.mode = operands[0]; break;
      case 'Tj': this.show(operands[0]); break;
      case "'": this.show(operands[0]); break;
      case '"': this.show(operands[2]); break;
      case 'TJ': for (const each of operands[0] ?? []) if (each instanceof Uint8Array) this.show(each); break;
      case 'BMC': this.marks.push({}); break;
      case 'BDC': this.marks.push(await this.mark(operands[1])); break;
      case 'EMC': this.marks.pop(); break;
      case 'Do': await this.paint(operands[0]?.text); break;
      default:
    }
  }

  async mark(properties) {
    let found = properties;
    if (properties instanceof Name) {
      const named = await this.pdf.get(this.resources.get('Properties'));
      found = named instanceof Map ? await this.pdf.get(named.get(properties.text)) : null;
    }
    if (!(found instanceof Map)) return {};
    if (found.has('ActualText')) this.unread.push('text that stands for other text');
    return { number: await this.pdf.get(found.get('MCID')) };
  }

  async paint(name) {
    const objects = await this.pdf.get(this.resources.get('XObject'));
    const painted = objects instanceof Map ? await this.pdf.get(objects.get(name)) : null;
    if (!(painted instanceof Stream) || painted.dictionary.get('Subtype')?.text !== 'Image') this.unread.push('a form within a page');
  }

  show(bytes) {
    if (!(bytes instanceof Uint8Array)) return;
    const text = this.font ? this.font.text(bytes) : null;
    if (text === null) {
      this.unread.push('text in a font that cannot be read');
      return;
    }
    if (this.mode !== 0 && !blank(text)) this.unread.push(`text that cannot be seen: ${text}`);
    const innermost = this.marks.findLast((mark) => Number.isInteger(mark.number));
    if (innermost) this.marked.set(innermost.number, (this.marked.get(innermost.number) ?? '') + text);
    else if (this.marks.length) this.furniture += text;
    else if (!blank(text)) this.unread.push(text);
  }

  async fontOf(name) {
    if (this.fonts.has(name)) return this.fonts.get(name);
    const fonts = await this.pdf.get(this.resources.get('Font'));
    const font = fonts instanceof Map ? await this.pdf.get(fonts.get(name)) : null;
    const map = font instanceof Map ? await this.pdf.get(font.get('ToUnicode')) : null;
    const read = map instanceof Stream ? new FontText(await this.pdf.decode(map), font.get('Subtype')?.text === 'Type0') : null;
    this.fonts.set(name, read);
    return read;
  }
}

/** From codes of a font to characters, by its ToUnicode map. */
class FontText {
  constructor(map, wide) {
    this.wide = wide;
    this.codes = new Map();
    const text = latin(map);
    const number = (hex) => parseInt(hex, 16);
    const characters = (hex) => new TextDecoder('utf-16be').decode(Uint8Array.from(hex.match(/../g) ?? [], number));
    for (const block of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, code, hex] of block[1].matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) this.codes.set(number(code), characters(hex));
    }
    for (const block of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
      for (const [, from, to, hex, list] of block[1].matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g)) {
        const listed = list?.match(/[0-9A-Fa-f]+/g);
        for (let code = number(from), i = 0; code <= number(to) && i < 65536; code++, i++) {
          if (listed) this.codes.set(code, characters(listed[i] ?? ''));
          else {
            const last = characters(hex);
            this.codes.set(code, last.slice(0, -1) + String.fromCharCode(last.charCodeAt(last.length - 1) + i));
          }
        }
      }
    }
  }

  text(bytes) {
    let out = '';
    for (let i = 0; i < bytes.length; i += this.wide ? 2 : 1) {
      const code = this.wide ? bytes[i] * 256 + bytes[i + 1] : bytes[i];
      const character = this.codes.get(code);
      if (character === undefined) return null;
      out += character;
    }
    return out;
  }
}
