package org.assay.supportperiod;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fixed phrases of the grammar. At a place the longest phrase wins.
final class Lexicon {

  /// A phrase that was found, and the place behind it.
  record Found(Tag tag, int next) {}

  private record Phrase(List<String> words, Tag tag) {}

  /// A tag, then its phrases parted by commas.
  private static final String PHRASES = """
      UNTIL: until, till, til, 'til, up to and including, up until, through to, through, thru, up through, ending, ending on
      UNTIL: running to, runs to, lasts to, right up to, no earlier than, not earlier than, as late as, valid to
      END: end, ends, end on, ends on, ends in, expires, expires on, expire, expiry, stop, stops, stop on, stops on, cease, ceases, finishes, terminates, end date
      ENDED: ended, ended on, stopped, ceased, expired, finished, discontinued, has ended, withdrawn, retired, terminated, stopped providing, came to an end, have come to an end, has come to an end, was ended
      FROM: from, since, starting, starting from, starting on, starting when, beginning, beginning on, as of, counted from, commencing, between
      AFTER: after, following, beyond, past
      BEFORE: before, prior to, earlier than
      TO: to
      NOT: not, never, won't, don't, doesn't, isn't, aren't, cannot, no, without, neither, nor
      NO_LONGER: no longer, no more, not any more, not any longer, any longer, no further
      NOT_GIVEN: not receive, not get, not provide, not provided, not be provided, not be provided with, not supported, not be supported
      NOT_GIVEN: not eligible, unsupported, not be updated, not updated, not available, not be available, not have, not offer, not given
      NOT_GIVEN: doesn't receive, doesn't get, won't receive, won't get, don't receive, isn't supported, won't be provided, will not receive
      AT_LEAST: at least, minimum, a minimum of, minimum of, no less than, not less than, no fewer than, not before, at the earliest, at the very least
      AT_LEAST: guarantee, guaranteed, guarantees, or later, or longer, or more, and beyond, if not longer, promise, promised, promises, min, or beyond
      AT_LEAST: we guarantee, we promise, committed, commit, commits, guaranteeing
      UP_TO: up to, maximum, a maximum of, maximum of, max, as much as, as many as, no more than, not more than, at most, at the most, at the latest
      UP_TO: for a maximum of, not exceeding, no longer than, no later than, not later than
      ROUGHLY: approximately, approx, about, around, roughly, circa, estimated, estimate, some time, or so, nearly, almost
      TYPICALLY: typically, typical, usually, generally, normally, on average, in most cases, in general, as a rule, ordinarily, commonly, average
      MAY: may, might, could, should
      AIM: aim, aims, aiming, intend, intends, intended, plan to, plans to, we plan, planned, hope, hopes, we expect, expects, expected, is expected, expect to
      AIM: anticipate, anticipated, strive, endeavour, endeavor, target, targeted, where possible, best efforts, reasonable efforts, wherever possible, our goal
      AIM: as far as possible, if possible, projected, we try, will try, seek to
      CONDITIONAL: provided that, provided the, provided it, provided you, provided your, providing that, providing you, subject to, if you, if your, as long as you, unless, depending on, on condition
      CONDITIONAL: only if, dependent on, depends on, where you, while you, when you subscribe, with an active
      RESERVED: subject to change, reserve the right, reserves the right, at any time, without notice, without prior notice, at our discretion, may change, may be changed
      RESERVED: may be shortened, may end, may stop, may be withdrawn, may be discontinued, can change, right to change
      LONGER: may be extended, may extend, might be extended, could be extended, can be extended, may be longer, may provide longer, may continue, might extend, may be prolonged
      LIFETIME: lifetime, life time, for life, life of, life of the product, life of the device, for the lifetime of, throughout its life, expected life, expected lifetime, product life, product lifetime, useful life, entire life, service life, lifespan
      WHILE_SUPPORTED: as long as your device is supported, as long as it is supported, as long as the product is supported, as long as the device is supported, while it is supported, while supported, supported life, supported lifetime, so long as it is supported, support lifecycle, as long as supported, as long as we support, as long as possible, as long as we can, as long as practicable
      AS_LONG_AS: as long as, so long as, for as long as
      SOLD: on sale, sold, being sold, available to buy, in our range, in production
      WHILE_SOLD: as long as the product is on sale, as long as it is on sale, as long as it is sold, while on sale, while it is on sale, being sold, while the product is on sale, while stocks last, as long as we sell, while we sell, remains on sale, is on sale, as long as the product is sold
      UNTIL_NOTICE: until further notice, till further notice, until we announce, until we say, until otherwise, until notified, until announced, until we tell, until we inform
      UNLIMITED: forever, for ever, indefinitely, never stop, never end, never ends, unlimited, without limit, without end, no end date
      LAUNCH: launch, launched, launch date, date of launch, first launched, release date, date of release, first released, released, introduced, market introduction, market launch, global launch, first goes on sale, goes on sale, went on sale, first on sale, first available, first becomes available, became available, general availability, comes out, came out, date of introduction, product launch
      FIRST_SUPPLY: first supply, first supplied, placed on the market, first placed on the market, put on the market, first sold, first sale, first made available, date of supply, supplied to customers, date of first supply, date of first sale
      PURCHASE: purchase, purchases, purchased, date of purchase, purchase date, day of purchase, you buy, you bought, you buy it, bought, buying, time of purchase, invoice date, point of purchase, point of sale, date of invoice, order date
      DELIVERY: delivery, date of delivery, day of delivery, delivered, delivery date, you receive it, you receive the, arrives
      ACTIVATION: activate, activated, activation, first use, first used, set up, first set up, registration date, date of registration, first switched on, first connected, initial setup, first activation
      MANUFACTURE: date of manufacture, manufacture date, manufacturing date, production date, date of production, manufactured, manufacture, was made
      END_OF_SALE: last available, last available for purchase, last available to buy, last sold as new, stops being available, no longer available to buy, no longer available for purchase, discontinuation, goes out of production, end of sale, end of sales, off sale, stop selling, stopped selling, withdrawn from sale, last sale, last day of sale, last date of sale, no longer sold, no longer on sale, stop being sold, stops being sold, end of sale date, sales end, taken off sale, taken off the market, sale ends, last sold, leaves the range
      LAST_UNIT: last unit, last product, last one, final unit, last device, last item, end of production, production ends, last shipment, final shipment, last units, last stock, production of, production has ended, production stops, production end
      EVENT: last updated, updated on, page updated, last reviewed, reviewed, published, copyright, ©, dispatched, last changed, last modified, posted, dated, effective date, printed, as at, version date, announced, moved the date, we moved
      WARRANTY: warranty, warranties, spare parts, spares, repair, repairs, battery, batteries, returns, refund, refunds, offer, trial, subscription, storage, recording, licence, license, insurance, money back, delivery by, promotion, voucher, cashback
      LAW_TERM: defined support period, minimum security update period, security update period, security support period
      SHORT_TERM: eoss, eossec, end of security support
      PERIOD: support period, support end date, eol, eosl, end of life, end of support life, end of service life, support duration, supported period, supported period of time, update period, support lifespan
      DURING_IT: throughout the support period, throughout this time, throughout that period, within the support period, until then, until that date, in the support period, during this time, during this period, during it, during that time, during that period, in this period, in this time, within this period, during the support period, for this period, over this period, throughout this period
      NO_TOPIC: support page, support pages, support team, support website, support site, support centre, support center, customer support, technical support, tech support, contact support, support hub, support desk, support article, support section, support forum, support ticket, support line, support number, support portal, support services, supports, email support, phone support, telephone support, chat support, live support, support agent, support staff, update your, updates page, update page, supported languages, supported devices, supported by, support for matter
      CONTACT: contact, call our, please call, contact our, phone our, ring our, visit our store, contact us, email us, e mail us, call us, ask us, ask our, write to us, get in touch, speak to, phone us, enquire, ring us, ask your, message us, telephone
      ON_REQUEST: on request, upon request, on application
      PERSONAL: sign in, log in, login, signing in, logging in, sign up, register your, register to, register for, enter your, create an account, your account, fill in, provide your, complete the form, give us your, registered users
      FEE: subscribers only, members only, premium subscribers, premium members, for a fee, paying customers, paid subscribers, business customers only, paid plan
      FIND_OUT: to see, to view, find out, to know, to check, information on, information about, details of, details on, see how long, how long, to learn, to read, for details, is available, are available, look up, to get the, check when, see when, view its, to discover, for information
      FREQUENCY: every, each, per, once a, twice a, times a, once, twice
      TECHNICAL: lts, sla, slas, fw, backported, backport, backports, cve, cves, cvss, sbom, eoss, eosl, eossec, eop, firmware branch, release train, kernel, mainline, svn, fy, fiscal year, financial year, build number, major release, minor release, point release, train, branch
      STRONG_BREAK: but, while, whereas, however, although, though
      BREAK: and, or, &, plus, with, which, where
      """;

  private static final Map<String, List<Phrase>> BY_FIRST_WORD = read();

  private Lexicon() {}

  private static Map<String, List<Phrase>> read() {
    var phrases = new HashMap<String, List<Phrase>>();
    for (var row : PHRASES.lines().toList()) {
      int colon = row.indexOf(':');
      var tag = Tag.valueOf(row.substring(0, colon));
      for (var phrase : row.substring(colon + 1).split(",", -1)) {
        var words = List.of(phrase.strip().split(" ", -1));
        phrases
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Phrase(words, tag));
      }
    }
    phrases
        .values()
        .forEach(list -> list.sort(
            Comparator.comparingInt((Phrase phrase) -> phrase.words().size()).reversed()));
    return Map.copyOf(phrases);
  }

  /// The longest phrase that begins at a place, or null.
  static @Nullable Found at(Line line, int at, Steps steps) {
    for (var phrase : BY_FIRST_WORD.getOrDefault(line.at(at).text(), List.of())) {
      steps.one();
      if (matches(phrase, line, at))
        return new Found(phrase.tag(), at + phrase.words().size());
    }
    return null;
  }

  private static boolean matches(Phrase phrase, Line line, int at) {
    for (int index = 1; index < phrase.words().size(); index++) {
      if (!line.is(at + index, phrase.words().get(index))) return false;
    }
    return true;
  }
}
