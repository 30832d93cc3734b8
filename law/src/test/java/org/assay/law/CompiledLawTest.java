package org.assay.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// The build packs the law so that commands start at once; what is unpacked is what was read.
class CompiledLawTest {

  private static final Law READ = LawReader.read(LawFiles.bundled());

  @Test
  void packingAndUnpackingGivesTheSameLaw() throws IOException {
    var unpacked = LawUnpacker.unpack(LawPacker.pack(READ));
    assertThat(unpacked.digest()).isEqualTo(READ.digest());
    assertThat(unpacked.facts()).isEqualTo(READ.facts());
    assertThat(unpacked.regimes()).containsExactlyElementsOf(READ.regimes());
    assertThat(unpacked.checks()).isEqualTo(READ.checks());
    assertThat(unpacked.clauses().toString()).isEqualTo(READ.clauses().toString());
  }

  @Test
  void packingAgainGivesTheSameBytes() throws IOException {
    var once = LawPacker.pack(READ);
    assertThat(LawPacker.pack(LawUnpacker.unpack(once))).isEqualTo(once);
  }

  /// Two Java machines read the same packs to the same bytes.
  @Test
  void whatTheBuildPackedIsTheLawInThePacks() throws IOException {
    assertThat(Law.bundled().digest()).isEqualTo(READ.digest());
    assertThat(LawFiles.bundled().bytes(Law.COMPILED))
        .as("the build packs the law")
        .contains(LawPacker.pack(READ));
  }
}
