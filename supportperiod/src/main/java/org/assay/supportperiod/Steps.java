package org.assay.supportperiod;

/// Counts the work of reading, so that tests can hold it to be linear without a clock.
final class Steps {

  private long count;

  void one() {
    count++;
  }

  void add(int more) {
    count += more;
  }

  long count() {
    return count;
  }
}
