package org.assay.passwords;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A fault of the lot as a whole that predicts no single password, such as repeats or bias.
///
/// @param name stable name of the fault
/// @param text what it says about this lot
record Property(String name, String text) implements Formula {
  @Override
  public @Nullable String predict(Lot lot, int row) {
    return null;
  }

  @Override
  public boolean predicts() {
    return false;
  }

  @Override
  public String readable() {
    return text;
  }

  @Override
  public Map<String, Object> program() {
    return Text.entries("formula", "property", "name", name, "text", text);
  }

  @Override
  public Set<Column> columns() {
    return Set.of();
  }

  static Property of(Map<String, ?> program) {
    return new Property(Program.string(program, "name"), Program.string(program, "text"));
  }
}
