package org.assay.pages;

/// Something that a person without script, or who cannot see pictures, may not be able to read.
///
/// @param kind what stands in the way
/// @param text what is known about it, such as the alternative text of a picture
/// @param place where it stands
/// @param beforeBlock the number of the block of text that comes next
public record Obstacle(Kind kind, String text, Place place, int beforeBlock) {

  /// What stands in the way.
  public enum Kind {
    /// A picture; its text is the alternative text, or the name of the file.
    IMAGE,
    /// An address that only a script puts together.
    SCRIPTED_ADDRESS,
    /// A part of the page that comes from elsewhere; its text is the address.
    FRAME,
    /// The page has next to no text unless scripts run.
    NEEDS_SCRIPT
  }
}
