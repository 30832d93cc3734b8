package org.assay.assessment.render;

import java.nio.file.Path;
import org.assay.law.input.Position;

/// Where something stands in the dossier, told from within its folder: wherever the folder lies,
/// the report is the same.
final class Places {

  private final Path folder;

  Places(Path folder) {
    this.folder = folder;
  }

  /// The file, relative to the folder, with `/` between names.
  String file(Position at) {
    var file = Path.of(at.file());
    var inside = file.startsWith(folder) ? folder.relativize(file) : file;
    return inside.toString().replace('\\', '/');
  }

  /// `product.yaml:41`.
  String line(Position at) {
    return file(at) + ":" + at.line();
  }
}
