package org.assay.statement.attacks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.statement.attacks.Attack.Handed;
import org.assay.statement.findings.ReasonCode;

/// Writes the set to a folder, for other verifiers to be held against: `index.json` names the good
/// files, which have to be accepted, and the attacks, each with the reasons of which at least one
/// has to be given. A file that is a good one with some bytes changed stands in the index as that.
final class AttackSetFolder {

  private static final int MOST_PATCHES = 64;

  private final AttackSet set;
  private final Path folder;

  AttackSetFolder(AttackSet set, Path folder) {
    this.set = set;
    this.folder = folder;
  }

  void write() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("anchors.pem"), Authority.pem(set.authority().certificate()));
    for (var policy : set.policies().entrySet()) {
      Files.writeString(folder.resolve(policy.getKey() + ".policy"), policy.getValue());
    }
    for (var good : set.good()) {
      Files.write(folder.resolve(good.name() + ".pdf"), good.file());
    }
    try (var out = Files.newBufferedWriter(folder.resolve("index.json"));
        var json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      index(json);
    }
  }

  private void index(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("format", "assay-attack-set/1");
    json.writeNumberField("seed", AttackSet.SEED);
    json.writeStringField("trust", "anchors.pem");
    json.writeArrayFieldStart("good");
    for (var good : set.good()) {
      json.writeStartObject();
      json.writeStringField("id", good.name());
      json.writeStringField("file", good.name() + ".pdf");
      handed(json, good.handed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("attacks");
    for (var attack : set.attacks()) {
      attack(json, attack);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void attack(JsonGenerator json, Attack attack) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", attack.id());
    json.writeStringField("kind", attack.kind());
    file(json, attack);
    handed(json, attack.handed());
    json.writeArrayFieldStart("reasons");
    for (ReasonCode reason : attack.reasons()) {
      json.writeString(reason.id());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void file(JsonGenerator json, Attack attack) throws IOException {
    var base = set.good().stream()
        .filter(good -> good.file().length == attack.file().length)
        .findFirst();
    var patches = base.map(good -> patches(good.file(), attack.file())).orElse(Optional.empty());
    if (base.isEmpty() || patches.isEmpty()) {
      json.writeStringField("file", attack.id() + ".pdf");
      Files.write(folder.resolve(attack.id() + ".pdf"), attack.file());
      return;
    }
    json.writeStringField("file", base.get().name() + ".pdf");
    json.writeArrayFieldStart("patches");
    for (int at : patches.get()) {
      json.writeStartObject();
      json.writeNumberField("at", at);
      json.writeStringField("hex", HexFormat.of().toHexDigits(attack.file()[at]));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Optional<List<Integer>> patches(byte[] from, byte[] to) {
    var patches = new ArrayList<Integer>();
    int at = Arrays.mismatch(from, to);
    while (at >= 0 && patches.size() <= MOST_PATCHES) {
      patches.add(at);
      int next = Arrays.mismatch(from, at + 1, from.length, to, at + 1, to.length);
      at = next < 0 ? -1 : at + 1 + next;
    }
    return patches.size() > MOST_PATCHES ? Optional.empty() : Optional.of(patches);
  }

  private void handed(JsonGenerator json, Handed handed) throws IOException {
    json.writeStringField("on", handed.on().toString());
    json.writeArrayFieldStart("batches");
    for (var batch : handed.batches()) {
      json.writeString(batch);
    }
    json.writeEndArray();
    json.writeStringField("policy", handed.policy() + ".policy");
    if (!handed.ledger().isEmpty()) {
      json.writeStringField("ledger", handed.ledger());
      copy(handed.ledger());
    }
  }

  private void copy(String name) throws IOException {
    var to = folder.resolve(name);
    var from = Objects.requireNonNull(set.ledgers().get(name));
    if (Files.exists(to)) {
      return;
    }
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
