package org.assay.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The Chromium of the machine, started once for all tests. It reaches this machine only.
///
/// Without a Chromium the tests that need one are skipped, and say so; where `CI` is set they
/// fail.
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS = List.of(
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

  private static @Nullable Browser running;

  private Chromium() {}

  /// A fresh profile that looks at pages through this window.
  public static BrowserContext open(Window window) {
    var options = new Browser.NewContextOptions()
        .setViewportSize(window.width(), window.height())
        .setColorScheme(window.scheme())
        .setJavaScriptEnabled(window.script())
        .setLocale(window.language());
    return browser().newContext(options);
  }

  private static synchronized Browser browser() {
    if (running == null) running = started();
    return running;
  }

  private static Browser started() {
    var program = program();
    if (program.isEmpty() && System.getenv("CI") == null) {
      System.err.println(
          "NOT TESTED: no Chromium on the PATH (" + NAMES + "); pages were not looked at");
    }
    Assumptions.assumeTrue(
        program.isPresent() || System.getenv("CI") != null, "no Chromium on the PATH");
    var executable =
        program.orElseThrow(() -> new AssertionError("CI has no Chromium on the PATH: " + NAMES));
    var playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close Chromium"));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
  }

  private static Optional<Path> program() {
    var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator);
    return NAMES.stream()
        .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
