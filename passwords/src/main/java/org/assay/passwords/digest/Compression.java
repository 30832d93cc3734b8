package org.assay.passwords.digest;

/// The compression function of a digest over several messages side by side. Word `w` of message
/// `m` lies at `w * width() + m`, in the state as in the block. Not for several threads at once.
interface Compression {
  /// Messages side by side.
  int width();

  /// The words of the state before the first block of one message.
  int[] start();

  /// Takes one block of sixteen words of each message into its state.
  void compress(int[] state, int[] words);
}
