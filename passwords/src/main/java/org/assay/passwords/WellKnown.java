package org.assay.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Looks for factory passwords that stand in every guesser's list: the defaults that worms try
/// first, the commonest passwords, and walks over the keyboard.
final class WellKnown implements Relation {
  private static final Set<String> LISTED = Set.of(
      "000000",
      "00000000",
      "0000",
      "111111",
      "11111111",
      "1111",
      "1111111",
      "112233",
      "121212",
      "123123",
      "123321",
      "1234",
      "12345",
      "123456",
      "1234567",
      "12345678",
      "123456789",
      "1234567890",
      "123qwe",
      "1q2w3e4r",
      "1q2w3e4r5t",
      "1qaz2wsx",
      "54321",
      "654321",
      "666666",
      "66666666",
      "7ujmko0admin",
      "7ujmko0vizxv",
      "87654321",
      "888888",
      "88888888",
      "987654321",
      "abc123",
      "abcd1234",
      "adm",
      "admin",
      "admin1",
      "admin12",
      "admin123",
      "admin1234",
      "admin12345",
      "administrator",
      "administrator1",
      "alpine",
      "anko",
      "anni2013",
      "antslq",
      "asdfgh",
      "asdfghjkl",
      "changeme",
      "cat1029",
      "default",
      "defaultpassword",
      "dreambox",
      "fucker",
      "guest",
      "guest123",
      "gvt12345",
      "hi3518",
      "hunt5759",
      "ikwb",
      "iloveyou",
      "ivdev",
      "juantech",
      "jvbzd",
      "jvtsmart123",
      "klv123",
      "klv1234",
      "letmein",
      "login",
      "master",
      "meinsm",
      "monkey",
      "oelinux123",
      "pass",
      "pass1234",
      "password",
      "password1",
      "password123",
      "passw0rd",
      "p@ssw0rd",
      "private",
      "public",
      "qwerty",
      "qwerty123",
      "qwertyuiop",
      "raspberry",
      "realtek",
      "root",
      "root123",
      "s2fgqnfs",
      "secret",
      "service",
      "smcadmin",
      "supervisor",
      "support",
      "system",
      "tech",
      "telnet",
      "test",
      "test123",
      "tljwpbo6",
      "toor",
      "ubnt",
      "user",
      "user123",
      "vagrant",
      "vizxv",
      "vstarcam2015",
      "welcome",
      "welcome1",
      "wbox123",
      "xc3511",
      "xmhdipc",
      "zlxx.",
      "zxcvbn",
      "zxcvbnm",
      "zte521",
      "zte9x15");

  private static final List<String> KEYS =
      List.of("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz");
  private static final int SHORTEST_WALK = 6;

  @Override
  public String name() {
    return "passwords from the lists of well-known defaults, and walks over the keyboard";
  }

  @Override
  public int fewestRows() {
    return 4;
  }

  @Override
  public boolean seesMinorities() {
    return true;
  }

  @Override
  public void search(Selection rows, Search search) {
    List<Integer> listed = new ArrayList<>();
    for (int row : rows.rows) if (isListed(rows.lot.secret(row))) listed.add(row);
    search.tried(1);
    if (listed.size() < 2) return;
    // Among passwords of this length so many count as listed.
    double words = LISTED.size() + KEYS.size() * 2.0 * 26;
    double bits = Math.max(0, rows.chance.whole() - Evidence.log2(words));
    search.offer(new Candidate(
        Ground.OTHERWISE_GUESSABLE,
        new Property(
            "well-known",
            listed.size() + " of " + rows.size()
                + " passwords stand in the lists of well-known defaults or are walks over the keyboard"),
        Evidence.tail(rows.size(), listed.size(), bits),
        Candidate.PROPERTY + 4,
        new Selection(rows.lot, rows.label, Selection.ints(listed)),
        "guessers try these passwords first"));
  }

  static boolean isListed(String secret) {
    String plain = secret.toLowerCase(Locale.ROOT);
    return LISTED.contains(plain) || isWalk(plain);
  }

  private static boolean isWalk(String plain) {
    if (plain.length() < SHORTEST_WALK) return false;
    String back = new StringBuilder(plain).reverse().toString();
    return KEYS.stream().anyMatch(keys -> keys.contains(plain) || keys.contains(back));
  }
}
