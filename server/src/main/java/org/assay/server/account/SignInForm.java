package org.assay.server.account;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import org.assay.server.pages.FilledForm;

/// What the sign-in page sends.
public class SignInForm {

  @FormParam("name")
  @DefaultValue("")
  String name = "";

  @FormParam("password")
  @DefaultValue("")
  String password = "";

  @FormParam("code")
  @DefaultValue("")
  String code = "";

  @FormParam("next")
  @DefaultValue("")
  String next = "";

  FilledForm filled() {
    return FilledForm.empty().with("name", name).with("next", next);
  }
}
