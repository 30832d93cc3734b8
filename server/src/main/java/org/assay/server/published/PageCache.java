package org.assay.server.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers that were made, in memory up to so many bytes. For a second after an answer was found
/// to be right it is sent without asking anybody; after that the database is asked whether what
/// it depends on has changed. So a change shows within a second, in whichever process it was
/// made.
final class PageCache {

  /// How long an answer is sent without asking the database.
  static final Duration WINDOW = Duration.ofSeconds(1);

  private static final int LARGEST_SHARE = 4;

  private final PublicPages pages;
  private final Supplier<LocalDate> today;
  private final long mostBytes;
  private final Cache<PageKey, Kept> kept;

  /// @param today in London
  /// @param mostBytes of all answers together
  PageCache(PublicPages pages, Supplier<LocalDate> today, long mostBytes) {
    this.pages = pages;
    this.today = today;
    this.mostBytes = mostBytes;
    this.kept = Caffeine.newBuilder()
        .maximumWeight(mostBytes)
        .<PageKey, Kept>weigher((_, answer) -> answer.weight())
        .executor(Runnable::run)
        .build();
  }

  /// The answer, if it may be sent at once. Never waits.
  @Nullable
  Kept fresh(PageKey key) {
    var answer = kept.getIfPresent(key);
    return answer != null && answer.isFresh(WINDOW) ? answer : null;
  }

  /// The answer as it is now. Asks the database.
  Optional<Kept> current(PageKey key) {
    var day = today.get();
    // The state is asked for first: what changes meanwhile makes the answer newer, never older.
    var state = pages.state(key.address(), day).map(told -> told + " " + day);
    var old = kept.getIfPresent(key);
    if (old != null && state.filter(old.state::equals).isPresent()) {
      old.confirm();
      return Optional.of(old);
    }
    var made =
        pages.at(key.address(), key.voice(), day).map(one -> new Kept(one, state.orElse("")));
    made.ifPresentOrElse(answer -> keep(key, answer), () -> kept.invalidate(key));
    return made;
  }

  private void keep(PageKey key, Kept answer) {
    if (answer.weight() <= mostBytes / LARGEST_SHARE) kept.put(key, answer);
  }

  /// How many bytes the answers take, for tests and metrics.
  long weight() {
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }
}
