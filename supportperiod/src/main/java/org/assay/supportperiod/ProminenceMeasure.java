package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.pages.Block;
import org.assay.pages.BlockKind;
import org.assay.pages.Page;
import org.assay.pages.Region;
import org.assay.pages.Visibility;
import org.jspecify.annotations.Nullable;

/// Measures where the support period stands on a page that offers a product for sale: SI
/// 2023/1007 Schedule 1 paragraph 3(5). The anchor is the main characteristics, not the price.
final class ProminenceMeasure {

  private static final Pattern OFFER = Pattern.compile(
      "(?i)add to (?:basket|cart|bag|trolley)|buy (?:it )?now|\\bbuy (?:the|this|your|one|yours|online|direct)\\b|\\bbuy\\b.{0,12}$|order now|pre-?order"
          + "|[£€$]\\s?\\d[\\d,.]*|\\d[\\d,.]*\\s?(?:pounds|euros?)\\b|\\d[\\d,.]*\\s?(?:GBP|EUR|USD)\\b");
  private static final Pattern CHARACTERISTICS = Pattern.compile(
      "(?i)key features|main features|features|specification|specs\\b|technical (?:data|details)"
          + "|product (?:details|information|description)|description|overview|at a glance"
          + "|highlights|about this (?:product|item)|characteristics|what you get");
  private static final int NEAR = 12;

  private final Page page;
  private final PageText text;

  ProminenceMeasure(Page page, PageText text) {
    this.page = page;
    this.text = text;
  }

  Prominence measure(List<SupportStatement> statements) {
    var offer = offer();
    if (offer.isEmpty()) {
      return without(
          Judgement.UNDETERMINED, "the page was not seen to offer the product for sale", offer);
    }
    if (statements.isEmpty()) {
      return without(
          Judgement.NOT_MET,
          "the page offers the product for sale and gives no support period",
          offer);
    }
    var characteristics = characteristics();
    if (characteristics.isEmpty()) {
      return without(
          Judgement.UNDETERMINED,
          "the main characteristics of the product were not recognised on the page",
          offer);
    }
    return statements.stream()
        .map(statement -> compare(statement, characteristics, offer))
        .min(Comparator.comparing(Prominence::judgement))
        .orElseThrow();
  }

  private static Prominence without(Judgement judgement, String reason, Optional<Quote> offer) {
    return new Prominence(judgement, reason, offer, Optional.empty(), Optional.empty(), List.of());
  }

  // ---- what stands where

  private Optional<Quote> offer() {
    return page.blocks().stream()
        .filter(block -> block.isReadable()
            && block.region() != Region.NAVIGATION
            && block.region() != Region.COOKIE_NOTICE
            && block.region() != Region.FOOTER)
        .filter(block -> OFFER.matcher(block.text()).find())
        .findFirst()
        .map(ProminenceMeasure::quote);
  }

  private static Quote quote(Block block) {
    return Quote.of(block.text(), 0, block.text().length(), 0);
  }

  /// The blocks that tell the main characteristics: what stands under a heading for them; where
  /// no heading says so, what stands under the name of the product.
  private List<Block> characteristics() {
    var named = new ArrayList<Block>();
    var underTitle = new ArrayList<Block>();
    boolean under = false;
    int rank = 0;
    boolean title = false;
    for (var block : page.blocks()) {
      if (!isContent(block)) continue;
      if (block.kind() == BlockKind.HEADING) {
        if (CHARACTERISTICS.matcher(block.text()).find()) {
          under = true;
          rank = block.level();
        } else if (under && block.level() <= rank) {
          under = false;
        }
        title = block.level() == 1;
      } else if (under) {
        named.add(block);
      } else if (title && block.kind() != BlockKind.CONTROL) {
        underTitle.add(block);
      }
    }
    return named.isEmpty() ? underTitle : named;
  }

  private static boolean isContent(Block block) {
    return block.isReadable()
        && (block.region() == Region.CONTENT || block.region() == Region.HEADER);
  }

  // ---- comparing

  private Prominence compare(
      SupportStatement statement, List<Block> characteristics, Optional<Quote> offer) {
    var place = text.lastBlockOf(statement.quote()).orElseThrow();
    var nearest = characteristics.stream()
        .filter(block -> block.index() != place.index() && !isSameRow(block, place))
        .min(Comparator.comparingInt(block -> Math.abs(block.index() - place.index())))
        .orElse(characteristics.getFirst());
    var facts = facts(place, nearest, characteristics);
    var judged = judge(place, nearest, characteristics);
    return new Prominence(
        judged.judgement(),
        judged.reason(),
        offer,
        Optional.of(statement.quote()),
        Optional.of(quote(nearest)),
        facts);
  }

  /// The label of the support period is none of the other characteristics.
  private static boolean isSameRow(Block one, Block other) {
    return one.cell()
        .flatMap(cell ->
            other.cell().filter(next -> next.table() == cell.table() && next.row() == cell.row()))
        .isPresent();
  }

  private record Judged(Judgement judgement, String reason) {}

  private Judged judge(Block place, Block nearest, List<Block> characteristics) {
    boolean allClosed =
        characteristics.stream().allMatch(block -> block.visibility() == Visibility.COLLAPSED);
    if (place.visibility() == Visibility.COLLAPSED && !allClosed) {
      return new Judged(
          Judgement.NOT_MET,
          "the support period is in a part that is closed at first, the main characteristics are"
              + " not");
    }
    if (!isContent(place)) {
      return new Judged(
          Judgement.NOT_MET,
          "the support period stands in %s, away from the main characteristics"
              .formatted(where(place.region())));
    }
    if (characteristics.contains(place) || sameSection(place, nearest)) {
      return new Judged(
          Judgement.MET, "the support period stands alongside the main characteristics");
    }
    int distance = Math.abs(place.index() - nearest.index());
    return new Judged(
        Judgement.UNDETERMINED,
        distance <= NEAR
            ? "the support period stands near the main characteristics, in a part of its own; a"
                + " person has to look"
            : "the support period stands %d blocks from the main characteristics; a person has to"
                    .formatted(distance)
                + " look");
  }

  private boolean sameSection(Block one, Block other) {
    var above = heading(one);
    var otherAbove = heading(other);
    return above != null && otherAbove != null && above.index() == otherAbove.index();
  }

  private @Nullable Block heading(Block block) {
    var above = page.headingsAbove(block);
    return above.isEmpty() ? null : above.getLast();
  }

  private List<String> facts(Block place, Block nearest, List<Block> characteristics) {
    var facts = new ArrayList<String>();
    facts.add("the support period is block %d, %s, %s"
        .formatted(place.index() + 1, kind(place), seen(place)));
    facts.add("the nearest main characteristic is block %d, %s, %s"
        .formatted(nearest.index() + 1, kind(nearest), seen(nearest)));
    facts.add("%d blocks in reading order lie between their beginnings"
        .formatted(Math.abs(place.index() - nearest.index())));
    facts.add("heading above the support period: %s".formatted(words(heading(place))));
    facts.add("heading above the main characteristics: %s"
        .formatted(words(heading(characteristics.getFirst()))));
    facts.add("part of the page: %s".formatted(where(place.region())));
    return facts;
  }

  private static String kind(Block block) {
    return block.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String seen(Block block) {
    return block.visibility() == Visibility.COLLAPSED ? "closed at first" : "seen at once";
  }

  private static String words(@Nullable Block heading) {
    return heading == null
        ? "none"
        : "'%s'%s"
            .formatted(heading.text(), heading.level() > 0 ? ", level " + heading.level() : "");
  }

  private static String where(Region region) {
    return switch (region) {
      case CONTENT -> "the content";
      case HEADER -> "the head of the page";
      case NAVIGATION -> "the ways to other pages";
      case ASIDE -> "a column beside the content";
      case FOOTER -> "the foot of the page";
      case COOKIE_NOTICE -> "a notice on cookies";
      case DIALOG -> "a window over the page";
    };
  }
}
