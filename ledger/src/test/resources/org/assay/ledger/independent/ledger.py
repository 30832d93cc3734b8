"""Checks a ledger, its proofs and its signatures with nothing but Python's own library.

Written from RFC 6962, RFC 8032 and the C2SP pages alone; shares no code with Assay.
usage: ledger.py FOLDER LOG_VKEY PROOFS REQUESTS WITNESS_VKEY
"""
import base64, glob, hashlib, os, sys

def sha(data): return hashlib.sha256(data).digest()
def leaf(data): return sha(b"\0" + data)
def split(n):
    k = 1
    while k * 2 < n: k *= 2
    return k
def mth(d):
    if not d: return sha(b"")
    if len(d) == 1: return d[0]
    k = split(len(d))
    return sha(b"\1" + mth(d[:k]) + mth(d[k:]))
def path(m, d):
    if len(d) == 1: return []
    k = split(len(d))
    return path(m, d[:k]) + [mth(d[k:])] if m < k else path(m - k, d[k:]) + [mth(d[:k])]
def subproof(m, d, whole):
    if m == len(d): return [] if whole else [mth(d)]
    k = split(len(d))
    if m <= k: return subproof(m, d[:k], whole) + [mth(d[k:])]
    return subproof(m - k, d[k:], False) + [mth(d[:k])]

# Ed25519, as plainly as RFC 8032 s. 6 has it
P = 2**255 - 19
Q = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)
def mul(s, p):
    q = (0, 1, 1, 0)
    while s:
        if s & 1: q = add(q, p)
        p, s = add(p, p), s >> 1
    return q
def point(b):
    n = int.from_bytes(b, "little")
    y, sign = n & ((1 << 255) - 1), n >> 255
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P)
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * pow(2, (P - 1) // 4, P) % P
    if x & 1 != sign: x = P - x
    return (x, y, 1, x * y % P)
G = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def signed(key, message, signature):
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little") % Q
    a, b = mul(s, G), add(point(r), mul(h, point(key)))
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0

def line_of(note, vkey):
    name, key_id, key = vkey.split("+", 2)
    key = base64.b64decode(key)
    assert sha(name.encode() + b"\n" + key)[:4].hex() == key_id
    for line in note.split("\n\n")[-1].splitlines():
        dash, who, data = line.split(" ")
        data = base64.b64decode(data)
        if dash == "\u2014" and who == name and data[:4].hex() == key_id: return key[1:], data[4:]
    raise AssertionError("no signature of " + name)
def checkpoint(note, log, witness):
    text = note[: note.rindex("\n\n") + 1]
    key, signature = line_of(note, log)
    assert signed(key, text.encode(), signature), "log signature"
    if witness:
        key, data = line_of(note, witness)
        time = int.from_bytes(data[:8], "big")
        assert signed(key, f"cosignature/v1\ntime {time}\n{text}".encode(), data[8:]), "cosignature"
    origin, size, root = text.splitlines()
    assert origin == log.split("+")[0]
    return int(size), base64.b64decode(root)

folder, log, proofs, requests, witness = sys.argv[1:]
size, root = checkpoint(open(os.path.join(folder, "checkpoint"), encoding="utf-8").read(), log, witness)
entries = []
for n in range(0, (size + 255) // 256):
    width = min(256, size - 256 * n)
    name = os.path.join(folder, "tile", "entries", f"{n:03}" + ("" if width == 256 else f".p/{width}"))
    data = open(name, "rb").read()
    while data:
        length = int.from_bytes(data[:2], "big")
        entries.append(data[2 : 2 + length])
        data = data[2 + length :]
assert len(entries) == size
leaves = [leaf(e) for e in entries]
assert mth(leaves) == root, "root"
for n in range(0, (size + 255) // 256):
    width = min(256, size - 256 * n)
    name = os.path.join(folder, "tile", "0", f"{n:03}" + ("" if width == 256 else f".p/{width}"))
    assert open(name, "rb").read() == b"".join(leaves[256 * n : 256 * n + width]), name
seen = 0
for name in glob.glob(os.path.join(proofs, "*.tlog-proof")):
    head, note = open(name, encoding="utf-8").read().split("\n\n", 1)
    lines = head.splitlines()
    assert lines[0] == "c2sp.org/tlog-proof@v1"
    index = int(lines[1].split(" ")[1])
    n, r = checkpoint(note, log, None)
    assert [base64.b64decode(h) for h in lines[2:]] == path(index, leaves[:n]), name
    assert r == mth(leaves[:n])
    seen += 1
for name in glob.glob(os.path.join(requests, "*.add-checkpoint")):
    head, note = open(name, encoding="utf-8").read().split("\n\n", 1)
    lines = head.splitlines()
    old = int(lines[0].split(" ")[1])
    n, r = checkpoint(note, log, None)
    expected = subproof(old, leaves[:n], True) if 0 < old < n else []
    assert [base64.b64decode(h) for h in lines[1:]] == expected, name
    seen += 1
print(f"agreed on {size} entries and {seen} proofs")
