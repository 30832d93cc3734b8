package org.assay.statement;

/// Who signs: name and function (SI 2023/1007 Sch. 4 para. 1(1)(f)).
public record Signatory(String name, String function) {

  public Signatory {
    name = PlainText.line("the signatory's name", name);
    function = PlainText.line("the signatory's function", function);
  }
}
