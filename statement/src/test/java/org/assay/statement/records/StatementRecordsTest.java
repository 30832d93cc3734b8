package org.assay.statement.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.assay.pages.memory.UnreadableMemoryException;
import org.assay.statement.Drafts;
import org.assay.statement.StatementOfCompliance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing goes before its time, and what goes is remembered.
class StatementRecordsTest {

  private static final StatementOfCompliance STATEMENT = Drafts.issued(Drafts.doorbell());
  private static final LocalDate LAST = STATEMENT.retainUntil();

  @TempDir
  private Path folder;

  private StatementRecords records;

  StatementRecordsTest() {
    this.records = new StatementRecords(Path.of("unset"));
  }

  @BeforeEach
  void keep() throws IOException, RecordsRefused {
    records = new StatementRecords(folder);
    records.add(STATEMENT, "pdf", new byte[] {1}, STATEMENT.issue().on());
    records.add(STATEMENT, "zip", new byte[] {2}, STATEMENT.issue().on());
  }

  private Path file(String ending) {
    return folder.resolve(STATEMENT.number() + "." + ending);
  }

  @Test
  void onTheLastDayItStillHasToBeKept() {
    assertThatThrownBy(() -> records.delete(STATEMENT.number(), LAST))
        .hasMessageContainingAll(LAST.toString(), "[psti.reg.8]")
        .asInstanceOf(type(RecordsRefused.class))
        .extracting(RecordsRefused::why)
        .isEqualTo(RecordsRefused.Why.TOO_EARLY);
    assertThat(file("pdf")).exists();
    assertThat(file("zip")).exists();
  }

  @Test
  void onTheDayAfterItGoesAndTheIndexRemembersIt() throws IOException, RecordsRefused {
    var before = Files.readString(folder.resolve(StatementRecords.INDEX));
    assertThat(records.delete(STATEMENT.number(), LAST.plusDays(1))).hasSize(2);
    assertThat(file("pdf")).doesNotExist();
    assertThat(file("zip")).doesNotExist();
    assertThat(Files.readString(folder.resolve(StatementRecords.INDEX))).startsWith(before);
    assertThat(records.all())
        .hasSize(2)
        .allMatch(kept -> kept.deleted().equals(java.util.Optional.of(LAST.plusDays(1))));
  }

  @Test
  void aDeletionThatWasInterruptedIsFinishedByTheNextOne() throws IOException, RecordsRefused {
    records.delete(STATEMENT.number(), LAST.plusDays(1));
    Files.write(file("pdf"), new byte[] {1});
    assertThat(records.delete(STATEMENT.number(), LAST.plusDays(2))).hasSize(1);
    assertThat(file("pdf")).doesNotExist();
  }

  @Test
  void aLineThatWasChangedIsNoticed() throws IOException {
    var index = folder.resolve(StatementRecords.INDEX);
    Files.writeString(index, Files.readString(index).replace(LAST.toString(), "2027-01-01"));
    assertThatThrownBy(records::all).isInstanceOf(UnreadableMemoryException.class);
    assertThatThrownBy(() -> records.delete(STATEMENT.number(), LocalDate.of(2028, 1, 1)))
        .isInstanceOf(UnreadableMemoryException.class);
    assertThat(file("pdf")).exists();
  }

  @Test
  void anotherFileOfThatNameIsLeftAlone() throws IOException {
    Files.write(file("json"), new byte[] {3});
    assertThatThrownBy(() ->
            records.add(STATEMENT, "json", new byte[] {4}, STATEMENT.issue().on()))
        .isInstanceOf(RecordsRefused.class)
        .hasMessageContaining("another file");
    assertThat(file("json")).hasBinaryContent(new byte[] {3});
  }

  @Test
  void whatIsMissingOrChangedIsNamed() throws IOException {
    Files.delete(file("pdf"));
    Files.write(file("zip"), new byte[] {9});
    for (var kept : records.all()) {
      assertThat(records.fault(kept)).contains(kept.file().endsWith("pdf") ? "missing" : "changed");
    }
  }
}
