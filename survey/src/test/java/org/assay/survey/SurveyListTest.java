package org.assay.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyListTest {

  private static final Path FOLDER = Path.of("lists");

  private static SurveyList list(String text) {
    return SurveyList.read("makers.csv", text, FOLDER);
  }

  @Test
  void cellsAreAddressesFilesHostsOrNothing() {
    var entry = list("""
        Maker,Reporting_Page,support page,Security.TXT host,taken,country
        Larkfield,https://www.larkfield.example/security,saved/wren.html,larkfield.example,2026-11-01,UK
        """).entries().getFirst();
    assertThat(entry.reporting())
        .isEqualTo(new Wanted.Source(
            "https://www.larkfield.example/security",
            Optional.of(URI.create("https://www.larkfield.example/security")),
            Optional.empty()));
    assertThat(entry.support())
        .isEqualTo(new Wanted.Source(
            "saved/wren.html", Optional.empty(), Optional.of(Path.of("lists/saved/wren.html"))));
    assertThat(entry.securityTxt())
        .isInstanceOfSatisfying(
            Wanted.Source.class,
            source -> assertThat(source.address())
                .contains(URI.create("https://larkfield.example/.well-known/security.txt")));
    assertThat(entry.taken()).contains(LocalDate.of(2026, 11, 1));
  }

  @Test
  void noneIsNotTheSameAsEmpty() {
    var entry =
        list("maker,reporting page,support page\nKestrel,none,\n").entries().getFirst();
    assertThat(entry.reporting()).isEqualTo(new Wanted.NoPage());
    assertThat(entry.support()).isEqualTo(new Wanted.NotGiven());
  }

  @Test
  void columnsThatAreNotReadAreNamed() {
    assertThat(list("maker,suport page\nKestrel,x.html\n").ignored())
        .containsExactly("suport page");
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThatExceptionOfType(BadListException.class)
        .isThrownBy(() -> list("""
            maker,product,reporting page,taken
            ,Plug,none,2026-13-01
            Larkfield,Wren,"http://[broken",
            "Lark, field",Wren,,
            "Lark, field",Wren,,
            """))
        .satisfies(bad -> assertThat(bad.mistakes())
            .extracting(BadListException.Mistake::line)
            .containsExactly(2L, 2L, 3L, 5L))
        .withMessageContaining("makers.csv:3: found 'http://[broken' as 'reporting page'")
        .withMessageContaining("makers.csv:5: found the maker and product of line 4");
  }

  @Test
  void aListWithoutMakersIsRefused() {
    assertThatExceptionOfType(BadListException.class)
        .isThrownBy(() -> list("name,page\nx,y\n"))
        .withMessageContaining("makers.csv:1: found no column 'maker'");
    assertThatExceptionOfType(BadListException.class)
        .isThrownBy(() -> list("maker\n"))
        .withMessageContaining("found no row");
  }

  @Test
  void theListOfABundleSaysTheSameAgain() {
    var list = list("""
        maker,product,reporting page,support page,security.txt,taken
        "A ""B"", C",P,https://a.example/s,none,a.example,2026-01-02
        D,,d.pdf,,,
        """);
    var again = SurveyList.read("sources.csv", list.withSnapshots(), Path.of("bundle"));
    assertThat(again.withSnapshots()).isEqualTo(list.withSnapshots());
    assertThat(again.entries().getFirst().reporting())
        .isInstanceOfSatisfying(
            Wanted.Source.class,
            source -> assertThat(source.file())
                .hasValueSatisfying(file -> assertThat(file.toString())
                    .matches("bundle/evidence/a-example-s-[0-9a-f]{12}\\.warc\\.gz")));
  }
}
