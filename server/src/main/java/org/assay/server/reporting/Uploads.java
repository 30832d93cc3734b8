package org.assay.server.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.assay.register.report.SubmittedFile;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Files of forms. Where no file was chosen, a browser sends an empty one without a name.
final class Uploads {

  private Uploads() {}

  static List<SubmittedFile> of(@Nullable List<FileUpload> uploads) {
    var files = new ArrayList<SubmittedFile>();
    if (uploads == null) return files;
    for (var upload : uploads) {
      var name = upload.fileName() == null ? "" : upload.fileName();
      if (!name.isBlank() || upload.size() > 0) files.add(new SubmittedFile(name, bytes(upload)));
    }
    return files;
  }

  private static byte[] bytes(FileUpload upload) {
    try {
      return Files.readAllBytes(upload.uploadedFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
