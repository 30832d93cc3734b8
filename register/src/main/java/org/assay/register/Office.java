package org.assay.register;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import org.assay.register.database.Database;
import org.assay.register.journal.Anchor;
import org.assay.register.journal.Changes;
import org.assay.register.journal.Journal;
import org.assay.register.secrets.KeyFolder;
import org.assay.register.secrets.Recogniser;
import org.assay.register.secrets.Sealer;

/// An office that is open: its database, its keys and its ledger.
public final class Office implements AutoCloseable {

  private final OfficePlace place;
  private final InstantSource clock;
  private final Database database;
  private final Journal journal;
  private final Anchor anchor;
  private final Changes changes;
  private final Sealer sealer;
  private final Recogniser recogniser;

  private Office(OfficePlace place, InstantSource clock, Database database, KeyFolder keys)
      throws IOException {
    this.place = place;
    this.clock = clock;
    this.database = database;
    this.journal = new Journal(database);
    this.changes = new Changes(database, journal, clock);
    this.sealer = keys.sealer();
    this.recogniser = keys.recogniser();
    this.anchor =
        Anchor.start(journal, place.ledgerFolder(), keys.ledgerKey(place.ledgerOrigin()), clock);
  }

  /// Opens an office, and makes what is not there yet.
  ///
  /// @throws IOException if the folder, a key or the ledger cannot be used
  /// @throws SQLException if the database cannot be reached
  public static Office open(OfficePlace place, InstantSource clock)
      throws IOException, SQLException {
    Files.createDirectories(place.folder());
    var database = Database.open(place.database());
    try {
      return new Office(place, clock, database, new KeyFolder(place.keyFolder()));
    } catch (IOException | RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  public OfficePlace place() {
    return place;
  }

  public InstantSource clock() {
    return clock;
  }

  public Database database() {
    return database;
  }

  public Journal journal() {
    return journal;
  }

  public Anchor anchor() {
    return anchor;
  }

  public Changes changes() {
    return changes;
  }

  public Sealer sealer() {
    return sealer;
  }

  public Recogniser recogniser() {
    return recogniser;
  }

  @Override
  public void close() {
    anchor.close();
    database.close();
  }
}
