package org.assay.supportperiod;

import java.util.Optional;

/// How long updates are promised, as the words have it.
public sealed interface Promise {

  /// Until a written date. A length that the words give beside it is kept.
  record Until(WrittenDate end, Optional<Length> length) implements Promise {
    @Override
    public String code() {
      return "until " + end.code();
    }
  }

  /// For a length of time from something.
  record Lasting(Length length, Anchor anchor) implements Promise {
    @Override
    public String code() {
      return length.code() + anchor.code();
    }
  }

  /// Without a length or end that anybody could work out.
  record Open(OpenEnd end) implements Promise {
    @Override
    public String code() {
      return "open " + end.code();
    }
  }

  /// Updates have ended, or are not given at all; with the last day where the words give it.
  record Over(Optional<WrittenDate> since) implements Promise {
    @Override
    public String code() {
      return "over" + since.map(date -> " " + date.code()).orElse("");
    }
  }

  /// Updates are spoken of, and nothing is said about how long.
  record Unstated() implements Promise {
    @Override
    public String code() {
      return "-";
    }
  }

  /// A short form for comparing and testing, as in `until 2031-05-31` or `P5Y from launch`.
  String code();
}
