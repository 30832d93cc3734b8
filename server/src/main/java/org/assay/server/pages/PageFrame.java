package org.assay.server.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assay.server.looks.Assets;
import org.jspecify.annotations.Nullable;

/// What a page says around its own contents. Made by [Frames]; every page's template takes one as
/// its first value.
///
/// @param side public or desk
/// @param section where in the navigation the page stands
/// @param language what the page is written in
/// @param chosen whether the path names the language, so that links must keep it
/// @param path the page's own path without a language, with its query
/// @param office the name of the firm whose office this is
/// @param visitor the name of the one who is signed in, or null
/// @param role the code of their role, or empty
/// @param quiet whether the page offers no way to sign in or out: pages that are written to
///   files,
///     and pages that say what went wrong
public record PageFrame(
    Side side,
    Section section,
    Language language,
    boolean chosen,
    String path,
    String office,
    @Nullable String visitor,
    String role,
    boolean quiet) {

  /// The frame of a page that is made without anybody's request, or when a request failed.
  public static PageFrame quiet(
      Side side, Section section, Language language, boolean chosen, String path, String office) {
    return new PageFrame(side, section, language, chosen, path, office, null, "", true);
  }

  /// The entries of this side's navigation that the visitor may open.
  public List<Section> navigation() {
    return Section.of(side).stream().filter(entry -> entry.opensTo(role)).toList();
  }

  /// Whether the page belongs to the desks.
  public boolean isDesk() {
    return side == Side.DESK;
  }

  /// Whether an entry of the navigation is where the page stands.
  public boolean at(Section entry) {
    return section == entry;
  }

  /// An address inside the office that keeps the language the visitor chose: `/products` becomes
  /// `/de/products`.
  public String to(String address) {
    return chosen ? "/" + language.tag() + address : address;
  }

  /// This page in another language.
  public String in(Language other) {
    return "/" + other.tag() + path;
  }

  /// The languages that the page can be read in.
  public List<Language> languages() {
    return Arrays.asList(Language.values());
  }

  /// The address of a style sheet, script or picture.
  public String asset(String name) {
    return Assets.path(name);
  }

  /// A day in the page's words.
  public String day(LocalDate day) {
    return language.day(day);
  }

  /// A moment in the page's words.
  public String moment(Instant moment) {
    return language.moment(moment);
  }
}
