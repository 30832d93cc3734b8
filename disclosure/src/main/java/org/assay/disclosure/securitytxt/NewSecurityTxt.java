package org.assay.disclosure.securitytxt;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assay.disclosure.securitytxt.SecurityTxt.Circumstances;

/// A `security.txt` to write.
///
/// ```java
/// new NewSecurityTxt(List.of("security@larkfield.example"), end, …).text();
/// ```
///
/// @param contacts how to report, the best way first: URIs, mail addresses or telephone numbers
/// @param expires when the file expires
/// @param encryption where keys are
/// @param acknowledgments where finders are thanked
/// @param languages tags of the languages that reports may be in
/// @param canonical addresses of the file
/// @param policy where the policy is
/// @param hiring where jobs are offered
/// @param csaf where the provider metadata are
public record NewSecurityTxt(
    List<String> contacts,
    Instant expires,
    List<String> encryption,
    List<String> acknowledgments,
    List<String> languages,
    List<String> canonical,
    List<String> policy,
    List<String> hiring,
    List<String> csaf) {

  public NewSecurityTxt {
    contacts = contacts.stream().map(NewSecurityTxt::asUri).toList();
    encryption = List.copyOf(encryption);
    acknowledgments = List.copyOf(acknowledgments);
    languages = List.copyOf(languages);
    canonical = List.copyOf(canonical);
    policy = List.copyOf(policy);
    hiring = List.copyOf(hiring);
    csaf = List.copyOf(csaf);
  }

  private static String asUri(String written) {
    var value = written.strip();
    if (value.matches("[^\\s:/@]+@[^\\s:/@]+")) return "mailto:" + value;
    if (value.matches("\\+[0-9][0-9 ().-]{4,24}")) return "tel:" + value.replaceAll("[ ().]+", "-");
    return value;
  }

  /// The text, with LF at the end of each line.
  public String text() {
    var text = new StringBuilder();
    lines(text, "Contact", contacts);
    lines(text, "Expires", List.of(expires.truncatedTo(ChronoUnit.SECONDS).toString()));
    lines(text, "Encryption", encryption);
    lines(text, "Acknowledgments", acknowledgments);
    if (!languages.isEmpty()) {
      lines(text, "Preferred-Languages", List.of(String.join(", ", languages)));
    }
    lines(text, "Canonical", canonical);
    lines(text, "Policy", policy);
    lines(text, "Hiring", hiring);
    lines(text, "CSAF", csaf);
    return text.toString();
  }

  private static void lines(StringBuilder text, String name, List<String> values) {
    for (var value : values) {
      text.append(name)
          .append(": ")
          .append(value.replaceAll("[\r\n]+", " ").strip())
          .append('\n');
    }
  }

  /// What the checker says about the text; write it only where that keeps the rules.
  public SecurityTxtReport checked(Instant at) {
    return SecurityTxt.check(
        "security.txt", text().getBytes(StandardCharsets.UTF_8), Circumstances.at(at));
  }
}
