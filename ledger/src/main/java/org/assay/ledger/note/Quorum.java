package org.assay.ledger.note;

import java.util.List;
import java.util.Set;

/// Which witnesses have to have cosigned.
public sealed interface Quorum {

  /// Whether those that cosigned suffice.
  boolean reachedBy(Set<VerifierKey> cosigned);

  /// Nobody has to.
  record None() implements Quorum {
    @Override
    public boolean reachedBy(Set<VerifierKey> cosigned) {
      return true;
    }

    @Override
    public String toString() {
      return "none";
    }
  }

  /// One witness has to.
  record One(String name, VerifierKey key) implements Quorum {
    @Override
    public boolean reachedBy(Set<VerifierKey> cosigned) {
      return cosigned.contains(key);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// A number of the members has to.
  record Group(String name, int threshold, List<Quorum> members) implements Quorum {
    public Group {
      members = List.copyOf(members);
      if (threshold < 1 || threshold > members.size()) {
        throw new IllegalArgumentException("%d of %d members".formatted(threshold, members.size()));
      }
    }

    @Override
    public boolean reachedBy(Set<VerifierKey> cosigned) {
      return members.stream().filter(member -> member.reachedBy(cosigned)).count() >= threshold;
    }

    @Override
    public String toString() {
      return "%s (%d of %s)".formatted(name, threshold, members);
    }
  }
}
