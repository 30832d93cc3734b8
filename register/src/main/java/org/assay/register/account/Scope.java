package org.assay.register.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a token is good for. A program may do what its token's scopes and its account's role both
/// allow.
public enum Scope {
  /// Read what is kept, but for reports and accounts.
  READ("Read products, statements and the record of changes"),
  /// Change products and their support periods.
  PRODUCTS("Change products and support periods"),
  /// Read and answer reports.
  REPORTS("Read and answer reports"),
  /// Issue, supersede and withdraw statements.
  STATEMENTS("Issue, supersede and withdraw statements"),
  /// Accounts and settings.
  ADMINISTRATION("Accounts and settings");

  private final String words;

  Scope(String words) {
    this.words = words;
  }

  /// Such as `products`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// As a page says it.
  public String words() {
    return words;
  }

  /// The scope of a code.
  public static Optional<Scope> ofCode(String code) {
    return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }

  static String write(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::code).collect(Collectors.joining(" "));
  }

  static Set<Scope> read(String codes) {
    var scopes = EnumSet.noneOf(Scope.class);
    Arrays.stream(codes.split(" "))
        .map(Scope::ofCode)
        .flatMap(Optional::stream)
        .forEach(scopes::add);
    return Set.copyOf(scopes);
  }
}
