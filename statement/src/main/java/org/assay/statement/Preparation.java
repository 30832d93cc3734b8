package org.assay.statement;

/// Who prepared the statement, which declares that it is prepared by or on behalf of the
/// manufacturer (SI 2023/1007 Sch. 4 para. 1(1)(c)).
public sealed interface Preparation {

  /// The name of the preparer.
  String name();

  /// One of the manufacturers prepared it, for itself and for the others named.
  record ByManufacturer(String name) implements Preparation {
    public ByManufacturer {
      name = PlainText.line("the preparer", name);
    }
  }

  /// Somebody else prepared it on behalf of all the manufacturers named.
  record OnBehalf(String name) implements Preparation {
    public OnBehalf {
      name = PlainText.line("the preparer", name);
    }
  }
}
