package org.assay.law;

/// A territory for which a regime can give different answers, by its code: `GB`, `NI`.
public record Territory(String code) {
  @Override
  public String toString() {
    return code;
  }
}
