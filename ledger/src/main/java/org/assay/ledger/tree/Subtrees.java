package org.assay.ledger.tree;

/// The hashes of the complete subtrees of a tree.
@FunctionalInterface
public interface Subtrees {

  /// The hash of the subtree of 2^`height` entries that begins with entry `index` · 2^`height`.
  TreeHash hash(int height, long index);
}
