package org.assay.ledger.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads policy files; collects everything that is wrong before it gives up.
final class PolicyReader {

  private static final Pattern WORD = Pattern.compile("[^ \\t]+");
  private static final String NONE = "none";

  /// A word and the column in which it begins.
  private record Item(String text, int column) {}

  private final String file;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final List<VerifierKey> logs = new ArrayList<>();
  private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
  private final Map<String, Quorum> names = new LinkedHashMap<>();
  private final Set<String> grouped = new HashSet<>();
  private @Nullable Quorum quorum;
  private int quorumLine;
  private int line;

  PolicyReader(String file) {
    this.file = file;
  }

  TrustPolicy read(String text) {
    for (var each : text.split("\n", -1)) {
      line++;
      var items = items(each);
      if (!items.isEmpty() && !items.getFirst().text().startsWith("#")) read(items);
    }
    if (quorum == null && quorumLine == 0) {
      problem(1, "no quorum line", "exactly one", "Add 'quorum none', or name a witness or group.");
    }
    if (!problems.isEmpty()) throw new BadPolicyException(problems);
    return new TrustPolicy(logs, witnesses, quorum == null ? new Quorum.None() : quorum);
  }

  private static List<Item> items(String line) {
    var items = new ArrayList<Item>();
    for (Matcher word = WORD.matcher(line); word.find(); ) {
      items.add(new Item(word.group(), word.start() + 1));
    }
    return items;
  }

  private void read(List<Item> items) {
    switch (items.getFirst().text()) {
      case "log" -> log(items);
      case "witness" -> witness(items);
      case "group" -> group(items);
      case "quorum" -> quorum(items);
      default ->
        problem(
            items.getFirst().column(),
            "'%s'".formatted(items.getFirst().text()),
            "log, witness, group or quorum",
            "Write a comment after '#'.");
    }
  }

  private void log(List<Item> items) {
    if (!between(items, 2, 3, "log <vkey> [<url>]")) return;
    var key = key(items.get(1), SignatureKind.NOTE);
    if (key == null) return;
    if (logs.stream().anyMatch(key::sameKeyAs)) {
      problem(items.get(1).column(), "a second log with the same key", "one", "Delete a line.");
    }
    logs.add(key);
  }

  private void witness(List<Item> items) {
    if (!between(items, 3, 4, "witness <name> <vkey> [<url>]")) return;
    var name = newName(items.get(1));
    var key = key(items.get(2), SignatureKind.COSIGNATURE);
    if (name == null || key == null) return;
    if (witnesses.values().stream().anyMatch(key::sameKeyAs)) {
      problem(items.get(2).column(), "a second witness with the same key", "one", "Delete a line.");
    }
    witnesses.put(name, key);
    names.put(name, new Quorum.One(name, key));
  }

  private void group(List<Item> items) {
    if (!between(items, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <name>...")) return;
    var name = newName(items.get(1));
    var members = new ArrayList<Quorum>();
    for (var item : items.subList(3, items.size())) {
      var member = named(item);
      if (member == null) continue;
      if (grouped.add(item.text())) members.add(member);
      else {
        problem(
            item.column(),
            "'%s' in a group again".formatted(item.text()),
            "each name in one group, once",
            "Otherwise one witness would count twice.");
      }
    }
    int threshold = threshold(items.get(2), items.size() - 3);
    if (name != null && threshold > 0) {
      names.put(
          name,
          threshold <= members.size()
              ? new Quorum.Group(name, threshold, members)
              : new Quorum.None()); // a problem was told already
    }
  }

  private int threshold(Item item, int members) {
    if (item.text().equals("all")) return members;
    if (item.text().equals("any")) return 1;
    if (item.text().matches("[1-9][0-9]{0,5}") && Integer.parseInt(item.text()) <= members) {
      return Integer.parseInt(item.text());
    }
    problem(
        item.column(),
        "'%s'".formatted(item.text()),
        "all, any or a number from 1 to %d".formatted(members),
        "It says how many of the members have to have cosigned.");
    return 0;
  }

  private void quorum(List<Item> items) {
    if (quorumLine > 0) {
      problem(1, "a second quorum line", "one", "The first is line %d.".formatted(quorumLine));
      return;
    }
    quorumLine = line;
    if (!between(items, 2, 2, "quorum <name>")) return;
    quorum = items.get(1).text().equals(NONE) ? new Quorum.None() : named(items.get(1));
  }

  private @Nullable Quorum named(Item item) {
    var known = names.get(item.text());
    if (known == null) {
      problem(
          item.column(),
          "'%s', which no line above defines".formatted(item.text()),
          names.isEmpty() ? "a witness or group" : "one of " + String.join(", ", names.keySet()),
          "Define it with a witness or group line further up.");
    }
    return known;
  }

  private @Nullable String newName(Item item) {
    if (!item.text().equals(NONE) && !names.containsKey(item.text())) return item.text();
    problem(
        item.column(),
        "the name '%s' again".formatted(item.text()),
        "a name of its own",
        "'none' and the names of lines above are taken.");
    return null;
  }

  private @Nullable VerifierKey key(Item item, SignatureKind kind) {
    try {
      var key = VerifierKey.parse(item.text());
      if (key.kind() == kind) return key;
      problem(
          item.column(),
          "a key of kind %02x".formatted(key.kind().code()),
          "one of kind %02x".formatted(kind.code()),
          "A log signs with kind 01, a witness with kind 04.");
    } catch (IllegalArgumentException noKey) {
      problem(item.column(), "no key", "name+id+Base64", String.valueOf(noKey.getMessage()));
    }
    return null;
  }

  private boolean between(List<Item> items, int least, int most, String form) {
    if (items.size() >= least && items.size() <= most) return true;
    problem(
        items.getFirst().column(),
        "%d words".formatted(items.size()),
        form,
        "Names and keys have no blanks.");
    return false;
  }

  private void problem(int column, String found, String expected, String advice) {
    problems.add(new PolicyProblem(file, Math.max(line, 1), column, found, expected, advice));
  }
}
