package org.assay.passwords;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// One running audit: counts hypotheses and collects candidates. Safe to use from several
/// threads.
final class Search {
  final Lot lot;
  private final double devicesPerRow;
  private final boolean ofSymbols;
  final AuditOptions options;
  final Views views;
  private final AtomicLong tried = new AtomicLong(1);
  private final List<Candidate> candidates = Collections.synchronizedList(new ArrayList<>());

  private final List<String> advice = new ArrayList<>();

  /// @param lot the rows that are looked at
  /// @param devices of the whole lot
  /// @param ofSymbols true where most passwords are symbols that do not depend on each other
  Search(Lot lot, long devices, boolean ofSymbols, AuditOptions options) {
    this(lot, (double) devices / lot.size(), ofSymbols, options, Views.of(lot, options));
  }

  private Search(
      Lot lot, double devicesPerRow, boolean ofSymbols, AuditOptions options, Views views) {
    this.lot = lot;
    this.devicesPerRow = devicesPerRow;
    this.ofSymbols = ofSymbols;
    this.options = options;
    this.views = views;
  }

  /// A search of its own over the same lot, to be joined back in a fixed order.
  Search apart() {
    return new Search(lot, devicesPerRow, ofSymbols, options, views);
  }

  /// The same, to be searched with quick effort only.
  Search glance() {
    return new Search(lot, devicesPerRow, ofSymbols, options.withEffort(Effort.QUICK), views);
  }

  /// A search of its own over the same rows with passwords written otherwise.
  Search over(Lot other) {
    return new Search(other, devicesPerRow, ofSymbols, options, views);
  }

  /// Devices of the whole lot for each row that is looked at.
  double devicesPerRow() {
    return devicesPerRow;
  }

  /// False where most passwords are of words, whose letters depend on each other.
  boolean isOfSymbols() {
    return ofSymbols;
  }

  void join(Search other) {
    tried.addAndGet(other.hypotheses() - 1);
    candidates.addAll(other.candidates());
    other.advice().forEach(this::advise);
  }

  void tried(long hypotheses) {
    tried.addAndGet(hypotheses);
  }

  long hypotheses() {
    return tried.get();
  }

  /// A remark that is no finding.
  void advise(String text) {
    synchronized (advice) {
      if (!advice.contains(text) && advice.size() < 5) advice.add(text);
    }
  }

  List<String> advice() {
    synchronized (advice) {
      return List.copyOf(advice);
    }
  }

  void offer(Candidate candidate) {
    candidates.add(candidate);
  }

  List<Candidate> candidates() {
    synchronized (candidates) {
      return List.copyOf(candidates);
    }
  }

  boolean isQuick() {
    return options.effort() == Effort.QUICK;
  }

  boolean isDeep() {
    return options.effort() == Effort.DEEP;
  }

  /// The ground of a relation that depends on these columns: identifiers first, then what is
  /// public, then the row.
  static Ground ground(Set<Column> columns) {
    if (columns.isEmpty()) return Ground.INCREMENTAL_COUNTER;
    boolean open = columns.stream().allMatch(column -> column.role().isPublic());
    return open ? Ground.PUBLIC_INFORMATION : Ground.PRODUCT_IDENTIFIER;
  }
}
