package org.assay.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assay.passwords.SeedScreen.Plan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Seeds taken a block at a time draw what they draw one by one, and none is missed.
class SeedScreenTest {
  private static final long[] EDGES = {
    0,
    1,
    255,
    256,
    1_000_000,
    (1L << 31) - 130,
    (1L << 32) - 130,
    1L << 32,
    1_714_348_800L,
    (1L << 48) - 70,
    -130
  };
  private static final Alphabet CLEAR =
      new Alphabet("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789");
  private static final List<Reduction> REDUCTIONS = List.of(
      Reduction.MOD,
      Reduction.SCALED,
      Reduction.HALF_MOD,
      Reduction.SHIFT_16_MOD,
      Reduction.TOP_BITS_OR_AGAIN,
      Reduction.LOW_BITS_OR_AGAIN,
      Reduction.PAIR_SCALED);

  @ParameterizedTest
  @EnumSource
  void aBlockOfSeedsDrawsWhatEachSeedDraws(Generator generator) {
    for (long from : EDGES) {
      long[][] block = new long[8][260];
      generator.fill(from, 260, block);
      for (int i = 0; i < 260; i++) {
        long[] one = generator.words(from + i, 8);
        for (int k = 0; k < 8; k++)
          assertThat(block[k][i]).as("output %d of seed %d", k, from + i).isEqualTo(one[k]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPlantedSeedIsFoundInEveryWayOfCutting(Generator generator) {
    for (Alphabet alphabet : List.of(CLEAR, new Alphabet("0123456789"))) {
      for (Reduction reduction : REDUCTIONS) {
        if (reduction.fits(generator.bits())) plantAndFind(generator, reduction, alphabet);
      }
    }
  }

  private static void plantAndFind(Generator generator, Reduction reduction, Alphabet alphabet) {
    Random random =
        new Random(generator.name().hashCode() * 31L + reduction.name().hashCode());
    long from = 1_714_000_000L;
    long planted = from + random.nextInt(1500);
    int[] places = IntStream.range(0, 9).toArray();
    int[][] wanted = new int[3][9];
    for (int[] row : wanted) for (int i = 0; i < 9; i++) row[i] = random.nextInt(alphabet.size());
    int[] drawn = reduction.digits(
        generator.words(planted, reduction.words(9)), generator.bits(), alphabet.size());
    if (drawn.length < 9) return;
    wanted[1] = java.util.Arrays.copyOf(drawn, 9);
    Plan plan = new Plan(alphabet, reduction, places, wanted);
    List<Long> found = new ArrayList<>();
    new SeedScreen(List.of(plan)).scan(generator, from, from + 1500, (_, row, seed) -> {
      assertThat(row).isEqualTo(1);
      found.add(seed);
    });
    assertThat(found)
        .as("%s, %s in %s", generator, reduction, alphabet.symbols())
        .isEqualTo(oneByOne(generator, plan, from, from + 1500));
  }

  private static List<Long> oneByOne(Generator generator, Plan plan, long from, long to) {
    List<Long> seeds = new ArrayList<>();
    for (long seed = from; seed <= to; seed++) {
      long[] words = generator.words(seed, plan.reduction().words(9));
      int[] digits =
          plan.reduction().digits(words, generator.bits(), plan.alphabet().size());
      if (plan.draws(1, digits)) seeds.add(seed);
    }
    assertThat(seeds).isNotEmpty();
    return seeds;
  }
}
