package org.assay.passwords;

/// Is told how far the work on a lot has come, such as for a line on a terminal. Called often, from
/// the thread that reads.
@FunctionalInterface
public interface LotProgress {
  /// Says nothing.
  LotProgress SILENT = (_, _, _) -> {};

  /// Has come so far.
  ///
  /// @param step what is being done, in plain words
  /// @param done bytes of the stored lot read in this step
  /// @param total bytes of the stored lot; 0 where the step is no reading
  void at(String step, long done, long total);
}
