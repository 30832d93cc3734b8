package org.assay.server.office;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.database.Database;
import org.assay.register.database.DatabaseAddress;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Journal;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;

/// Opens the office when the server starts, closes it when the server ends, and hands out its
/// parts.
@Singleton
@Startup
public class OfficeBean {

  private final Office office;

  @Inject
  OfficeBean(OfficeSettings settings) throws IOException, SQLException {
    this(settings, InstantSource.system());
  }

  private OfficeBean(OfficeSettings settings, InstantSource clock)
      throws IOException, SQLException {
    var folder = settings.data().toAbsolutePath().normalize();
    var database = settings
        .database()
        .map(DatabaseAddress::parse)
        .orElseGet(() -> DatabaseAddress.inFolder(folder));
    this.office = opened(new OfficePlace(folder, database, settings.address()), clock);
  }

  // Said in a line of its own: what follows in the log is for those who look into Assay.
  private static Office opened(OfficePlace place, InstantSource clock)
      throws IOException, SQLException {
    try {
      return Office.open(place, clock);
    } catch (IOException | SQLException | RuntimeException failed) {
      System.err.printf(
          "assay: the office in '%s' cannot be opened: %s%n", place.folder(), failed.getMessage());
      throw failed;
    }
  }

  @Produces
  @Singleton
  Office office() {
    return office;
  }

  @Produces
  @Singleton
  OfficePlace place() {
    return office.place();
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return office.clock();
  }

  @Produces
  @Singleton
  Database database() {
    return office.database();
  }

  @Produces
  @Singleton
  Journal journal() {
    return office.journal();
  }

  @Produces
  @Singleton
  Anchor anchor() {
    return office.anchor();
  }

  @Produces
  @Singleton
  Changes changes() {
    return office.changes();
  }

  @Produces
  @Singleton
  Sealer sealer() {
    return office.sealer();
  }

  @Produces
  @Singleton
  Recogniser recogniser() {
    return office.recogniser();
  }

  @PreDestroy
  void close() {
    office.close();
  }
}
