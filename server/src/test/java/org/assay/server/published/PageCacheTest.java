package org.assay.server.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.server.published.PublicAddress.Product;
import org.junit.jupiter.api.Test;

class PageCacheTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private final Register register = new Register();
  private LocalDate today = DAY;

  private PageCache cache(long bytes) {
    return new PageCache(register, () -> today, bytes);
  }

  private static PageKey page(String slug) {
    return new PageKey(new Product(slug), Voice.PLAIN);
  }

  @Test
  void whatHasNotChangedIsNotMadeAgain() {
    var cache = cache(1 << 20);
    register.put("lamp", "1");
    assertThat(cache.fresh(page("lamp"))).isNull();
    var first = cache.current(page("lamp")).orElseThrow();
    assertThat(cache.fresh(page("lamp"))).isSameAs(first);
    assertThat(cache.current(page("lamp"))).containsSame(first);
    assertThat(register.made).isEqualTo(1);
  }

  @Test
  void whatHasChangedIsMadeAgainAndHasAnotherTag() {
    var cache = cache(1 << 20);
    register.put("lamp", "1");
    var first = cache.current(page("lamp")).orElseThrow();
    register.put("lamp", "2");
    var second = cache.current(page("lamp")).orElseThrow();
    assertThat(second.plain.toString()).isEqualTo("lamp 2");
    assertThat(second.plainTag).isNotEqualTo(first.plainTag);
  }

  @Test
  void aNewDayIsAChange() {
    var cache = cache(1 << 20);
    register.put("lamp", "1");
    cache.current(page("lamp"));
    today = DAY.plusDays(1);
    cache.current(page("lamp"));
    assertThat(register.made).isEqualTo(2);
  }

  @Test
  void whatIsGoneIsNotKept() {
    var cache = cache(1 << 20);
    register.put("lamp", "1");
    cache.current(page("lamp"));
    register.states.remove("lamp");
    assertThat(cache.current(page("lamp"))).isEmpty();
    assertThat(cache.fresh(page("lamp"))).isNull();
  }

  @Test
  void itTakesNoMoreBytesThanItMay() {
    var cache = cache(50_000);
    for (int i = 0; i < 500; i++) {
      register.put("lamp-" + i, "x".repeat(2000));
      cache.current(page("lamp-" + i));
    }
    assertThat(cache.weight()).isBetween(10_000L, 50_000L);
    register.put("vast", "x".repeat(40_000));
    assertThat(cache.current(page("vast"))).isPresent();
    assertThat(cache.fresh(page("vast"))).isNull();
  }

  private static final class Register implements PublicPages {
    private final Map<String, String> states = new HashMap<>();
    private int made;

    void put(String slug, String state) {
      states.put(slug, state);
    }

    @Override
    public Optional<String> state(PublicAddress address, LocalDate day) {
      return Optional.ofNullable(states.get(((Product) address).slug()));
    }

    @Override
    public Optional<Representation> at(PublicAddress address, Voice voice, LocalDate day) {
      return state(address, day).map(state -> {
        made++;
        return Representation.text(
            "text/plain", ((Product) address).slug() + " " + state, Instant.EPOCH, Keeping.ASKING);
      });
    }
  }
}
