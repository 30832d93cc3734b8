// Reads PDF files in the form in which statements are issued: tables of objects (ISO 32000-1, 7.5) in
// both forms, streams that are deflated, nothing encrypted. What has another form is refused with a
// reason, not guessed at.

class Unusable extends Error {
  constructor(code, found) {
    super(found);
    this.code = code;
  }
}

const LIMITS = {
  file: 64 << 20, // bytes of a file
  expanded: 32 << 20, // bytes of all its streams
  depth: 60, // objects in objects
  objects: 200000,
};

class Name {
  constructor(text) { this.text = text; }
}
class Reference {
  constructor(number, generation) { this.number = number; this.generation = generation; }
}
class Stream {
  constructor(dictionary, raw) { this.dictionary = dictionary; this.raw = raw; }
}
class Keyword {
  constructor(text) { this.text = text; }
}

const latin = (bytes) => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
};
const isBlank = (c) => c === 32 || c === 10 || c === 13 || c === 9 || c === 12 || c === 0;
const isDelimiter = (c) => '()<>[]{}/%'.includes(String.fromCharCode(c));
const isDigit = (c) => c >= 48 && c <= 57;

/** Tokens and objects from bytes. */
class Lexer {
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  skip() {
    for (;;) {
      while (this.at < this.bytes.length && isBlank(this.bytes[this.at])) this.at++;
      if (this.bytes[this.at] !== 37) return;
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++;
    }
  }

  word() {
    const from = this.at;
    while (this.at < this.bytes.length && !isBlank(this.bytes[this.at]) && !isDelimiter(this.bytes[this.at])) this.at++;
    return latin(this.bytes.subarray(from, this.at));
  }

  object(depth = 0) {
    if (depth > LIMITS.depth) throw new Unusable('file-too-deep', `objects nested more than ${LIMITS.depth} deep`);
    this.skip();
    if (this.at >= this.bytes.length) throw new Unusable('file-broken', 'it ends within an object');
    const c = this.bytes[this.at];
    if (c === 47) return this.name();
    if (c === 40) return this.text();
    if (c === 91) return this.array(depth);
    if (c === 60) return this.bytes[this.at + 1] === 60 ? this.dictionary(depth) : this.hexadecimal();
    if (isDigit(c) || c === 43 || c === 45 || c === 46) return this.numberOrReference();
    const word = this.word();
    if (word === '') throw new Unusable('file-broken', `the character '${String.fromCharCode(c)}' where an object is expected`);
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Keyword(word);
  }

  name() {
    this.at++;
    return new Name(this.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16))));
  }

  numberOrReference() {
    const word = this.word();
    const value = Number(word);
    if (word === '' || Number.isNaN(value)) throw new Unusable('file-broken', `'${word}' where a number is expected`);
    if (!/^\d+$/.test(word)) return value;
    const rest = latin(this.bytes.subarray(this.at, this.at + 16));
    const reference = /^[\s\0]+(\d{1,5})[\s\0]+R(?![A-Za-z0-9])/.exec(rest);
    if (!reference) return value;
    this.at += reference[0].length;
    return new Reference(value, Number(reference[1]));
  }

  text() {
    const out = [];
    let open = 0;
    for (;;) {
      const c = this.bytes[this.at++];
      if (c === undefined) throw new Unusable('file-broken', 'it ends within a text');
      if (c === 92) {
        const next = this.bytes[this.at++];
        const plain = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 }[next];
        if (plain !== undefined) out.push(plain);
        else if (next >= 48 && next <= 55) {
          let value = next - 48;
          for (let i = 0; i < 2 && this.bytes[this.at] >= 48 && this.bytes[this.at] <= 55; i++) {
            value = value * 8 + this.bytes[this.at++] - 48;
          }
          out.push(value & 255);
        } else if (next === 13) {
          if (this.bytes[this.at] === 10) this.at++;
        } else if (next !== 10) out.push(next);
        continue;
      }
      if (c === 40 && open++ === 0) continue;
      if (c === 41 && --open === 0) return Uint8Array.from(out);
      out.push(c);
    }
  }

  hexadecimal() {
    let end = this.at + 1;
    while (end < this.bytes.length && this.bytes[end] !== 62) end++;
    const digits = latin(this.bytes.subarray(this.at + 1, end)).replace(/[\s\0]/g, '');
    if (end >= this.bytes.length || !/^[0-9a-fA-F]*$/.test(digits)) throw new Unusable('file-broken', 'a text in hexadecimal digits that is none');
    this.at = end + 1;
    const even = digits.length % 2 ? digits + '0' : digits;
    const out = new Uint8Array(even.length / 2);
    for (let i = 0; i < out.length; i++) out[i] = parseInt(even.substr(2 * i, 2), 16);
    return out;
  }

  array(depth) {
    const items = [];
    this.at++;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 93) {
        this.at++;
        return items;
      }
      items.push(this.object(depth + 1));
    }
  }

  dictionary(depth) {
    const entries = new Map();
    this.at += 2;
    for (;;) {
      this.skip();
      if (this.bytes[this.at] === 62 && this.bytes[this.at + 1] === 62) {
        this.at += 2;
        return entries;
      }
      const key = this.object(depth + 1);
      if (!(key instanceof Name)) throw new Unusable('file-broken', 'a dictionary whose key is no name');
      if (entries.has(key.text)) throw new Unusable('file-broken', `a dictionary with two entries /${key.text}`);
      entries.set(key.text, this.object(depth + 1));
    }
  }
}

/** A PDF file, or the revision of one that ends at the end of the bytes. */
class Pdf {
  static async open(bytes) {
    if (bytes.length > LIMITS.file) throw new Unusable('file-too-large', `${bytes.length} bytes`);
    if (!latin(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Unusable('file-not-pdf', 'it does not begin with %PDF-');
    const pdf = new Pdf(bytes);
    await pdf.readTables();
    const root = await pdf.get(pdf.trailer.get('Root'));
    if (!(root instanceof Map)) throw new Unusable('file-broken', 'it has no catalogue');
    pdf.catalog = root;
    return pdf;
  }

  constructor(bytes) {
    this.bytes = bytes;
    this.table = new Map(); // number -> where it is
    this.objects = new Map();
    this.containers = new Map();
    this.expanded = 0;
    this.trailer = null;
  }

  // ---- tables of objects

  async readTables() {
    const tail = latin(this.bytes.subarray(Math.max(0, this.bytes.length - 2048)));
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail);
    if (!start) throw new Unusable('file-truncated', 'it does not end with startxref and %%EOF');
    const seen = new Set();
    for (let at = Number(start[1]); at !== undefined; ) {
      if (seen.has(at) || seen.size > 100) throw new Unusable('file-broken', 'its tables of objects refer to each other in a circle');
      seen.add(at);
      at = await this.readTable(at);
    }
    if (!this.trailer) throw new Unusable('file-broken', 'it has no table of objects');
  }

  async readTable(at) {
    if (at >= this.bytes.length) throw new Unusable('file-broken', 'a table of objects behind the end of the file');
    const lexer = new Lexer(this.bytes, at);
    lexer.skip();
    const classic = latin(this.bytes.subarray(lexer.at, lexer.at + 4)) === 'xref';
    const trailer = classic ? this.classicTable(lexer) : await this.streamTable(lexer);
    if (trailer.has('Encrypt')) throw new Unusable('file-encrypted', 'it has an entry /Encrypt');
    if (trailer.has('XRefStm')) throw new Unusable('file-misshapen', 'it has two tables of objects at once');
    this.trailer ??= trailer;
    const before = trailer.get('Prev');
    if (before !== undefined && !Number.isInteger(before)) throw new Unusable('file-broken', '/Prev is no number');
    return before;
  }

  note(number, place) {
    if (!this.table.has(number)) this.table.set(number, place);
    if (this.table.size > LIMITS.objects) throw new Unusable('file-expands-too-far', `more than ${LIMITS.objects} objects`);
  }

  classicTable(lexer) {
    lexer.at += 4;
    for (;;) {
      lexer.skip();
      if (latin(this.bytes.subarray(lexer.at, lexer.at + 7)) === 'trailer') break;
      const first = Number(lexer.word());
      lexer.skip();
      const count = Number(lexer.word());
      if (!Number.isInteger(first) || !Number.isInteger(count) || count > LIMITS.objects) throw new Unusable('file-broken', 'its table of objects is none');
      for (let i = 0; i < count; i++) {
        lexer.skip();
        const offset = Number(lexer.word());
        lexer.skip();
        const generation = Number(lexer.word());
        lexer.skip();
        const kind = lexer.word();
        if (kind === 'n') this.note(first + i, { offset, generation });
        else if (kind === 'f') this.note(first + i, { free: true });
        else throw new Unusable('file-broken', 'its table of objects is none');
      }
    }
    lexer.at += 7;
    const trailer = lexer.object();
    if (!(trailer instanceof Map)) throw new Unusable('file-broken', 'it has no trailer');
    return trailer;
  }

  async streamTable(lexer) {
    const { value } = await this.indirect(lexer);
    if (!(value instanceof Stream) || value.dictionary.get('Type')?.text !== 'XRef') throw new Unusable('file-broken', 'no table of objects where one is expected');
    const data = await this.decode(value);
    const widths = value.dictionary.get('W');
    const index = value.dictionary.get('Index') ?? [0, value.dictionary.get('Size')];
    if (!Array.isArray(widths) || widths.length !== 3 || widths.some((w) => !(w >= 0 && w <= 7))) throw new Unusable('file-broken', '/W of a table of objects');
    let at = 0;
    const number = (width, missing) => {
      if (width === 0) return missing;
      let result = 0;
      for (let i = 0; i < width; i++) result = result * 256 + (data[at++] ?? 0);
      return result;
    };
    for (let section = 0; section < index.length; section += 2) {
      for (let i = 0; i < index[section + 1]; i++) {
        if (at >= data.length) return value.dictionary;
        const kind = number(widths[0], 1);
        const second = number(widths[1], 0);
        const third = number(widths[2], 0);
        if (kind === 1) this.note(index[section] + i, { offset: second, generation: third });
        else if (kind === 2) this.note(index[section] + i, { container: second, index: third });
        else this.note(index[section] + i, { free: true });
      }
    }
    return value.dictionary;
  }

  // ---- objects

  /** The object that a reference leads to; anything else is itself. */
  async get(item) {
    for (let hops = 0; item instanceof Reference; hops++) {
      if (hops > 10) throw new Unusable('file-broken', 'references in a circle');
      item = await this.byNumber(item.number);
    }
    return item;
  }

  async byNumber(number) {
    if (this.objects.has(number)) return this.objects.get(number);
    const place = this.table.get(number);
    let value = null;
    if (place && !place.free) {
      value = place.container === undefined ? await this.direct(number, place) : await this.contained(number, place);
    }
    this.objects.set(number, value);
    return value;
  }

  async direct(number, place) {
    const read = await this.indirect(new Lexer(this.bytes, place.offset));
    if (read.number !== number) throw new Unusable('file-broken', `object ${read.number} where object ${number} is expected`);
    return read.value;
  }

  async indirect(lexer) {
    lexer.skip();
    const head = /^(\d{1,10})[\s\0]+(\d{1,5})[\s\0]+obj/.exec(latin(this.bytes.subarray(lexer.at, lexer.at + 32)));
    if (!head) throw new Unusable('file-broken', `no object at byte ${lexer.at}`);
    lexer.at += head[0].length;
    let value = lexer.object();
    lexer.skip();
    if (value instanceof Map && latin(this.bytes.subarray(lexer.at, lexer.at + 6)) === 'stream') {
      lexer.at += 6;
      if (this.bytes[lexer.at] === 13) lexer.at++;
      if (this.bytes[lexer.at] === 10) lexer.at++;
      const length = await this.get(value.get('Length'));
      if (!Number.isInteger(length) || length < 0 || lexer.at + length > this.bytes.length) throw new Unusable('file-broken', 'a stream without its length');
      value = new Stream(value, this.bytes.subarray(lexer.at, lexer.at + length));
    }
    return { number: Number(head[1]), value };
  }

  async contained(number, place) {
    const all = await this.container(place.container);
    return all.has(number) ? all.get(number) : null;
  }

  async container(number) {
    if (this.containers.has(number)) return this.containers.get(number);
    if (this.table.get(number)?.container !== undefined) throw new Unusable('file-broken', 'a container within a container');
    const stream = await this.byNumber(number);
    if (!(stream instanceof Stream) || stream.dictionary.get('Type')?.text !== 'ObjStm') throw new Unusable('file-broken', 'no container of objects where one is expected');
    const data = await this.decode(stream);
    const count = await this.get(stream.dictionary.get('N'));
    const first = await this.get(stream.dictionary.get('First'));
    const lexer = new Lexer(data);
    const places = [];
    for (let i = 0; i < count && i < LIMITS.objects; i++) {
      lexer.skip();
      const id = Number(lexer.word());
      lexer.skip();
      places.push([id, Number(lexer.word())]);
    }
    const all = new Map();
    for (const [id, offset] of places) all.set(id, new Lexer(data, first + offset).object());
    this.containers.set(number, all);
    return all;
  }

  // ---- streams

  async decode(stream) {
    let data = stream.raw;
    const filters = [await this.get(stream.dictionary.get('Filter') ?? [])].flat();
    const parameters = [await this.get(stream.dictionary.get('DecodeParms') ?? [])].flat();
    if (filters.length > 1) throw new Unusable('file-misshapen', 'a stream that is packed twice');
    for (const filter of filters) {
      if (filter?.text !== 'FlateDecode') throw new Unusable('file-misshapen', `a stream packed as ${filter?.text}`);
      data = unpredicted(await this.inflate(data), parameters[0]);
    }
    return data;
  }

  async inflate(data) {
    const parts = [];
    let length = 0;
    try {
      const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        length += value.length;
        this.expanded += value.length;
        if (this.expanded > LIMITS.expanded) {
          await reader.cancel();
          throw new Unusable('file-expands-too-far', `more than ${LIMITS.expanded} bytes in its streams`);
        }
        parts.push(value);
      }
    } catch (failed) {
      // some writers put a line end behind the data, which browsers call junk; what came before it counts
      if (failed instanceof Unusable) throw failed;
      if (length === 0) throw new Unusable('file-broken', 'a stream that cannot be unpacked');
    }
    const out = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}

/** Undoes the PNG predictors (ISO 32000-1, 7.4.4.4). */
function unpredicted(data, parameters) {
  const predictor = parameters instanceof Map ? parameters.get('Predictor') ?? 1 : 1;
  if (predictor === 1) return data;
  if (predictor < 10) throw new Unusable('file-misshapen', `a predictor ${predictor}`);
  const columns = parameters.get('Columns') ?? 1;
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)];
    for (let i = 0; i < columns; i++) {
      const raw = data[row * (columns + 1) + 1 + i];
      const left = i > 0 ? out[row * columns + i - 1] : 0;
      const up = row > 0 ? out[(row - 1) * columns + i] : 0;
      const corner = row > 0 && i > 0 ? out[(row - 1) * columns + i - 1] : 0;
      const paeth = () => {
        const p = left + up - corner;
        const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
        return a <= b && a <= c ? left : b <= c ? up : corner;
      };
      out[row * columns + i] = raw + [0, left, up, (left + up) >> 1, paeth()][kind];
    }
  }
  return out;
}

/** A text string of a PDF: UTF-16 behind its mark, else PDFDocEncoding as far as it is Latin-1. */
function pdfText(bytes) {
  if (!(bytes instanceof Uint8Array)) return null;
  if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) return new TextDecoder().decode(bytes.subarray(3));
  return latin(bytes);
}
