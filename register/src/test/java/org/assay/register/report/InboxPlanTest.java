package org.assay.register.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.handling.report.ReportState;
import org.assay.register.Office;
import org.assay.register.OfficePlace;
import org.assay.register.report.InboxFilter.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The inbox goes along an index, in its order, whatever number of reports there is.
class InboxPlanTest {

  @TempDir
  Path folder;

  @Test
  void nothingIsSortedAndNothingIsScanned() throws Exception {
    var place = OfficePlace.inFolder(folder, URI.create("https://office.example"));
    try (var office = Office.open(place, InstantSource.system())) {
      for (var view : View.values()) {
        for (var state : new ReportState[] {null, ReportState.CLOSED}) {
          for (var after : new String[] {"", "2026-11-28T08:00:00.000Z~x"}) {
            var filter = new InboxFilter(
                view, Optional.ofNullable(state), Optional.empty(), Optional.empty(), after);
            assertThat(plan(office, filter))
                .as("%s %s '%s'", view, state, after)
                .allSatisfy(step -> assertThat(step).contains("USING INDEX"))
                .noneMatch(step -> step.contains("TEMP B-TREE"));
          }
        }
      }
    }
  }

  private static List<String> plan(Office office, InboxFilter filter) {
    return office
        .database()
        .read(handle -> new ArrayList<>(handle
            .createQuery("explain query plan " + InboxQuery.sql(filter))
            .bindMap(InboxQuery.values(filter))
            .bind("most", 26)
            .map((row, _) -> row.getString("detail"))
            .list()));
  }
}
