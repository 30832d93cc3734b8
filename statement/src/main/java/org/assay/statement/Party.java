package org.assay.statement;

/// A person or firm with name and address: a manufacturer or an authorised representative (SI
/// 2023/1007 Sch. 4 para. 1(1)(b)).
public record Party(String name, Address address) {

  public Party {
    name = PlainText.line("a name", name);
  }
}
