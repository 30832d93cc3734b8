package org.assay.passwords;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// UTF-16 bytes read as UTF-8. What stands before a mistake is given out before the mistake is
/// thrown, so that a reader knows the line.
final class Utf16Stream extends InputStream {
  private static final int SIZE = 1 << 14;

  private final InputStream utf16;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(SIZE);
  private ByteBuffer out = ByteBuffer.allocate(0);
  private boolean ended;
  private @Nullable CharacterCodingException mistake;

  Utf16Stream(InputStream utf16, Charset charset) {
    this.utf16 = utf16;
    this.decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int at, int most) throws IOException {
    if (most == 0) return 0;
    while (!out.hasRemaining()) {
      if (mistake != null) throw mistake;
      if (ended) return -1;
      decode();
    }
    int given = Math.min(most, out.remaining());
    out.get(into, at, given);
    return given;
  }

  private void decode() throws IOException {
    in.compact();
    int read = utf16.read(in.array(), in.position(), in.remaining());
    if (read > 0) in.position(in.position() + read);
    in.flip();
    ended = read < 0;
    chars.clear();
    CoderResult result = decoder.decode(in, chars, ended);
    try {
      if (result.isError()) result.throwException();
    } catch (CharacterCodingException bad) {
      mistake = bad;
    }
    out = StandardCharsets.UTF_8.encode(chars.flip());
  }

  @Override
  public void close() throws IOException {
    utf16.close();
  }
}
