package org.assay.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// RFC 6962 s. 2.1, against the definitions of the RFC written down once more, in their plainest
/// form.
class TreeProofsTest {

  private static final int LARGEST = 70;

  private final List<TreeHash> leaves = leaves(LARGEST);

  private static List<TreeHash> leaves(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> TreeHash.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .toList();
  }

  /// MTH of the RFC.
  private static TreeHash root(List<TreeHash> leaves) {
    if (leaves.isEmpty()) return TreeHash.EMPTY;
    if (leaves.size() == 1) return leaves.getFirst();
    int middle = 1;
    while (middle * 2 < leaves.size()) middle *= 2;
    return TreeHash.node(
        root(leaves.subList(0, middle)), root(leaves.subList(middle, leaves.size())));
  }

  private TreeHash subtree(int height, long index) {
    int width = 1 << height;
    return root(leaves.subList((int) index * width, (int) (index + 1) * width));
  }

  @Test
  void theRootOfNothingIsTheDigestOfNothing() {
    assertThat(TreeHash.EMPTY)
        .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void everyEntryOfEverySizeIsProved() {
    for (int size = 1; size <= LARGEST; size++) {
      var root = root(leaves.subList(0, size));
      assertThat(TreeProofs.root(this::subtree, size)).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        var proof = TreeProofs.inclusion(this::subtree, index, size);
        assertThat(TreeProofs.rootOf(leaves.get(index), index, size, proof)).contains(root);
      }
    }
  }

  @Test
  void aProofIsForOnePlaceAndOneSizeOnly() {
    int size = 23;
    var root = Optional.of(root(leaves.subList(0, size)));
    for (int index = 0; index < size; index++) {
      var proof = TreeProofs.inclusion(this::subtree, index, size);
      for (int other = 0; other < size; other++) {
        if (other != index) {
          assertThat(TreeProofs.rootOf(leaves.get(index), other, size, proof)).isNotEqualTo(root);
          assertThat(TreeProofs.rootOf(leaves.get(other), index, size, proof)).isNotEqualTo(root);
        }
      }
      assertThat(TreeProofs.rootOf(leaves.get(index), index, size, longer(proof)))
          .isEmpty();
      assertThat(
              TreeProofs.rootOf(leaves.get(index), index, size, proof.subList(0, proof.size() - 1)))
          .isEmpty();
    }
  }

  private static List<TreeHash> longer(List<TreeHash> proof) {
    var longer = new ArrayList<>(proof);
    longer.add(TreeHash.EMPTY);
    return longer;
  }

  @Test
  void everySizeContinuesEverySmallerOne() {
    for (int size = 0; size <= LARGEST; size++) {
      var root = root(leaves.subList(0, size));
      for (int old = 0; old <= size; old++) {
        var oldRoot = root(leaves.subList(0, old));
        var proof = TreeProofs.consistency(this::subtree, old, size);
        assertThat(TreeProofs.consistent(old, oldRoot, size, root, proof)).isTrue();
        if (old > 0) {
          assertThat(TreeProofs.consistent(old, leaves.getLast(), size, root, proof))
              .isFalse();
          assertThat(TreeProofs.consistent(old, oldRoot, size, root, longer(proof)))
              .isFalse();
        }
        if (old > 0 && old < size) {
          assertThat(TreeProofs.consistent(old, oldRoot, size, leaves.getFirst(), proof))
              .isFalse();
          assertThat(
                  TreeProofs.consistent(old, oldRoot, size, root, proof.subList(1, proof.size())))
              .isFalse();
        }
      }
    }
  }

  @Test
  void tilesGiveTheSameTree() {
    var tiles = new HashMap<Tile, byte[]>();
    var edge = TreeEdge.empty();
    var many = leaves(70_000);
    for (var leaf : many) edge.add(leaf, tiles::put);
    edge.partial(tiles::put);
    assertThat(edge.root()).isEqualTo(root(many));
    assertThat(tiles.keySet().stream().map(Tile::path))
        .hasSize(273 + 1 + 1 + 1 + 1) // the example of the specification
        .contains(
            "tile/0/000",
            "tile/0/272",
            "tile/0/273.p/112",
            "tile/1/000",
            "tile/1/001.p/17",
            "tile/2/000.p/1");
    TileSource source = tile -> Objects.requireNonNull(tiles.get(tile));
    var tree = new TileSubtrees(source, many.size());
    assertThat(TreeProofs.root(tree, many.size())).isEqualTo(root(many));
    assertThat(TreeEdge.of(source, many.size()).root()).isEqualTo(root(many));
    for (int index : List.of(0, 255, 256, 65_535, 65_536, 69_887, 69_888, 69_999)) {
      var proof = TreeProofs.inclusion(tree, index, many.size());
      assertThat(TreeProofs.rootOf(many.get(index), index, many.size(), proof))
          .contains(edge.root());
    }
  }

  @Test
  void placesAreWrittenInGroupsOfThree() {
    assertThat(Map.of(0L, "000", 999L, "999", 1000L, "x001/000", 1_234_067L, "x001/x234/067"))
        .allSatisfy((number, path) -> {
          assertThat(new Tile(3, number, 256).path()).isEqualTo("tile/3/" + path);
          assertThat(new Tile(0, number, 7).entriesPath())
              .isEqualTo("tile/entries/" + path + ".p/7");
        });
  }
}
