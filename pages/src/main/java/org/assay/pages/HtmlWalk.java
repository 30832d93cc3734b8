package org.assay.pages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// One walk over a document: collects blocks, forms and obstacles in reading order.
final class HtmlWalk implements NodeVisitor {

  private static final Set<String> UNSEEN = Set.of(
      "script",
      "style",
      "template",
      "head",
      "title",
      "meta",
      "link",
      "datalist",
      "svg",
      // what stands in these shows only where a browser does not know them
      "video",
      "audio",
      "canvas",
      "noframes",
      "noembed");
  private static final Set<String> STRONG = Set.of("b", "strong");
  private static final Set<String> FIELDS = Set.of("input", "textarea", "select");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern CLOSED_AT_FIRST = Pattern.compile(
      "\\b(?:collapse|accordion|tab-pane|tabpanel|tab-content|panel-collapse|expandable|toggle-content)\\b",
      Pattern.CASE_INSENSITIVE);
  private static final Set<String> BLOCK_ROLES = Set.of("listitem", "heading", "cell", "paragraph");

  private final SourceText source;
  private final HidingStyles styles;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Form> forms = new ArrayList<>();
  private final List<Obstacle> obstacles = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<OpenForm> openForms = new ArrayDeque<>();
  private final Deque<TableGrid> tables = new ArrayDeque<>();
  private BlockText text = new BlockText();
  private int tableCount;

  /// What holds inside one element.
  private record Frame(
      Element element,
      BlockKind kind,
      int level,
      Region region,
      Visibility visibility,
      boolean strong,
      Optional<String> language,
      Optional<Cell> cell,
      boolean block) {}

  private record OpenForm(Element element, int firstBlock, List<Form.Field> fields) {}

  private static final class TableGrid {
    private final int number;
    private int row = -1;
    private int column;

    TableGrid(int number) {
      this.number = number;
    }
  }

  HtmlWalk(SourceText source, HidingStyles styles) {
    this.source = source;
    this.styles = styles;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Form> forms() {
    return forms;
  }

  List<Obstacle> obstacles() {
    return obstacles;
  }

  void finish() {
    flush();
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words -> readText(words);
      case Element element -> open(element);
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) close(element);
  }

  // ---- elements

  private void open(Element element) {
    var around = frames.peek();
    var frame = frame(element, around);
    if (frame.block()) flush();
    frames.push(frame);
    switch (element.normalName()) {
      case "br" -> text.lineBreak();
      case "hr" -> flush();
      case "a" -> {
        text.openLink(element.attr("href"), element.hasAttr("href") && isSeen());
        protectedAddress(element);
      }
      case "img" -> image(element);
      case "svg" -> drawnText(element, around);
      case "iframe", "frame", "embed", "object" -> frameFrom(element);
      case "script" -> script(element);
      case "table" -> tables.push(new TableGrid(tableCount++));
      case "form" -> openForms.push(new OpenForm(element, blocks.size(), new ArrayList<>()));
      case "input", "textarea", "select" -> field(element);
      default -> protectedAddress(element);
    }
  }

  private void close(Element element) {
    var frame = frames.peek();
    if (frame == null || !frame.element().equals(element)) return;
    if (frame.block()) flush();
    switch (element.normalName()) {
      case "a" -> text.closeLink();
      case "table" -> tables.pop();
      case "form" -> closeForm();
      default -> {}
    }
    frames.pop();
  }

  private Frame frame(Element element, @Nullable Frame around) {
    var name = element.normalName();
    var region = around == null ? Region.CONTENT : around.region();
    var kind = around == null ? BlockKind.PARAGRAPH : around.kind();
    int level = level(element, around);
    var cell = cell(element);
    return new Frame(
        element,
        level > 0 ? BlockKind.HEADING : kind(name, element, kind),
        level,
        Regions.opened(element).filter(found -> !isLost(region, found)).orElse(region),
        visibility(element, around),
        STRONG.contains(name) || (around != null && around.strong()),
        HtmlReader.declared(element)
            .or(() -> around == null ? Optional.empty() : around.language()),
        cell.isPresent() || around == null ? cell : around.cell(),
        isBlock(name, element));
  }

  /// A main part inside a dialog or a cookie notice does not become content.
  private static boolean isLost(Region around, Region found) {
    return found == Region.CONTENT && (around == Region.COOKIE_NOTICE || around == Region.DIALOG);
  }

  private static int level(Element element, @Nullable Frame around) {
    var name = element.normalName();
    if (HEADING.matcher(name).matches()) return name.charAt(1) - '0';
    if (element.attr("role").equals("heading")) {
      var level = element.attr("aria-level");
      return level.matches("[1-6]") ? level.charAt(0) - '0' : 2;
    }
    return around != null && !isBlock(name, element) ? around.level() : 0;
  }

  private static BlockKind kind(String name, Element element, BlockKind around) {
    return switch (name) {
      case "li" -> BlockKind.LIST_ITEM;
      case "td" -> BlockKind.TABLE_CELL;
      case "th" -> BlockKind.TABLE_HEADER;
      case "dt" -> BlockKind.TERM;
      case "dd" -> BlockKind.DESCRIPTION;
      case "caption", "figcaption" -> BlockKind.CAPTION;
      case "summary" -> BlockKind.SUMMARY;
      case "pre" -> BlockKind.PREFORMATTED;
      case "label", "button", "legend", "option", "textarea" -> BlockKind.CONTROL;
      default -> element.attr("role").equals("listitem") ? BlockKind.LIST_ITEM : inherited(around);
    };
  }

  private static BlockKind inherited(BlockKind around) {
    return around == BlockKind.HEADING ? BlockKind.PARAGRAPH : around;
  }

  private static boolean isBlock(String name, Element element) {
    return switch (name) {
      case "label", "button", "option", "select", "textarea", "iframe", "summary", "details" ->
        true;
      case "a", "span", "b", "i", "em", "strong", "small", "br", "font", "img" ->
        BLOCK_ROLES.contains(element.attr("role")) || isSetAsBlock(element);
      default -> element.isBlock() || name.indexOf('-') > 0;
    };
  }

  private static boolean isSetAsBlock(Element element) {
    var style = element.attr("style");
    return !style.isEmpty()
        && HtmlReader.lower(style).replace(" ", "").matches(".*display:(?:block|flex|grid).*");
  }

  private Visibility visibility(Element element, @Nullable Frame around) {
    var outer = around == null ? Visibility.SHOWN : around.visibility();
    if (outer == Visibility.HIDDEN || UNSEEN.contains(element.normalName())) {
      return Visibility.HIDDEN;
    }
    if (isClosedWindow(element)) return Visibility.HIDDEN;
    if (element.hasAttr("popover")) return Visibility.COLLAPSED;
    if (element.hasAttr("hidden") || styles.hide(element)) {
      return opensOnDemand(element) ? Visibility.COLLAPSED : Visibility.HIDDEN;
    }
    return isInClosedDetails(element) ? Visibility.COLLAPSED : outer;
  }

  /// A `dialog` shows when a script opens it.
  private static boolean isClosedWindow(Element element) {
    return element.normalName().equals("dialog") && !element.hasAttr("open");
  }

  private static boolean opensOnDemand(Element element) {
    return element.attr("role").equals("tabpanel")
        || element.attr("hidden").equals("until-found")
        || CLOSED_AT_FIRST.matcher(element.className()).find();
  }

  private static boolean isInClosedDetails(Element element) {
    var parent = element.parent();
    return parent != null
        && parent.normalName().equals("details")
        && !parent.hasAttr("open")
        && !element.normalName().equals("summary");
  }

  private Optional<Cell> cell(Element element) {
    var grid = tables.peek();
    if (grid == null) return Optional.empty();
    return switch (element.normalName()) {
      case "tr" -> {
        grid.row++;
        grid.column = 0;
        yield Optional.empty();
      }
      case "td", "th" -> {
        var cell = new Cell(grid.number, Math.max(0, grid.row), grid.column);
        grid.column += span(element);
        yield Optional.of(cell);
      }
      default -> Optional.empty();
    };
  }

  private static int span(Element element) {
    var span = element.attr("colspan");
    return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
  }

  // ---- text

  private void readText(TextNode node) {
    var frame = frames.peek();
    if (frame == null || isNotText(frame.element())) return;
    if (isHiddenInLine(frame)) return;
    var range = node.sourceRange();
    boolean keepsLines = frame.kind() == BlockKind.PREFORMATTED;
    int start = range.isTracked() ? range.startPos() : -1;
    if (isTurnedRound(frame.element())) {
      var turned = new StringBuilder(node.getWholeText()).reverse().toString();
      text.append(turned, frame.strong(), keepsLines, source, -1);
    } else {
      text.append(node.getWholeText(), frame.strong(), keepsLines, source, start);
    }
  }

  /// What stands in a frame shows only where a browser has no frames.
  private static boolean isNotText(Element element) {
    return UNSEEN.contains(element.normalName()) || element.normalName().equals("iframe");
  }

  /// Letters written backwards and shown forwards, a way to keep an address from programs.
  private static boolean isTurnedRound(Element element) {
    if (element.normalName().equals("bdo")) return element.attr("dir").equalsIgnoreCase("rtl");
    var style = element.attr("style");
    if (!style.contains("bidi-override")) return false;
    return style.contains("rtl") || element.attr("dir").equalsIgnoreCase("rtl");
  }

  /// Hidden words within a line that is seen: nobody reads them, and they part no words.
  private static boolean isHiddenInLine(Frame frame) {
    return frame.visibility() == Visibility.HIDDEN && !frame.block();
  }

  private void flush() {
    var frame = frames.peek();
    var done = text;
    text = done.next();
    if (frame == null || done.isBlank()) return;
    blocks.add(done.block(
        blocks.size(),
        frame.kind(),
        frame.level(),
        frame.region(),
        frame.visibility(),
        frame.cell(),
        frame.language()));
  }

  // ---- what else is there

  private Place placeOf(Element element) {
    var range = element.sourceRange();
    return range.isTracked() && range.startPos() >= 0
        ? source.place(range.startPos())
        : Place.START;
  }

  void note(Obstacle.Kind kind, String words, Element element) {
    obstacles.add(new Obstacle(kind, words, placeOf(element), blocks.size()));
  }

  private boolean isSeen() {
    var frame = frames.peek();
    return frame != null && frame.visibility() != Visibility.HIDDEN;
  }

  private void image(Element element) {
    if (!isSeen()) return;
    var alternative = element.attr("alt").strip();
    note(Obstacle.Kind.IMAGE, alternative.isEmpty() ? element.attr("src") : alternative, element);
  }

  /// Letters that are drawn: a person sees them, and here they are a picture.
  private void drawnText(Element svg, @Nullable Frame around) {
    if (around != null && around.visibility() == Visibility.HIDDEN) return;
    var letters = svg.selectFirst("text");
    if (letters != null && letters.hasText()) note(Obstacle.Kind.IMAGE, letters.text(), svg);
  }

  private void frameFrom(Element element) {
    if (!isSeen()) return;
    var address = element.hasAttr("src") ? element.attr("src") : element.attr("data");
    note(Obstacle.Kind.FRAME, address, element);
  }

  private void script(Element element) {
    if (ScriptedAddress.isIn(element.data())) {
      note(Obstacle.Kind.SCRIPTED_ADDRESS, "a script puts an address together", element);
    }
  }

  private void protectedAddress(Element element) {
    if (!isSeen()) return;
    ScriptedAddress.at(element)
        .ifPresent(what -> note(Obstacle.Kind.SCRIPTED_ADDRESS, what, element));
  }

  private void field(Element element) {
    var form = openForms.peek();
    if (form == null || !FIELDS.contains(element.normalName())) return;
    var type = element.normalName().equals("input")
        ? HtmlReader.lower(element.attr("type"))
        : element.normalName();
    if (Set.of("hidden", "submit", "button", "image", "reset").contains(type)) return;
    form.fields()
        .add(new Form.Field(
            element.hasAttr("name") ? element.attr("name") : element.id(),
            type.isEmpty() ? "text" : type,
            element.hasAttr("aria-label")
                ? element.attr("aria-label")
                : element.attr("placeholder"),
            element.hasAttr("required") || element.attr("aria-required").equals("true")));
  }

  private void closeForm() {
    var form = openForms.pop();
    var frame = frames.peek();
    forms.add(new Form(
        placeOf(form.element()),
        form.element().attr("action"),
        frame == null ? Region.CONTENT : frame.region(),
        frame == null ? Visibility.SHOWN : frame.visibility(),
        form.fields(),
        form.firstBlock(),
        blocks.size()));
  }
}
