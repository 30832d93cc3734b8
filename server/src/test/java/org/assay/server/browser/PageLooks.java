package org.assay.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;

/// Looks at one page as different people do, and keeps a picture of each look in
/// `target/screenshots`.
///
/// ```java
/// PageLooks.at("/report").as("report").areRight();
/// PageLooks.at("/desk").as("today").enteringBy(signIn).areRight();
/// ```
public final class PageLooks {
  private static final Path PICTURES = Path.of("target", "screenshots");

  /// Numbers what the Tab key should reach, and keeps how each looks without the focus. Of a
  /// group of radio buttons it reaches one.
  private static final String STOPS = """
      () => {
        window.look = e => {
          const seen = /radio|checkbox/.test(e.type) ? getComputedStyle(e.nextElementSibling, '::before') : getComputedStyle(e);
          return [seen.outline, seen.boxShadow, seen.backgroundColor, seen.borderColor].join();
        };
        const all = [...document.querySelectorAll(
          'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
        const stops = all.filter(e => {
          if (e.disabled || !e.checkVisibility()) return false; // nor what a closed part hides
          const group = all.filter(r => e.type === 'radio' && r.name === e.name && r.form === e.form);
          return group.length === 0 || e === (group.find(r => r.checked) || group[0]);
        });
        stops.forEach((e, number) => { e.dataset.stop = number; e.dataset.look = window.look(e); });
        document.body.dataset.stops = stops.length;
        document.body.tabIndex = -1;
        document.body.focus();
      }""";

  private static final String REACHED = """
      () => {
        const e = document.activeElement;
        return e.dataset.stop + (e.dataset.look === window.look(e) ? ' shows no focus: ' + e.outerHTML.slice(0, 100) : '');
      }""";

  private final String address;
  private final String name;
  private final Consumer<BrowserContext> entry;
  private final int status;

  private PageLooks(String address, String name, Consumer<BrowserContext> entry, int status) {
    this.address = address;
    this.name = name;
    this.entry = entry;
    this.status = status;
  }

  /// The page at a path of the office that the test runs.
  public static PageLooks at(String path) {
    return new PageLooks("http://localhost:" + RestAssured.port + path, "page", context -> {}, 200);
  }

  /// The name of the pictures.
  public PageLooks as(String picture) {
    return new PageLooks(address, picture, entry, status);
  }

  /// What is done before the page is opened, such as signing in.
  public PageLooks enteringBy(Consumer<BrowserContext> first) {
    return new PageLooks(address, name, first, status);
  }

  /// The status that the page comes with, where it tells what went wrong.
  public PageLooks answering(int other) {
    return new PageLooks(address, name, entry, other);
  }

  /// Narrow and wide, light and dark, without script and by keyboard: no violation that axe
  /// finds, nothing that sticks out, nothing that the policy stops, every control reached in
  /// order.
  public void areRight() {
    var all = new SoftAssertions();
    opened(Window.DESK, all, page -> {
      looked(page, Window.DESK, all);
      axe(page, Window.DESK, all);
      looked(page, Window.DESK.dark(), all);
      looked(page, Window.TELEPHONE.dark(), all);
      axe(page, Window.TELEPHONE.dark(), all);
      looked(page, Window.TELEPHONE, all);
      dressed(page, Window.DESK);
      keyboardGoesThrough(page, all);
    });
    opened(Window.TELEPHONE.withoutScript(), all, page -> {
      looked(page, Window.TELEPHONE.withoutScript(), all);
      hasItsContents(page, all);
    });
    all.assertAll();
  }

  /// Narrow and wide only: for a page in another language, whose words may be longer.
  public void isRightAtAGlance() {
    var all = new SoftAssertions();
    opened(Window.DESK, all, page -> {
      looked(page, Window.DESK, all);
      looked(page, Window.TELEPHONE, all);
      axe(page, Window.TELEPHONE, all);
    });
    all.assertAll();
  }

  private void opened(Window window, SoftAssertions all, Consumer<Page> check) {
    try (var context = Chromium.open(window)) {
      entry.accept(context);
      var page = context.newPage();
      var complaints = new ArrayList<String>();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") && !isStatus(message.text()))
          complaints.add(message.text());
      });
      page.onPageError(complaints::add);
      var answer = page.navigate(address);
      all.assertThat(answer.status()).as("status of %s", address).isEqualTo(status);
      check.accept(page);
      all.assertThat(complaints)
          .as("what the browser complains of at %s", address)
          .isEmpty();
    }
  }

  private static void dressed(Page page, Window window) {
    page.setViewportSize(window.width(), window.height());
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.scheme()));
  }

  private void looked(Page page, Window window, SoftAssertions all) {
    dressed(page, window);
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(PICTURES.resolve(name + "-" + window.name() + ".png"))
        .setFullPage(true));
    if (window.script())
      all.assertThat(sticksOut(page))
          .as("what sticks out at %s, %s", address, window.name())
          .isEmpty();
  }

  private void axe(Page page, Window window, SoftAssertions all) {
    all.assertThat(axeFinds(page)).as("axe at %s, %s", address, window.name()).isEmpty();
  }

  /// The browser complains of the status of a page that tells what went wrong.
  private boolean isStatus(String complaint) {
    return status >= 400 && complaint.contains("status of " + status);
  }

  private static List<String> axeFinds(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                    .map(node -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary())
                    .toList())
            .toList();
  }

  private static List<String> sticksOut(Page page) {
    var out = page.evaluate("""
        () => { const width = document.documentElement.clientWidth, out = [];
          for (const e of document.querySelectorAll('body *')) {
            const box = e.getBoundingClientRect();
            if (box.width > 1 && box.right > width + 1 && !e.closest('.assay-scroll')) out.push(e.outerHTML.slice(0, 120));
          }
          return document.documentElement.scrollWidth > width ? ['the page is ' + document.documentElement.scrollWidth + ' wide'].concat(out) : out; }""");
    return ((List<?>) out).stream().map(String::valueOf).toList();
  }

  private static void hasItsContents(Page page, SoftAssertions all) {
    all.assertThat(page.locator("h1").count()).as("headings of the first level").isOne();
    all.assertThat(page.locator("main").innerText()).isNotBlank();
  }

  /// Of a field for a day the Tab key reaches each part.
  private static boolean isPartOfDay(Page page, int stop) {
    return Boolean.TRUE.equals(page.evaluate(
        "stop => document.activeElement.type === 'date' && document.activeElement.dataset.stop === stop",
        Integer.toString(stop)));
  }

  /// Goes through the page by Tab: every control once, in the order of the page, and each shows
  /// that it has the focus.
  private static void keyboardGoesThrough(Page page, SoftAssertions all) {
    page.evaluate(STOPS);
    var stops = Integer.parseInt(page.locator("body").getAttribute("data-stops"));
    var expected = new ArrayList<String>();
    var reached = new ArrayList<String>();
    for (var stop = 0; stop < stops; stop++) {
      page.keyboard().press("Tab");
      for (int part = 0; part < 4 && isPartOfDay(page, stop - 1); part++)
        page.keyboard().press("Tab");
      expected.add(Integer.toString(stop));
      reached.add(String.valueOf(page.evaluate(REACHED)));
    }
    all.assertThat(reached).as("the way of the Tab key at %s", page.url()).isEqualTo(expected);
  }
}
