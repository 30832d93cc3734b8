package org.assay.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.law.facts.FactSchema;

/// All that was loaded: the vocabulary of facts, the regimes and their clauses. Immutable; may be
/// used by many threads.
///
/// ```java
/// var law = Law.bundled();
/// law.clause(new ClauseId("psti.sch1.1.2")).nearest(LocalDate.of(2026, 1, 15)).meaning();
/// ```
public final class Law {

  static final String COMPILED = "compiled.law";

  private final FactSchema facts;
  private final Map<String, Regime> regimes;
  private final Map<ClauseId, Clause> clauses;
  private final Set<CheckName> checks;
  private final String digest;

  Law(
      FactSchema facts,
      Map<String, Regime> regimes,
      Map<ClauseId, Clause> clauses,
      Set<CheckName> checks,
      String digest) {
    this.facts = facts;
    this.regimes = Collections.unmodifiableMap(new LinkedHashMap<>(regimes));
    this.clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    this.checks = Collections.unmodifiableSet(new LinkedHashSet<>(checks));
    this.digest = digest;
  }

  /// The law that comes with Assay, as the build read and checked it.
  public static Law bundled() {
    var files = LawFiles.bundled();
    try {
      var compiled = files.bytes(COMPILED);
      return compiled.isPresent() ? LawUnpacker.unpack(compiled.get()) : LawReader.read(files);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /// The vocabulary that conditions and dossiers share.
  public FactSchema facts() {
    return facts;
  }

  public Collection<Regime> regimes() {
    return regimes.values();
  }

  public Optional<Regime> regime(String id) {
    return Optional.ofNullable(regimes.get(id));
  }

  /// Every clause, in the order of the packs, which is the law's.
  public Collection<Clause> clauses() {
    return clauses.values();
  }

  public Optional<Clause> find(ClauseId id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /// The clause of that id.
  ///
  /// @throws IllegalArgumentException when there is no such clause
  public Clause clause(ClauseId id) {
    return find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no clause '" + id + "' in the law"));
  }

  /// The measurements that conditions ask for.
  public Set<CheckName> checks() {
    return checks;
  }

  /// The SHA-256, in lower-case hexadecimal, over the names and contents of all files of law:
  /// what a verdict names so that anybody can tell which law it was reached under.
  public String digest() {
    return digest;
  }

  /// The clauses that lay a duty on a role.
  public List<Clause> clausesBinding(Role role) {
    return clauses.values().stream()
        .filter(clause -> clause.binds().contains(role))
        .toList();
  }
}
