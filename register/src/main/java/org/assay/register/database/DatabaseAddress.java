package org.assay.register.database;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the database of an office is.
///
/// @param jdbcUrl with everything that the driver needs; it may hold a password, so it is never
///     printed
public record DatabaseAddress(String jdbcUrl) {

  /// The file `office.db` in the folder of the office.
  public static DatabaseAddress inFolder(Path data) {
    return new DatabaseAddress("jdbc:sqlite:" + data.resolve("office.db"));
  }

  /// Reads an address such as `postgresql://user:password@host:5432/office`, or `sqlite:FILE`.
  ///
  /// @throws IllegalArgumentException if it is none; the message does not quote a password
  public static DatabaseAddress parse(String text) {
    if (text.startsWith("sqlite:")) return new DatabaseAddress("jdbc:" + text);
    if (text.startsWith("jdbc:")) return new DatabaseAddress(checked(text));
    if (text.matches("postgres(ql)?://.*")) return postgresql(text);
    throw new IllegalArgumentException(
        "the address of a database is 'postgresql://user:password@host/name' or 'sqlite:FILE';"
            + " this one begins with neither");
  }

  private static String checked(String jdbcUrl) {
    var _ = Dialect.ofJdbcUrl(jdbcUrl);
    return jdbcUrl;
  }

  private static DatabaseAddress postgresql(String text) {
    var uri = uri(text);
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "the address of the PostgreSQL database names no host or no database; expected:"
              + " 'postgresql://user:password@host/name'");
    }
    var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    var query = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
    return new DatabaseAddress("jdbc:postgresql://%s%s%s?ApplicationName=assay%s%s"
        .formatted(uri.getHost(), port, uri.getRawPath(), login(uri.getRawUserInfo()), query));
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(
          "the address of the PostgreSQL database is malformed; letters such as @ : / in a"
              + " password are written as %40 %3A %2F");
    }
  }

  private static String login(@Nullable String userInfo) {
    if (userInfo == null) return "";
    var parts = userInfo.split(":", 2);
    var user = "&user=" + encoded(parts[0]);
    return parts.length == 1 ? user : user + "&password=" + encoded(parts[1]);
  }

  private static String encoded(String raw) {
    return URLEncoder.encode(
        URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /// Which of the databases it is.
  public Dialect dialect() {
    return Dialect.ofJdbcUrl(jdbcUrl);
  }

  @Override
  public String toString() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }
}
