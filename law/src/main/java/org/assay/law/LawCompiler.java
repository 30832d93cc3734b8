package org.assay.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Run by the build: reads the bundled packs, checks them whole, and writes them packed into the
/// folder of classes. A pack with a mistake in it stops the build.
public final class LawCompiler {

  private LawCompiler() {}

  /// Compiles the packs of the folder of classes that is the only argument.
  public static void main(String[] arguments) throws IOException {
    var packs = Path.of(arguments[0], "org/assay/law/packs");
    var law = LawReader.read(LawFiles.folder(packs));
    Files.write(packs.resolve(Law.COMPILED), LawPacker.pack(law));
  }
}
