// Proofs, checkpoints, policies and whole ledgers (C2SP tlog-proof, tlog-checkpoint, signed-note,
// tlog-cosignature, tlog-policy; RFC 6962).

const utf8 = (text) => new TextEncoder().encode(text);
const toBase64 = (bytes) => btoa(latin(bytes));
const joined = (...parts) => {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (out.set(part, at), at + part.length), 0);
  return out;
};
const leafHash = (entry) => digest('SHA-256', joined([0], entry));
const nodeHash = (left, right) => digest('SHA-256', joined([1], left, right));

class VerifierKey {
  static async parse(text) {
    const [name, id, ...rest] = text.split('+');
    const data = fromBase64(rest.join('+'));
    const key = new VerifierKey();
    Object.assign(key, { name, id, kind: data[0], bytes: data.subarray(1), text });
    const computed = hex((await digest('SHA-256', joined(utf8(name + '\n'), data))).subarray(0, 4));
    if (!name || /[\s+]/.test(name) || ![1, 4].includes(data[0]) || data.length !== 33 || computed !== id) throw new Error(`'${text}' is not the key of a log or witness`);
    return key;
  }

  async verifies(message, signature) {
    const key = await crypto.subtle.importKey('raw', this.bytes, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', key, signature, message);
  }
}

class Checkpoint {
  static parse(text) {
    if (/[\0-\x09\x0b-\x1f]/.test(text) || !text.endsWith('\n')) throw new Error('no note');
    const gap = text.lastIndexOf('\n\n');
    if (gap < 0) throw new Error('no note: an empty line is expected');
    const checkpoint = new Checkpoint();
    checkpoint.text = text.slice(0, gap + 1);
    const [origin, size, root] = checkpoint.text.split('\n');
    if (!origin || !/^(0|[1-9]\d{0,15})$/.test(size ?? '')) throw new Error('no checkpoint');
    Object.assign(checkpoint, { origin, size: Number(size), root: fromBase64(root ?? '') });
    if (checkpoint.root.length !== 32) throw new Error('no checkpoint: its root is no hash');
    checkpoint.signatures = text.slice(gap + 2, -1).split('\n').map((line) => {
      const parts = /^\u2014 ([^ +]+) ([A-Za-z0-9+/=]+)$/.exec(line);
      if (!parts) throw new Error('a line that is no signature');
      const data = fromBase64(parts[2]);
      return { name: parts[1], id: hex(data.subarray(0, 4)), bytes: data.subarray(4) };
    });
    if (checkpoint.signatures.length > 100) throw new Error('over 100 signatures');
    return checkpoint;
  }

  /** 'true', 'false' or 'not': what it has of a key. */
  async by(key) {
    let result = 'not';
    for (const each of this.signatures) {
      if (each.name !== key.name || each.id !== key.id) continue;
      let message = this.text;
      let bytes = each.bytes;
      if (key.kind === 4) {
        if (bytes.length !== 72) return 'false';
        const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
        message = `cosignature/v1\ntime ${time}\n${this.text}`;
        bytes = bytes.subarray(8);
      }
      if (!(await key.verifies(utf8(message), bytes))) return 'false';
      result = 'true';
    }
    return result;
  }
}

/** Whom to believe: the text of a policy, or of single keys of logs, one to a line. */
async function parsePolicy(text) {
  const policy = { logs: [], witnesses: new Map(), quorum: null };
  const names = new Map();
  const grouped = new Set();
  const need = (name) => {
    if (!names.has(name)) throw new Error(`the policy names '${name}', which no line above defines`);
    return names.get(name);
  };
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  const isPolicy = lines.some((line) => /^(log|witness|group|quorum)\s/.test(line));
  for (const line of lines) {
    const [word, ...rest] = isPolicy ? line.split(/[ \t]+/) : ['log', line];
    if (word === 'log') {
      const key = await VerifierKey.parse(rest[0] ?? '');
      if (key.kind !== 1) throw new Error(`the key of '${key.name}' is not one of a log`);
      policy.logs.push(key);
    } else if (word === 'witness') {
      const key = await VerifierKey.parse(rest[1] ?? '');
      if (key.kind !== 4 || names.has(rest[0]) || rest[0] === 'none') throw new Error(`'${line}' is no witness`);
      policy.witnesses.set(rest[0], key);
      names.set(rest[0], (cosigned) => cosigned.has(key));
    } else if (word === 'group') {
      const [name, threshold, ...members] = rest;
      const tests = members.map(need);
      for (const member of members) {
        if (grouped.has(member)) throw new Error(`the policy has '${member}' in a group again`);
        grouped.add(member);
      }
      const wanted = threshold === 'all' ? members.length : threshold === 'any' ? 1 : Number(threshold);
      if (names.has(name) || !(wanted >= 1 && wanted <= members.length)) throw new Error(`'${line}' is no group`);
      names.set(name, (cosigned) => tests.filter((test) => test(cosigned)).length >= wanted);
    } else if (word === 'quorum') {
      if (policy.quorum) throw new Error('the policy has two quorum lines');
      policy.quorum = rest[0] === 'none' ? () => true : need(rest[0]);
    } else throw new Error(`'${word}' is no word of a policy`);
  }
  if (isPolicy && !policy.quorum) throw new Error('the policy has no quorum line');
  policy.quorum ??= () => true;
  if (policy.logs.length === 0) throw new Error('no key of a log');
  return policy;
}

/** The reasons why a policy does not believe a checkpoint, and how many witnesses it has. */
async function judge(policy, checkpoint) {
  const reasons = [];
  let signed = false;
  for (const log of policy.logs.filter((each) => each.name === checkpoint.origin)) {
    const by = await checkpoint.by(log);
    if (by === 'true') signed = true;
    if (by === 'false') reasons.push(['log-unknown', `The signature of the log '${log.name}' does not fit its checkpoint.`]);
  }
  if (!signed && reasons.length === 0) reasons.push(['log-unknown', `The checkpoint of '${checkpoint.origin}' is not signed by a log that is trusted.`]);
  const cosigned = new Set();
  for (const witness of policy.witnesses.values()) {
    const by = await checkpoint.by(witness);
    if (by === 'true') cosigned.add(witness);
    if (by === 'false') reasons.push(['witness-false', `The signature of the witness '${witness.name}' does not fit the checkpoint.`]);
  }
  if (!policy.quorum(cosigned)) reasons.push(['witnesses-too-few', `${cosigned.size || 'No'} known witness has cosigned; the policy asks for more.`]);
  return { reasons, witnesses: cosigned.size };
}

function parseProof(text) {
  const gap = text.indexOf('\n\n');
  const lines = text.slice(0, Math.max(gap, 0)).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1' || gap < 0) throw new Error("the first line 'c2sp.org/tlog-proof@v1' and an empty line are expected");
  if (lines[0]?.startsWith('extra ')) lines.shift();
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '');
  if (!index || lines.length > 63) throw new Error("'index' and at most 63 hashes are expected");
  const hashes = lines.map(fromBase64);
  if (hashes.some((hash) => hash.length !== 32)) throw new Error('a line that is no hash');
  return { index: Number(index[1]), hashes, checkpoint: Checkpoint.parse(text.slice(gap + 2)) };
}

/** The root that the hashes lead to from a leaf; null where they are too few or too many. */
async function rootOf(leaf, index, size, hashes) {
  if (index >= size) return null;
  let [first, last, root] = [index, size - 1, leaf];
  const half = (n) => Math.floor(n / 2);
  for (const sibling of hashes) {
    if (last === 0) return null;
    if (first % 2 === 1 || first === last) {
      root = await nodeHash(sibling, root);
      while (first % 2 === 0 && first !== 0) [first, last] = [half(first), half(last)];
    } else root = await nodeHash(root, sibling);
    [first, last] = [half(first), half(last)];
  }
  return last === 0 ? root : null;
}

// ---- a whole ledger, as 'assay ledger export' writes it

class LedgerFile {
  static parse(bytes) {
    const head = /^assay-ledger-export\/1 (\d{1,6})\n/.exec(latin(bytes.subarray(0, 40)));
    if (!head) throw new Error("the file is not from 'assay ledger export'");
    const from = head[0].length;
    const ledger = new LedgerFile();
    const end = from + Number(head[1]);
    ledger.checkpoint = Checkpoint.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(from, end)));
    ledger.entries = [];
    for (let at = end; at < bytes.length; ) {
      const length = bytes[at] * 256 + bytes[at + 1];
      if (!(at + 2 + length <= bytes.length)) throw new Error('the ledger is cut off');
      ledger.entries.push(bytes.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    return ledger;
  }

  async hashes() {
    this.leaves ??= await Promise.all(this.entries.map(leafHash));
    return this.leaves;
  }

  /** The root of the first entries: pairs, then pairs of pairs; an odd one goes up as it is. */
  async root(size) {
    let row = (await this.hashes()).slice(0, size);
    if (row.length === 0) return digest('SHA-256', new Uint8Array());
    while (row.length > 1) {
      const above = [];
      for (let i = 0; i + 1 < row.length; i += 2) above.push(nodeHash(row[i], row[i + 1]));
      const next = await Promise.all(above);
      if (row.length % 2) next.push(row.at(-1));
      row = next;
    }
    return row[0];
  }

  /** What is wrong with it; empty where it is what its checkpoint says. */
  async fault() {
    if (this.entries.length !== this.checkpoint.size) return `it has ${this.entries.length} entries, its checkpoint says ${this.checkpoint.size}`;
    return same(await this.root(this.checkpoint.size), this.checkpoint.root) ? '' : 'its entries do not give the root of its checkpoint';
  }

  events() {
    this.read ??= this.entries.map((bytes) => {
      try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
      } catch {
        return {};
      }
    });
    return this.read;
  }
}
