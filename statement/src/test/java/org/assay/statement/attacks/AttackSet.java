package org.assay.statement.attacks;

import static org.assay.statement.attacks.Attack.any;
import static org.assay.statement.findings.ReasonCode.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.law.ClauseId;
import org.assay.law.Territory;
import org.assay.ledger.entry.Event.StatementSuperseded;
import org.assay.ledger.entry.Event.StatementWithdrawn;
import org.assay.ledger.entry.StatementNumber;
import org.assay.ledger.entry.WithdrawalReason;
import org.assay.ledger.note.SignatureKind;
import org.assay.ledger.note.SignerKey;
import org.assay.statement.Provenance;
import org.assay.statement.Sha256;
import org.assay.statement.StatementDraft;
import org.assay.statement.StatementDraft.Lot;
import org.assay.statement.StatementDraft.Maker;
import org.assay.statement.StatementDraft.Person;
import org.assay.statement.StatementDraft.Preparer;
import org.assay.statement.StatementDraft.Product;
import org.assay.statement.StatementDraft.Reason;
import org.assay.statement.StatementDraft.Route;
import org.assay.statement.StatementDraft.Signing;
import org.assay.statement.StatementDraft.Support;
import org.assay.statement.StatementIssued;
import org.assay.statement.StatementJson;
import org.assay.statement.StatementOfCompliance;
import org.assay.statement.attacks.Attack.Handed;
import org.assay.statement.findings.ReasonCode;
import org.assay.statement.signing.SigningKey;
import org.bouncycastle.asn1.x509.KeyUsage;

/// Good statements and attacks on them. The same seed gives the same files, byte for byte.
final class AttackSet {

  static final long SEED = 20260501;

  private final Path folder;
  private final int fineness;
  private final Authority authority =
      new Authority("O=Test Trust Services,CN=Test Authority", 1, Office.FROM, Office.UNTIL);
  private final Authority stranger =
      new Authority("O=Test Trust Services,CN=Test Authority", 2, Office.FROM, Office.UNTIL);
  private final SigningKey key =
      authority.key("O=Acme Doorbells Ltd,CN=Jane Hall", 3, Office.FROM, Office.UNTIL);
  private final Office office;
  private final Office fork;
  private final Office other;
  private final Office desk;
  private final List<Good> good = new ArrayList<>();
  private final List<Attack> attacks = new ArrayList<>();
  private final Map<String, String> policies = new LinkedHashMap<>();
  private final Map<String, Path> ledgers = new LinkedHashMap<>();
  private final Handed handed;

  /// @param folder an empty folder for the ledgers
  /// @param fineness into how many regions a file is divided for flipping
  AttackSet(Path folder, int fineness) throws IOException {
    this.folder = folder;
    this.fineness = fineness;
    this.office = new Office(folder.resolve("ledger"), "log.acme.example", 11);
    this.fork = new Office(folder.resolve("forked"), "log.acme.example", 11);
    this.other = new Office(folder.resolve("other"), "log.other.example", 12);
    this.desk = new Office(folder.resolve("desk"), "log.acme.example", 11);
    policies.put("policy", office.policy(2));
    policies.put("all-witnesses", office.policy(3));
    policies.put("other-log", other.policy(0));
    handed = new Handed(LocalDate.of(2026, 6, 1), List.of("2026-W18"), "policy", "ledger");
    make();
  }

  List<Good> good() {
    return good;
  }

  /// The attacks, with ids that tell them apart.
  List<Attack> attacks() {
    var counts = new HashMap<String, Integer>();
    return attacks.stream()
        .map(attack -> new Attack(
            "%s-%04d".formatted(attack.kind(), counts.merge(attack.kind(), 1, Integer::sum)),
            attack.kind(),
            attack.file(),
            attack.handed(),
            attack.reasons()))
        .toList();
  }

  Authority authority() {
    return authority;
  }

  Map<String, String> policies() {
    return policies;
  }

  Map<String, Path> ledgers() {
    return ledgers;
  }

  private void make() throws IOException {
    var doorbell = issued(doorbell());
    var labelled = issued(labelled());
    var withdrawn = issued(named(doorbell(), "2026-W30"));
    var superseded = issued(named(doorbell(), "2026-W31"));
    other.log(Office.event(doorbell, key));
    add("doorbell", doorbell, office.issue(doorbell, key, 3), handed);
    add("labelled", labelled, office.issue(labelled, key, 2), handed);
    var withdrawnFile = office.issue(withdrawn, key, 3);
    var supersededFile = office.issue(superseded, key, 3);
    fork.log(Office.event(labelled, key), Office.event(doorbell, key));
    ledgers.put("rolled-back", copied("rolled-back", office.ledger()));
    swaps();
    keys();
    proofs();
    office.log(
        new StatementWithdrawn(
            new StatementNumber(withdrawn.number()),
            LocalDate.of(2026, 5, 20),
            EnumSet.allOf(WithdrawalReason.class).iterator().next()),
        new StatementSuperseded(
            new StatementNumber(superseded.number()),
            new StatementNumber(doorbell.number()),
            LocalDate.of(2026, 5, 20)));
    for (int i = 0; i < 5; i++) {
      office.log(Office.event(issued(named(doorbell(), "2026-X" + i)), key));
    }
    fork.log(Office.event(withdrawn, key), Office.event(superseded, key));
    for (int i = 0; i < 9; i++) {
      fork.log(Office.event(issued(named(doorbell(), "2026-Y" + i)), key));
    }
    ledgers.put("ledger", office.ledger());
    ledgers.put("forked", fork.ledger());
    ledgers.put("other", other.ledger());
    ends(withdrawnFile, WITHDRAWN, "withdrawn");
    ends(supersededFile, SUPERSEDED, "superseded");
    circumstances();
    ledgerCopies();
    for (var one : List.copyOf(good)) {
      attacks.addAll(new Updates(one).all());
      attacks.addAll(new Forgeries(one).all());
    }
    attacks.addAll(new Flips(good.getFirst(), SEED).all(fineness, fineness / 2));
  }

  private void add(String name, StatementOfCompliance statement, byte[] file, Handed with) {
    good.add(new Good(name, statement, file, with));
  }

  private void attack(String kind, byte[] file, Handed with, ReasonCode first, ReasonCode... more) {
    attacks.add(new Attack("", kind, file, with, any(first, more)));
  }

  // ---- what is in the file

  // The signer is the right one and so is the key: it is the contents that contradict each other.
  private void swaps() {
    var doorbell = good.getFirst().statement();
    var printed = Office.printed(doorbell);
    long index = 0;
    new Changes(doorbell()).all().forEach((name, draft) -> {
      var changed = issued(draft);
      var carried = new HashMap<>(office.carried(doorbell, index, 3));
      carried.put(StatementJson.FILE_NAME, StatementJson.write(changed));
      attack(
          "data-of-another",
          signed(Carried.by(printed, carried)),
          handed,
          TEXT_DIFFERS,
          ENTRY_OF_ANOTHER);
      attack(
          "pages-of-another",
          signed(Carried.by(Office.printed(changed), office.carried(doorbell, index, 3))),
          handed,
          TEXT_DIFFERS);
      attack(
          "entry-of-another",
          signed(Carried.by(
              Office.printed(changed), withData(office.carried(doorbell, index, 3), changed))),
          handed,
          ENTRY_OF_ANOTHER);
    });
    edits(printed, office.carried(doorbell, index, 3));
    attack(
        "data-missing",
        signed(Carried.by(
            printed, without(office.carried(doorbell, index, 3), StatementJson.FILE_NAME))),
        handed,
        DATA_MISSING);
    var extra = new HashMap<>(office.carried(doorbell, index, 3));
    extra.put("invoice.exe", new byte[] {'M', 'Z'});
    attack("attachment-unknown", signed(Carried.by(printed, extra)), handed, ATTACHMENT_UNKNOWN);
    attack(
        "signature-stripped",
        Carried.by(printed, office.carried(doorbell, index, 3)),
        handed,
        SIGNATURE_MISSING);
    attack("signature-stripped", Office.printed(doorbell), handed, SIGNATURE_MISSING);
  }

  private static Map<String, byte[]> withData(
      Map<String, byte[]> carried, StatementOfCompliance of) {
    var with = new HashMap<>(carried);
    with.put(StatementJson.FILE_NAME, StatementJson.write(of));
    return with;
  }

  private static Map<String, byte[]> without(Map<String, byte[]> carried, String name) {
    var rest = new HashMap<>(carried);
    rest.remove(name);
    return rest;
  }

  // The data edited by hand: number and contents no longer fit, or it is no statement.
  private void edits(byte[] printed, Map<String, byte[]> carried) {
    var json = new String(carried.get(StatementJson.FILE_NAME), StandardCharsets.UTF_8);
    var edits = new LinkedHashMap<String, String>();
    edits.put("2031-05-03", "2041-05-03");
    edits.put("\"on\": \"2026-05-01\"", "\"on\": \"2026-04-30\"");
    edits.put("2026-W18", "2026-W19");
    edits.put("Jane Hall", "Jane Hull");
    edits.put("Acme Doorbells Ltd", "Acme Doorbells Inc");
    edits.put("\"retainUntil\": \"2036", "\"retainUntil\": \"2035");
    edits.put("Sheffield, United", "Sheffeild, United");
    edits.put("S1 2AB", "S1 2AC");
    edits.put("2026-05-04", "2026-05-03");
    edits.put("lawSha256\": \"", "lawSha256\": \"0");
    edits.put("{\n  \"schema\"", "{\n  \"extra\": \"1\",\n  \"schema\"");
    edits.put("urn:assay:statement-of-compliance:1", "urn:assay:statement-of-compliance:9");
    edits.put("\"by\": \"schedule-1\"", "\"by\": \"magic\"");
    edits.put("\"GB\"\n", "\"FR\"\n");
    edits.put("PSTI-2026", "PSTI-2027");
    edits.forEach((from, to) -> {
      var edited = new HashMap<>(carried);
      edited.put(StatementJson.FILE_NAME, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
      attack(
          "data-edited",
          signed(Carried.by(printed, edited)),
          handed,
          DATA_CHANGED,
          DATA_UNREADABLE,
          ITEM_WRONG,
          ITEM_MISSING);
    });
    for (var nothing :
        List.of("", "{}", "[]", "null", "{\"schema\": 1}", "not json", "[".repeat(5000))) {
      var edited = new HashMap<>(carried);
      edited.put(StatementJson.FILE_NAME, nothing.getBytes(StandardCharsets.UTF_8));
      attack("data-unreadable", signed(Carried.by(printed, edited)), handed, DATA_UNREADABLE);
    }
    for (var member :
        List.of("products", "manufacturers", "preparedBy", "supportPeriod", "signatory", "issue")) {
      var edited = new HashMap<>(carried);
      edited.put(StatementJson.FILE_NAME, dropped(json, member).getBytes(StandardCharsets.UTF_8));
      attack("data-item-missing", signed(Carried.by(printed, edited)), handed, ITEM_MISSING);
    }
  }

  // The member with all that it holds; our JSON is indented, so it ends at the same indent.
  private static String dropped(String json, String member) {
    return json.replaceFirst("(?s)\n  \"" + member + "\": [\\[{].*?\n  [\\]}],", "");
  }

  private byte[] signed(byte[] pdf) {
    return Office.signed(pdf, good.getFirst().statement(), key, Office.SIGNED);
  }

  // ---- who signed

  private void keys() {
    var statement = good.getFirst().statement();
    var index = desk.log(Office.event(statement));
    var pdf = Carried.by(Office.printed(statement), desk.carried(statement, index, 3));
    var own = Authority.pair(70);
    for (int i = 0; i < 8; i++) {
      var span = 86_400L * (1 + 30 * i);
      outside(pdf, own, Office.FROM.minusSeconds(span * 9), Office.SIGNED.minusSeconds(span));
      outside(pdf, own, Office.SIGNED.plusSeconds(span), Office.UNTIL);
      var untrusted =
          stranger.key("O=Acme Doorbells Ltd,CN=Jane Hall", 40 + i, Office.FROM, Office.UNTIL);
      attack(
          "certificate-untrusted",
          Office.signed(pdf, statement, untrusted, Office.SIGNED),
          handed,
          CERTIFICATE_UNTRUSTED);
    }
    for (var usage : List.of(KeyUsage.keyEncipherment, KeyUsage.keyAgreement, KeyUsage.cRLSign)) {
      var other = authority.certificate(
          "O=Acme Doorbells Ltd,CN=Jane Hall", own, Office.FROM, Office.UNTIL, usage);
      attack(
          "certificate-not-for-signing",
          Forger.signed(pdf, own, List.of(other, authority.certificate()), Office.SIGNED),
          handed,
          CERTIFICATE_NOT_FOR_SIGNING);
    }
    var somebodyElse = List.of(
        "O=Acme Doorbells Ltd,CN=Mallory Grey",
        "O=Mallory Trading,CN=Jane Hall",
        "O=Mallory Trading,CN=Mallory Grey",
        "CN=Mallory Grey",
        "O=Acme Doorbells Limited,CN=Jane Hall",
        "O=Acme Doorbells Ltd,CN=Jane Hall,T=Intern");
    for (int i = 0; i < somebodyElse.size(); i++) {
      var wrong = authority.key(somebodyElse.get(i), 50 + i, Office.FROM, Office.UNTIL);
      attack(
          "certificate-of-somebody-else",
          Office.signed(pdf, statement, wrong, Office.SIGNED),
          handed,
          CERTIFICATE_OF_SOMEBODY_ELSE);
    }
    var announced = desk.log(Office.event(
        statement,
        authority.key("O=Acme Doorbells Ltd,CN=Jane Hall", 60, Office.FROM, Office.UNTIL)));
    attack(
        "certificate-not-announced",
        signed(Carried.by(Office.printed(statement), desk.carried(statement, announced, 3))),
        handed,
        CERTIFICATE_OF_SOMEBODY_ELSE);
  }

  private void outside(byte[] pdf, KeyPair own, Instant from, Instant until) {
    var certificate = authority.certificate(
        "O=Acme Doorbells Ltd,CN=Jane Hall", own, from, until, KeyUsage.digitalSignature);
    attack(
        from.isAfter(Office.SIGNED) ? "certificate-not-yet-valid" : "certificate-expired",
        Forger.signed(pdf, own, List.of(certificate, authority.certificate()), Office.SIGNED),
        handed,
        CERTIFICATE_EXPIRED);
  }

  // ---- the log

  private void proofs() {
    var statement = good.getFirst().statement();
    var printed = Office.printed(statement);
    long index = 0;
    var carried = office.carried(statement, index, 3);
    var proof = new String(carried.get(Office.PROOF), StandardCharsets.UTF_8);
    for (long leaf = 1; leaf < 4; leaf++) {
      logged("proof-of-another-leaf", printed, carried, office.proof(leaf, 3), PROOF_OF_ANOTHER);
    }
    var lines = proof.split("\n", -1);
    for (int line = 1; line < lines.length && !lines[line].isEmpty(); line++) {
      logged(
          "proof-hash-changed",
          printed,
          carried,
          edited(lines, line),
          PROOF_OF_ANOTHER,
          PROOF_UNREADABLE);
    }
    int checkpoint = proof.indexOf("\n\n") + 2;
    var body = proof.substring(checkpoint);
    var head = proof.substring(0, checkpoint);
    var bodyLines = body.split("\n", -1);
    for (int line = 0; line < 3; line++) {
      logged(
          "checkpoint-changed",
          printed,
          carried,
          head + edited(bodyLines, line),
          LOG_UNKNOWN,
          PROOF_UNREADABLE,
          PROOF_OF_ANOTHER);
    }
    logged(
        "log-signature-missing",
        printed,
        carried,
        head + body.replaceFirst("— log[^\n]*\n", ""),
        LOG_UNKNOWN,
        PROOF_UNREADABLE);
    for (int witnesses = 0; witnesses < 2; witnesses++) {
      logged(
          "witnesses-too-few", printed, carried, office.proof(index, witnesses), WITNESSES_TOO_FEW);
    }
    var strangers =
        SignerKey.ofSeed("witness.four.example", SignatureKind.COSIGNATURE, Office.seed(104));
    logged(
        "witness-unknown",
        printed,
        carried,
        head
            + org.assay.ledger.note.Checkpoint.parse(
                    office.proof(index, 1).substring(office.proof(index, 1).indexOf("\n\n") + 2))
                .cosigned(strangers, Office.SIGNED),
        WITNESSES_TOO_FEW);
    var impostor =
        SignerKey.ofSeed("witness.one.example", SignatureKind.COSIGNATURE, Office.seed(105));
    logged(
        "witness-impostor",
        printed,
        carried,
        head
            + org.assay.ledger.note.Checkpoint.parse(
                    office.proof(index, 0).substring(office.proof(index, 0).indexOf("\n\n") + 2))
                .cosigned(impostor, Office.SIGNED),
        WITNESSES_TOO_FEW,
        WITNESS_FALSE);
    for (int i = 0; i < bodyLines.length; i++) {
      if (bodyLines[i].startsWith("— witness")) {
        logged(
            "witness-signature-changed",
            printed,
            carried,
            head + edited(bodyLines, i),
            WITNESS_FALSE,
            WITNESSES_TOO_FEW,
            PROOF_UNREADABLE);
      }
    }
    for (var nothing : List.of("", "c2sp.org/tlog-proof@v1\n", "hello", "\n\n", head)) {
      logged("proof-unreadable", printed, carried, nothing, PROOF_UNREADABLE);
    }
    var foreign = new HashMap<>(carried);
    foreign.put(Office.ENTRY, other.entry(0));
    foreign.put(Office.PROOF, other.proof(0, 3).getBytes(StandardCharsets.UTF_8));
    attack("log-unknown", signed(Carried.by(printed, foreign)), handed, LOG_UNKNOWN);
    var entry = new String(carried.get(Office.ENTRY), StandardCharsets.UTF_8);
    for (var change : Map.of("2026", "2027", "Acme", "Acne", "\"schema\"", "\"schemo\"", "{", "{ ")
        .entrySet()) {
      var changed = new HashMap<>(carried);
      changed.put(
          Office.ENTRY,
          entry.replace(change.getKey(), change.getValue()).getBytes(StandardCharsets.UTF_8));
      attack(
          "entry-changed",
          signed(Carried.by(printed, changed)),
          handed,
          PROOF_OF_ANOTHER,
          ENTRY_UNREADABLE);
    }
  }

  private void logged(
      String kind,
      byte[] printed,
      Map<String, byte[]> carried,
      String proof,
      ReasonCode first,
      ReasonCode... more) {
    var changed = new HashMap<>(carried);
    changed.put(Office.PROOF, proof.getBytes(StandardCharsets.UTF_8));
    attack(kind, signed(Carried.by(printed, changed)), handed, first, more);
  }

  // One character of the line replaced by another of its kind.
  private static String edited(String[] lines, int line) {
    var changed = lines.clone();
    var text = changed[line];
    int at = text.startsWith("— ") ? text.length() - 6 : text.length() / 2;
    char old = text.charAt(at);
    char now = Character.isDigit(old) ? (old == '1' ? '2' : '1') : old == 'A' ? 'B' : 'A';
    changed[line] = text.substring(0, at) + now + text.substring(at + 1);
    return String.join("\n", changed);
  }

  private void ends(byte[] file, ReasonCode reason, String kind) {
    for (var day : List.of("2026-05-20", "2026-05-21", "2026-06-01", "2027-01-01", "2035-12-31")) {
      attack(kind, file, new Handed(LocalDate.parse(day), List.of(), "policy", "ledger"), reason);
    }
  }

  // ---- what is asked

  private void circumstances() {
    var file = good.getFirst().file();
    for (var batch : List.of("2026-W19", "2026-W1", "2026-W180", "W18", "2025-W18", "doorbell")) {
      attack("batch-not-covered", file, handed.batch(batch), BATCH_NOT_COVERED);
    }
    for (var day : List.of("2026-04-30", "2026-01-15", "2025-12-03")) {
      attack("issued-later", file, handed.on(day), ISSUED_LATER);
    }
    for (var day : List.of("2028-04-05", "2028-12-31", "2031-01-01")) {
      attack("label-expired", good.get(1).file(), handed.on(day), LABEL_EXPIRED);
    }
    attack(
        "log-unknown",
        file,
        new Handed(handed.on(), handed.batches(), "other-log", ""),
        LOG_UNKNOWN);
    attack(
        "witnesses-too-few",
        good.get(1).file(),
        new Handed(handed.on(), List.of(), "all-witnesses", ""),
        WITNESSES_TOO_FEW);
  }

  private void ledgerCopies() throws IOException {
    for (var one : good) {
      attack("log-forked", one.file(), one.handed().ledger("forked"), LOG_FORKED);
      attack(
          "log-of-another",
          one.file(),
          one.handed().policy("other-log").ledger("other"),
          LOG_UNKNOWN);
    }
    var later = office.carried(good.getFirst().statement(), 0, 3);
    attack(
        "log-rolled-back",
        signed(Carried.by(Office.printed(good.getFirst().statement()), later)),
        handed.ledger("rolled-back"),
        LOG_ROLLED_BACK);
    var damaged = copied("damaged", office.ledger());
    ledgers.put("damaged", damaged);
    damage(damaged);
    attack("log-damaged", good.getFirst().file(), handed.ledger("damaged"), LOG_DAMAGED);
  }

  // A withdrawal taken out of the copy: the entries no longer have the root.
  private static void damage(Path ledger) throws IOException {
    try (var files = Files.walk(ledger)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (text.contains("statement-withdrawn")) {
          Files.writeString(
              file,
              text.replace("\"from\":\"2026-05-20\"", "\"from\":\"2099-05-20\""),
              StandardCharsets.ISO_8859_1);
        }
      }
    }
  }

  private Path copied(String name, Path ledger) throws IOException {
    var copy = folder.resolve(name);
    try (var files = Files.walk(ledger)) {
      for (var file : files.toList()) {
        var to = copy.resolve(ledger.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
    return copy;
  }

  // ---- the statements

  static StatementOfCompliance issued(StatementDraft draft) {
    return switch (StatementOfCompliance.issue(draft)) {
      case StatementIssued(var statement, var _) -> statement;
      case Object refused -> throw new IllegalStateException(refused.toString());
    };
  }

  static StatementDraft doorbell() {
    return draft(List.of(
        new Reason(new ClauseId("psti.sch1.1"), new Route.Direct()),
        new Reason(new ClauseId("psti.sch1.2"), new Route.Direct()),
        new Reason(new ClauseId("psti.sch1.3"), new Route.Direct())));
  }

  static StatementDraft labelled() {
    return draft(List.of(
        new Reason(new ClauseId("psti.sch1.1"), label("psti.sch2.1.C")),
        new Reason(
            new ClauseId("psti.sch1.2"),
            new Route.Standard(
                new ClauseId("psti.sch2.2.A.etsi"), "ETSI EN 303 645", "V2.1.1", "2020-06-19")),
        new Reason(new ClauseId("psti.sch1.3"), new Route.Direct())));
  }

  private static Route label(String condition) {
    return new Route.Label(
        new ClauseId(condition), "singapore-cls", "CSA/040428/24001", LocalDate.of(2028, 4, 4));
  }

  private static StatementDraft draft(List<Reason> opinion) {
    var issued = LocalDate.of(2026, 5, 1);
    return new StatementDraft(
        List.of(new Product(
            "Doorbell D1 (DB-100-UK)", List.of(new Lot("2026-W18", LocalDate.of(2026, 5, 4))))),
        List.of(new Maker(
            new Person(
                "Acme Doorbells Ltd", List.of("1 Foundry Lane", "Sheffield", "S1 2AB"), "GB"),
            List.of(),
            opinion)),
        new Preparer("Acme Doorbells Ltd", true),
        new Support(
            "at least five years from first supply",
            LocalDate.of(2031, 5, 3),
            LocalDate.of(2026, 5, 4)),
        new Signing("Jane Hall", "Head of Product Compliance", "Sheffield, United Kingdom", issued),
        new Provenance(
            "uk-psti",
            "2026.11.1",
            Sha256.of("the law pack"),
            Sha256.of("the assessment"),
            issued,
            List.of(new Territory("GB"), new Territory("NI"))),
        List.of());
  }

  private static StatementDraft named(StatementDraft draft, String batch) {
    return new StatementDraft(
        List.of(new Product(
            "Doorbell D1 (DB-100-UK)", List.of(new Lot(batch, LocalDate.of(2026, 5, 4))))),
        draft.manufacturers(),
        draft.preparation(),
        draft.support(),
        draft.signing(),
        draft.provenance(),
        List.of());
  }
}
