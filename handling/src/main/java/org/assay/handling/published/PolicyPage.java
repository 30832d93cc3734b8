package org.assay.handling.published;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The page that says how to report a security issue and when an answer comes, as content
/// without markup. Whoever renders it escapes the texts.
///
/// @param language the language that it is in
/// @param title its title and first heading
/// @param sections its sections in their order
public record PolicyPage(Locale language, String title, List<Section> sections) {

  public PolicyPage {
    sections = List.copyOf(sections);
  }

  /// A heading with what stands below it.
  ///
  /// @param id a name for the address of the section, the same in every language
  /// @param heading its words
  /// @param items what stands below it
  public record Section(String id, String heading, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /// Something below a heading.
  public sealed interface Item {}

  /// A paragraph.
  public record Paragraph(String text) implements Item {}

  /// A list of points, in their order.
  public record Points(List<String> texts) implements Item {
    public Points {
      texts = List.copyOf(texts);
    }
  }

  /// A list of addresses.
  public record Links(List<Link> links) implements Item {
    public Links {
      links = List.copyOf(links);
    }
  }

  /// An address with words before it.
  ///
  /// @param label what it is: "By e-mail"
  /// @param shown the address as a person reads it, which is the text of the link
  /// @param address where the link leads
  public record Link(String label, String shown, URI address) {}
}
