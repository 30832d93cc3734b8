// What the page does when files are chosen or dropped. Everything that is shown is set as text; nothing
// of a file is ever read as markup.

const SHAPES = {
  met: '<circle cx="12" cy="12" r="11"/><path d="M6.5 12.5l3.5 3.5 7.5-8"/>',
  'not-met': '<path d="M7.5 1h9l6.5 6.5v9l-6.5 6.5h-9L1 16.5v-9z"/><path d="M8 8l8 8M16 8l-8 8"/>',
  undetermined: '<path d="M12 1l11 11-11 11L1 12z"/><path d="M9.3 9.4a2.8 2.8 0 1 1 3.9 2.6c-.9.4-1.2.9-1.2 1.9M12 17.2v.2"/>',
  'not-applicable': '<path d="M3 12h18"/>',
};
const WORDS = { met: 'Met', 'not-met': 'Not met', undetermined: 'Undetermined', 'not-applicable': 'Not asked' };
const SENTENCES = {
  met: 'The statement is genuine, unchanged, logged, and holds on that day.',
  'not-met': 'Do not rely on it: something does not hold.',
  undetermined: 'Nothing speaks against it, but something could not be told.',
};

function shape(verdict) {
  const svg = new DOMParser().parseFromString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[verdict]}</svg>`, 'image/svg+xml');
  return document.importNode(svg.documentElement, true);
}

function make(tag, classes, ...contents) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...contents);
  return element;
}

// ---- files in hand

const inHand = [];

/** What a file is, by what is in it. */
async function recognised(file) {
  const head = latin(new Uint8Array(await file.slice(0, 1024).arrayBuffer()));
  const bytes = async () => new Uint8Array(await file.arrayBuffer());
  try {
    if (head.startsWith('assay-ledger-export/')) {
      const ledger = LedgerFile.parse(await bytes());
      return { what: 'ledger', says: `Ledger, ${ledger.entries.length} entries`, ledger };
    }
    if (head.includes('-----BEGIN CERTIFICATE-----')) {
      const anchors = Certificate.fromPem(await file.text());
      return { what: 'anchors', says: `${anchors.length} certificate${anchors.length === 1 ? '' : 's'}`, anchors };
    }
    if (/^(#|log\s|witness\s|group\s|quorum\s)/m.test(head) || /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+\s*$/.test(head)) {
      const policy = await parsePolicy(await file.text());
      return { what: 'policy', says: `${policy.logs.length} log key${policy.logs.length === 1 ? '' : 's'}`, policy };
    }
    return { what: 'statement', says: 'Statement', statement: await (file.size > LIMITS.file ? new Uint8Array(LIMITS.file + 1) : bytes()) };
  } catch (broken) {
    return { what: 'none', says: 'Not usable', problem: broken.message };
  }
}

async function take(files) {
  for (const file of files) {
    const item = { name: file.name, ...(await recognised(file)) };
    const alone = ['statement', 'ledger', 'policy'].includes(item.what);
    for (let i = inHand.length - 1; i >= 0; i--) if (inHand[i].what === 'none' || (alone && inHand[i].what === item.what)) inHand.splice(i, 1);
    inHand.push(item);
  }
  showFiles();
  await check();
}

function showFiles() {
  const list = document.getElementById('given');
  list.replaceChildren(...inHand.map((item) => {
    const remove = make('button', '', 'Remove');
    remove.type = 'button';
    remove.setAttribute('aria-label', `Remove ${item.name}`);
    remove.addEventListener('click', () => {
      inHand.splice(inHand.indexOf(item), 1);
      showFiles();
      check();
    });
    return make('li', '', make('span', 'what', item.says), make('span', 'name', item.name, item.problem ? make('span', 'problem', `: ${item.problem}`) : ''), remove);
  }));
}

// ---- the answer

let latest = 0;

async function check() {
  const result = document.getElementById('result');
  const mine = ++latest;
  const statement = inHand.find((item) => item.what === 'statement');
  if (!statement || !document.getElementById('on').value) {
    result.replaceChildren();
    return;
  }
  result.setAttribute('aria-busy', 'true');
  const found = await verifyStatement(statement.statement, questionInHand());
  if (mine !== latest) return; // something was added meanwhile
  show(result, found);
  result.setAttribute('aria-busy', 'false');
}

function questionInHand() {
  const batch = document.getElementById('batch').value.trim();
  return {
    on: document.getElementById('on').value,
    batches: batch ? [batch] : [],
    anchors: inHand.flatMap((item) => item.anchors ?? []),
    policy: inHand.find((item) => item.policy)?.policy,
    ledger: inHand.find((item) => item.ledger)?.ledger,
  };
}

function show(result, found) {
  const reasons = [];
  const collect = (part) => {
    reasons.push(...part.reasons);
    part.parts.forEach(collect);
  };
  collect(found);
  reasons.sort((one, other) => (verdictOf(one) < verdictOf(other) ? -1 : verdictOf(one) > verdictOf(other) ? 1 : 0));
  const panel = make('div', `verdict ${found.verdict}`, shape(found.verdict), make('div', '', make('p', 'word', WORDS[found.verdict]), make('p', 'says', SENTENCES[found.verdict])));
  panel.dataset.verdict = found.verdict;
  panel.dataset.codes = codesOf(found).join(' ');
  const why = reasons.length ? [make('h2', '', 'Why'), make('ul', 'why', ...reasons.map(([code, words]) => make('li', '', words, ' ', make('code', verdictOf([code]), code))))] : [];
  result.replaceChildren(panel, ...why, make('h2', '', 'What was looked at'), make('ul', 'tree', ...found.parts.map(branch)));
}

function branch(part) {
  const line = [make('span', `mark ${part.verdict}`, shape(part.verdict), WORDS[part.verdict]), make('span', 'asks', part.asks)];
  const below = [
    ...part.shown.map((each) => make('span', 'shown', each)),
    ...part.reasons.map(([code, words]) => make('span', 'reason', words, ' ', make('code', verdictOf([code]), code))),
  ];
  if (part.parts.length) below.push(make('ul', '', ...part.parts.map(branch)));
  if (below.length === 0) return make('li', 'line', ...line);
  const details = make('details', '', make('summary', 'line', ...line), ...below);
  details.open = part.verdict === 'not-met' || part.verdict === 'undetermined';
  return make('li', '', details);
}

// ---- the page

function begin() {
  const drop = document.getElementById('drop');
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());
  document.getElementById('on').value = today;
  document.getElementById('files').addEventListener('change', (event) => take([...event.target.files]));
  document.getElementById('on').addEventListener('change', check);
  document.getElementById('batch').addEventListener('change', check);
  document.getElementById('form').addEventListener('submit', (event) => event.preventDefault());
  for (const kind of ['dragover', 'dragleave', 'drop']) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') take([...event.dataTransfer.files]);
    });
  }
  if (!globalThis.crypto?.subtle) {
    document.getElementById('result').append(make('p', 'problem', 'This browser gives no cryptography to this page; open it as a file or over https.'));
  }
}

begin();
