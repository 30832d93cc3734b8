package org.assay.ledger.tree;

import static org.assay.ledger.tree.TreeHash.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Inclusion and consistency proofs (RFC 6962 s. 2.1.1 and 2.1.2): made from subtrees, and
/// checked by the algorithms of RFC 9162 s. 2.1.3.2 and 2.1.4.2, which share no code with the
/// making.
public final class TreeProofs {

  private TreeProofs() {}

  // ---- made

  /// The root of the tree of the first `size` entries.
  public static TreeHash root(Subtrees tree, long size) {
    return size == 0 ? TreeHash.EMPTY : range(tree, 0, size);
  }

  /// The siblings from entry `index` up to the root of the first `size` entries.
  public static List<TreeHash> inclusion(Subtrees tree, long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "there is no entry %d in a tree of %d".formatted(index, size));
    }
    var proof = new ArrayList<TreeHash>();
    path(tree, index, 0, size, proof);
    return proof;
  }

  private static void path(Subtrees tree, long index, long start, long end, List<TreeHash> proof) {
    if (end - start == 1) return;
    long middle = start + split(end - start);
    if (index < middle) {
      path(tree, index, start, middle, proof);
      proof.add(range(tree, middle, end));
    } else {
      path(tree, index, middle, end, proof);
      proof.add(range(tree, start, middle));
    }
  }

  /// What shows that the tree of `size` entries begins with the tree of `old` entries.
  public static List<TreeHash> consistency(Subtrees tree, long old, long size) {
    if (old < 0 || old > size) {
      throw new IllegalArgumentException(
          "a tree of %d does not begin with one of %d".formatted(size, old));
    }
    var proof = new ArrayList<TreeHash>();
    if (old > 0 && old < size) subproof(tree, old, 0, size, true, proof);
    return proof;
  }

  private static void subproof(
      Subtrees tree, long old, long start, long end, boolean whole, List<TreeHash> proof) {
    if (old == end) {
      if (!whole) proof.add(range(tree, start, end));
      return;
    }
    long middle = start + split(end - start);
    if (old <= middle) {
      subproof(tree, old, start, middle, whole, proof);
      proof.add(range(tree, middle, end));
    } else {
      subproof(tree, old, middle, end, false, proof);
      proof.add(range(tree, start, middle));
    }
  }

  private static TreeHash range(Subtrees tree, long start, long end) {
    long length = end - start;
    if (Long.bitCount(length) == 1) {
      int height = Long.numberOfTrailingZeros(length);
      return tree.hash(height, start >> height);
    }
    long middle = start + split(length);
    return node(range(tree, start, middle), range(tree, middle, end));
  }

  /// The largest power of two below the length.
  static long split(long length) {
    return Long.highestOneBit(length - 1);
  }

  // ---- checked

  /// The root that an inclusion proof leads to; empty where the proof has not the length that the
  /// index and the size ask for.
  public static Optional<TreeHash> rootOf(
      TreeHash leaf, long index, long size, List<TreeHash> proof) {
    if (index < 0 || index >= size) return Optional.empty();
    long first = index;
    long last = size - 1;
    var root = leaf;
    for (var sibling : proof) {
      if (last == 0) return Optional.empty();
      if ((first & 1) == 1 || first == last) {
        root = node(sibling, root);
        while ((first & 1) == 0 && first != 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        root = node(root, sibling);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 ? Optional.of(root) : Optional.empty();
  }

  /// Whether the proof shows that the tree of `size` entries begins with the tree of `old` entries.
  public static boolean consistent(
      long old, TreeHash oldRoot, long size, TreeHash root, List<TreeHash> proof) {
    if (old < 0 || old > size) return false;
    if (old == size) return proof.isEmpty() && oldRoot.equals(root);
    if (old == 0) return proof.isEmpty() && oldRoot.equals(TreeHash.EMPTY);
    var path = Long.bitCount(old) == 1 ? with(oldRoot, proof) : proof;
    return !path.isEmpty() && leadsToBoth(old, oldRoot, size, root, path);
  }

  private static boolean leadsToBoth(
      long old, TreeHash oldRoot, long size, TreeHash root, List<TreeHash> path) {
    int shift = Long.numberOfTrailingZeros(~(old - 1));
    long first = (old - 1) >> shift;
    long last = (size - 1) >> shift;
    var before = path.getFirst();
    var after = path.getFirst();
    for (var sibling : path.subList(1, path.size())) {
      if (last == 0) return false;
      if ((first & 1) == 1 || first == last) {
        before = node(sibling, before);
        after = node(sibling, after);
        while ((first & 1) == 0 && first != 0) {
          first >>= 1;
          last >>= 1;
        }
      } else {
        after = node(after, sibling);
      }
      first >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(oldRoot) && after.equals(root);
  }

  private static List<TreeHash> with(TreeHash first, List<TreeHash> rest) {
    var all = new ArrayList<TreeHash>();
    all.add(first);
    all.addAll(rest);
    return all;
  }
}
