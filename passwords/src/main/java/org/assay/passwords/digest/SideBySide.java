package org.assay.passwords.digest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/// Messages of one and of two blocks, each kind collected until all lanes are taken. Longer ones go
/// to the platform.
final class SideBySide implements BulkDigest {
  private static final int BLOCK = 64;
  private static final int WORDS = 16;
  /// The mark behind the message and its length take nine bytes of the last block.
  private static final int MOST = 2 * BLOCK - 9;

  private final Compression kernel;
  private final String means;
  private final OneByOne others;
  private final VarHandle ints;
  private final boolean isLittle;
  private final int width;
  private final int[] start;
  private final int[] state;
  private final int[] words;
  private final int[][] waiting;
  private final int[] counts = new int[3];

  SideBySide(BlockDigest digest, Compression kernel, String means) {
    this.kernel = kernel;
    this.means = means;
    this.others = new OneByOne(digest);
    this.ints = MethodHandles.byteArrayViewVarHandle(int[].class, digest.order());
    this.isLittle = digest == BlockDigest.MD5;
    this.width = kernel.width();
    this.start = start(kernel);
    this.state = new int[start.length];
    this.words = new int[WORDS * width];
    this.waiting = new int[3][width];
  }

  static int[] start(Compression kernel) {
    int[] one = kernel.start();
    int width = kernel.width();
    int[] all = new int[one.length * width];
    for (int v = 0; v < one.length; v++) Arrays.fill(all, v * width, (v + 1) * width, one[v]);
    return all;
  }

  @Override
  public String means() {
    return means;
  }

  @Override
  public void digest(byte[][] messages, byte[][] digests, int count) {
    for (int i = 0; i < count; i++) {
      int length = messages[i].length;
      if (length > MOST) digests[i] = others.digest(messages[i]);
      else await(i, length < BLOCK - 8 ? 1 : 2, messages, digests);
    }
    for (int blocks = 1; blocks <= 2; blocks++) flush(blocks, messages, digests);
  }

  private void await(int message, int blocks, byte[][] messages, byte[][] digests) {
    waiting[blocks][counts[blocks]++] = message;
    if (counts[blocks] == width) flush(blocks, messages, digests);
  }

  private void flush(int blocks, byte[][] messages, byte[][] digests) {
    int[] lanes = waiting[blocks];
    int taken = counts[blocks];
    counts[blocks] = 0;
    if (taken == 0) return;
    System.arraycopy(start, 0, state, 0, start.length);
    for (int block = 0; block < blocks; block++) {
      for (int lane = 0; lane < taken; lane++)
        fill(lane, messages[lanes[lane]], block, block == blocks - 1);
      kernel.compress(state, words);
    }
    for (int lane = 0; lane < taken; lane++) digests[lanes[lane]] = digest(lane);
  }

  /// Lays a block of a message into its lane, with the mark and the length behind it.
  private void fill(int lane, byte[] message, int block, boolean last) {
    int from = block * BLOCK;
    int whole = Math.clamp((message.length - from) / 4, 0, WORDS);
    for (int w = 0; w < whole; w++) words[w * width + lane] = (int) ints.get(message, from + 4 * w);
    for (int w = whole; w < WORDS; w++) words[w * width + lane] = tail(message, from + 4 * w);
    if (last) words[(isLittle ? 14 : 15) * width + lane] = message.length * Byte.SIZE;
  }

  /// The word at a place where the message ends, or has ended.
  private int tail(byte[] message, int at) {
    if (at > message.length) return 0;
    int word = 0;
    for (int i = 0; i < 4; i++) {
      int next =
          at + i < message.length ? message[at + i] & 0xff : at + i == message.length ? 0x80 : 0;
      word |= next << (isLittle ? 8 * i : 24 - 8 * i);
    }
    return word;
  }

  private byte[] digest(int lane) {
    byte[] digest = new byte[start.length / width * 4];
    for (int v = 0; v * 4 < digest.length; v++) ints.set(digest, v * 4, state[v * width + lane]);
    return digest;
  }
}
