package org.assay.assessment.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.assessment.Check;
import org.assay.assessment.CheckProvider;
import org.assay.law.evaluation.Observation;
import org.assay.law.facts.FactPath;
import org.assay.law.facts.Facts;

/// What the number of a label says by itself: a number of Singapore's scheme carries the day on
/// which the label expires, as `CSA/DDMMYY/number`. That the register shows the label is not
/// looked at.
public final class LabelChecks implements CheckProvider {

  private static final Pattern NUMBER = Pattern.compile("CSA/(\\d{6})/\\S+");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuu");

  @Override
  public List<Check> checks() {
    return List.of(new Check(
        "label.registration-number",
        (dossier, label) -> registrationNumber(dossier.facts(), label)));
  }

  private static Observation registrationNumber(Facts facts, FactPath label) {
    var number = facts.textAt(label.field("number"));
    var expires = facts.textAt(label.field("expires")).map(LocalDate::parse);
    if (number.isEmpty() || expires.isEmpty()) {
      return new Observation.CannotTell("the dossier gives no number or no expiry of the label");
    }
    var parts = NUMBER.matcher(number.get());
    if (!parts.matches()) {
      return new Observation.Failed(
          "'%s' is not of the form CSA/DDMMYY/number".formatted(number.get()), List.of());
    }
    return compared(number.get(), parts.group(1), expires.get());
  }

  private static Observation compared(String number, String digits, LocalDate expires) {
    try {
      var inNumber = LocalDate.parse(digits, DAY);
      return inNumber.equals(expires)
          ? new Observation.Held(
              "the number %s carries the declared expiry %s".formatted(number, expires), List.of())
          : new Observation.Failed(
              "the number %s carries the expiry %s, the dossier declares %s"
                  .formatted(number, inNumber, expires),
              List.of());
    } catch (DateTimeException noDate) {
      return new Observation.Failed(
          "'%s' in the number %s is no date".formatted(digits, number), List.of());
    }
  }
}
