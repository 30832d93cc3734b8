package org.assay.server.published.publication;

import io.quarkus.runtime.Quarkus;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assay.register.Office;
import org.assay.server.office.OfficeSettings;
import org.assay.server.published.PublicSide;
import org.assay.server.published.PublishedSettings;
import org.assay.server.published.publication.OutFolder.Outcome;

/// The run of `assay publish`: the server starts on a port of its own, writes what it would
/// answer as files, and ends.
@ApplicationScoped
public class PublicationRun {

  private static final Logger LOG = Logger.getLogger(PublicationRun.class.getName());

  private final PublishedSettings settings;
  private final OfficeSettings office;
  private final Office opened;

  PublicationRun(PublishedSettings settings, OfficeSettings office, Office opened) {
    this.settings = settings;
    this.office = office;
    this.opened = opened;
  }

  void begin(@ObservesAsync HttpServerStart started, HttpServer server) {
    if (settings.out().isEmpty()) return;
    int code = 1;
    try {
      var outcome =
          write(settings.out().get(), settings.base().orElse(office.address()), server.getPort());
      System.out.printf(
          "%s: %,d files written, %,d removed, %,d left as they are%n",
          settings.out().get(), outcome.written(), outcome.removed(), outcome.same());
      code = 0;
    } catch (IOException refused) {
      System.err.println("assay: " + refused.getMessage());
    } catch (RuntimeException failed) {
      LOG.log(Level.SEVERE, "the public side could not be written", failed);
    } finally {
      Quarkus.asyncExit(code);
    }
  }

  /// Writes the public side into a folder.
  ///
  /// @param base the address under which the files will be reached
  /// @param port on which this server answers
  /// @throws IOException if it cannot be written
  public Outcome write(Path out, URI base, int port) throws IOException {
    var side = PublicSide.files(opened, office.name(), base, settings.version());
    var home = opened.place().address().toString().replaceFirst("/+$", "");
    try (var folder = OutFolder.open(out.toAbsolutePath().normalize());
        var others = new OtherPages(port)) {
      return new Publication(side, opened.anchor().folder(), home, folder).run(others);
    }
  }
}
