package org.assay.register.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/// The tables, step by step. Each step is one SQL file for both databases; those with triggers
/// have one file for each database.
final class Migrations {

  /// In this order, and named as Flyway wants it. A step that was published is never changed.
  private static final List<String> STEPS = List.of(
      "V1__journal.sql",
      "V2__products.sql",
      "V3__reports.sql",
      "V4__accounts.sql",
      "V5__interface.sql",
      "V9__append_only.sql",
      "V10__published.sql",
      "V11__inbox.sql",
      "V12__one_form.sql");

  private Migrations() {}

  static void run(DataSource pool, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(pool)
        .resourceProvider(new Steps(dialect))
        .placeholders(Map.of("by_bytes", dialect.byBytes()))
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private record Steps(Dialect dialect) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return STEPS.contains(name) ? new Step(dialect, name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return STEPS.stream()
          .filter(name -> name.startsWith(prefix))
          .filter(name -> List.of(suffixes).stream().anyMatch(name::endsWith))
          .<LoadableResource>map(name -> new Step(dialect, name))
          .toList();
    }
  }

  private static final class Step extends LoadableResource {

    private final Dialect dialect;
    private final String name;

    Step(Dialect dialect, String name) {
      this.dialect = dialect;
      this.name = name;
    }

    @Override
    public Reader read() {
      try (var own = open("migrations/%s/%s".formatted(dialect.folder(), name));
          var both = open("migrations/" + name)) {
        var found = own == null ? both : own;
        if (found == null) throw new IllegalStateException("no migration '%s'".formatted(name));
        var bytes = found.readAllBytes();
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private static @Nullable InputStream open(String resource) {
      return Migrations.class.getResourceAsStream(resource);
    }

    @Override
    public String getAbsolutePath() {
      return name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return name;
    }

    @Override
    public String getFilename() {
      return name;
    }

    @Override
    public String getRelativePath() {
      return name;
    }
  }
}
