package org.assay.law.evaluation;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assay.law.Truth;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.FactReading;

/// One way to another answer: leaves of a proof that would all have to come out as stated.
public record Way(List<Change> changes) {

  public Way {
    changes = List.copyOf(changes);
  }

  /// The facts that the changes are about, in order of their paths. Measurements and attestations
  /// name none.
  public List<FactPath> facts() {
    return changes.stream()
        .flatMap(change -> change.facts().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private String key() {
    return changes.stream().map(Change::identity).collect(Collectors.joining("; "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Way way && key().equals(way.key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }

  @Override
  public String toString() {
    return key();
  }

  /// A leaf that would have to come out as `wanted`. The same expression on the same elements is
  /// the same leaf, wherever it stands in the proof.
  public record Change(Proof leaf, Truth wanted) {

    /// The facts to establish or change: those that are missing if some are, else those that were
    /// read.
    public List<FactPath> facts() {
      return switch (leaf) {
        case Proof.Declared declared ->
          declared.missing().isEmpty()
              ? declared.read().stream().map(FactReading::path).toList()
              : declared.missing();
        case Proof.Quantified quantified -> quantified.missing().stream().toList();
        case Proof other -> List.of();
      };
    }

    String identity() {
      return wanted + " " + name();
    }

    String name() {
      return name(leaf);
    }

    static String name(Proof leaf) {
      return switch (leaf) {
        case Proof.Declared declared -> declared.expression() + " on " + paths(declared);
        case Proof.Measured measured -> measured.check() + " of " + measured.element();
        case Proof.Attested attested ->
          "attested " + attested.clause() + " of " + attested.element() + ": " + attested.says();
        case Proof.Quantified quantified -> "list " + quantified.list();
        case Proof other ->
          throw new IllegalStateException("not a leaf: " + other.getClass().getSimpleName());
      };
    }

    private static String paths(Proof.Declared declared) {
      var paths = new TreeSet<>(declared.missing());
      declared.read().forEach(reading -> paths.add(reading.path()));
      return paths.toString();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Change change && identity().equals(change.identity());
    }

    @Override
    public int hashCode() {
      return identity().hashCode();
    }
  }
}
