package org.assay.disclosure;

import java.util.Optional;

/// What one passage says about acknowledgement or status updates.
///
/// @param kind what it says
/// @param passage where
/// @param time the time, if it states one
record Promise(Kind kind, Passage passage, Optional<StatedTime> time) {

  /// What a passage may say.
  enum Kind {
    ACKNOWLEDGED_WITHIN,
    ACKNOWLEDGED_VAGUELY,
    NOT_ACKNOWLEDGED,
    UPDATED_EVERY,
    UPDATED_ONCE,
    UPDATED_ON_EVENTS,
    UPDATED_IN_PUBLIC,
    UPDATED_VAGUELY,
    NOT_UPDATED,
    /// A time that may be one of acknowledgement, in words that are not understood.
    UNCLEAR_TIME,
    /// The same of something that comes again and again.
    UNCLEAR_INTERVAL,
    GOES_ON_UNTIL_RESOLVED
  }
}
